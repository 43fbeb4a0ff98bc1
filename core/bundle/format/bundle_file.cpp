#include "core/bundle/format/bundle_file.h"

#include "core/base/error.h"

namespace zapis {

BundleFile measuredFile(std::string name, std::function<void(const ByteSink&)> emit)
{
    BundleFile file;
    Sha256 small;
    Sha512 large;
    emit([&](ByteView bytes) {
        small.update(bytes);
        large.update(bytes);
        file.sizeBytes += bytes.size();
    });
    file.name = std::move(name);
    file.sha256 = small.finish();
    file.sha512 = large.finish();
    file.emit = std::move(emit);
    return file;
}

BundleFile textFile(std::string name, std::string text)
{
    return measuredFile(std::move(name), [text = std::move(text)](const ByteSink& sink) { sink(bytesOf(text)); });
}

void emitChecked(const BundleFile& file, const ByteSink& sink)
{
    Sha256 digest;
    std::uint64_t size = 0;
    const Error changed(Error::Code::Damaged, "bundle.changed-meanwhile", {file.name});
    file.emit([&](ByteView bytes) {
        size += bytes.size();
        if (size > file.sizeBytes) throw changed;
        digest.update(bytes);
        sink(bytes);
    });
    if (size != file.sizeBytes || digest.finish() != file.sha256) throw changed;
}

} // namespace zapis
