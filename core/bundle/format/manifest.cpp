#include "core/bundle/format/manifest.h"

#include <vector>

#include "core/base/text.h"
#include "core/bundle/format/fault.h"
#include "core/bundle/format/names.h"

namespace zapis {

template <class Digest> std::string manifestText(const ManifestOf<Digest>& manifest)
{
    std::string text;
    for (const auto& [name, digest] : manifest) text += digest.hex() + "  " + name + "\n";
    return text;
}

template <class Digest> ManifestOf<Digest> parseManifest(std::string_view text, std::string_view where)
{
    constexpr std::size_t hexDigits = 2 * sizeof(Digest::bytes);
    const Error bad = bundleFault("manifest-format", where);
    ManifestOf<Digest> manifest;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) throw bad;
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        if (line.size() < hexDigits + 3 || line.substr(hexDigits, 2) != "  ") throw bad;
        const std::optional<Digest> digest = Digest::fromHex(line.substr(0, hexDigits));
        const std::string_view name = line.substr(hexDigits + 2);
        if (!digest || !isLegalName(name)) throw bad;
        if (!manifest.empty() && manifest.rbegin()->first >= name) throw bad;
        manifest.emplace_hint(manifest.end(), name, *digest);
    }
    return manifest;
}

template std::string manifestText(const Manifest&);
template std::string manifestText(const LongManifest&);
template Manifest parseManifest<Sha256Digest>(std::string_view, std::string_view);
template LongManifest parseManifest<Sha512Digest>(std::string_view, std::string_view);

} // namespace zapis
