#include "core/bundle/format/manifest.h"

#include <vector>

#include "core/base/text.h"
#include "core/bundle/format/fault.h"
#include "core/bundle/format/names.h"

namespace zapis {

std::string manifestText(const Manifest& manifest)
{
    std::string text;
    for (const auto& [name, hex] : manifest) text += hex + "  " + name + "\n";
    return text;
}

Manifest parseManifest(std::string_view text, std::size_t hexDigits, std::string_view where)
{
    const Error bad = bundleFault("manifest-format", where);
    Manifest manifest;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) throw bad;
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        if (line.size() < hexDigits + 3 || line.substr(hexDigits, 2) != "  ") throw bad;
        const std::string_view hex = line.substr(0, hexDigits), name = line.substr(hexDigits + 2);
        if (hex.find_first_not_of("0123456789abcdef") != std::string_view::npos || !isLegalName(name)) throw bad;
        if (!manifest.empty() && manifest.rbegin()->first >= name) throw bad;
        manifest.emplace_hint(manifest.end(), name, hex);
    }
    return manifest;
}

} // namespace zapis
