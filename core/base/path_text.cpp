#include "core/base/path_text.h"

#include "core/base/text.h"

namespace zapis {

// char8_t is what std::filesystem takes for UTF-8 on every system; `char` would be read in the code page of the machine on
// Windows.

std::string pathBytes(const std::filesystem::path& path)
{
    const std::u8string bytes = path.generic_u8string();
    return {bytes.begin(), bytes.end()};
}

std::string shownPath(const std::filesystem::path& path) { return toReadableLine(pathBytes(path)); }

std::string fileName(const std::filesystem::path& path) { return pathBytes(path.filename()); }

std::filesystem::path pathFrom(std::string_view bytes) { return std::u8string(bytes.begin(), bytes.end()); }

} // namespace zapis
