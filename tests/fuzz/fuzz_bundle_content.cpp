// The payload of a stranger's bundle: bag-info.txt, bundle.json, records, journal entries, pages. Whatever stands there, the
// check ends, its list of faults is bounded, and the pieces that files arrive in make no difference to it. The input is several
// files: each begins with a line "=== <name>".
#include <algorithm>
#include <cstdlib>
#include <vector>

#include "core/base/error.h"
#include "core/bundle/verify/content_check.h"
#include "core/bundle/verify/html_check.h"
#include "core/crypto/hash.h"

using namespace zapis;

namespace {

constexpr std::string_view kMark = "=== ";
constexpr std::size_t kMaxFaults = 1000;

struct InputFile {
    std::string name, content;
};

std::vector<InputFile> filesOf(std::string_view text)
{
    std::vector<InputFile> files;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        const std::string_view line = text.substr(0, end);
        if (line.starts_with(kMark))
            files.push_back({std::string(line.substr(kMark.size(), line.size() - kMark.size() - line.ends_with('\n'))), {}});
        else if (!files.empty()) files.back().content += line;
        text.remove_prefix(end);
    }
    return files;
}

template <class Feed> void inPieces(std::string_view content, std::size_t piece, const Feed& feed)
{
    for (ByteView rest = bytesOf(content); !rest.empty();) {
        const ByteView part = rest.first(std::min(piece, rest.size()));
        feed(part);
        rest = rest.subspan(part.size());
    }
}

std::vector<VerifyError> faultsOf(const std::vector<InputFile>& files, std::size_t piece)
{
    FaultList faults;
    BagInfo info;
    Manifest manifest;
    for (const InputFile& file : files) {
        manifest.emplace(file.name, sha256(bytesOf(file.content)));
        if (file.name != "bag-info.txt") continue;
        try {
            info = parseBagInfo(file.content);
        } catch (const Error& error) {
            faults.add(error, file.name);
        }
    }
    try {
        ContentCheck content(info, manifest, faults);
        for (const InputFile& file : files) {
            if (!file.name.starts_with("data/")) continue;
            const auto check = content.open(file.name);
            if (!check) continue;
            inPieces(file.content, piece, [&](ByteView part) { check->feed(part); });
            check->finish();
        }
        content.finish();
    } catch (const Error& error) {
        faults.add(error, "");
    }
    return faults.take();
}

bool isHarmless(std::string_view page, std::size_t piece)
{
    HtmlCheck check;
    inPieces(page, piece, [&](ByteView part) { check.feed(part); });
    return check.finish();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (isHarmless(text, size + 1) != isHarmless(text, 3)) std::abort();
    const auto files = filesOf(text);
    const auto whole = faultsOf(files, size + 1), pieces = faultsOf(files, 5);
    const auto same = [](const VerifyError& a, const VerifyError& b) { return a.code == b.code && a.where == b.where; };
    if (whole.size() > kMaxFaults || !std::ranges::equal(whole, pieces, same)) std::abort();
    return 0;
}
