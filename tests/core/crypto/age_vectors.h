/// Age test vectors of C2SP/CCTV (0BSD, CC0 or Unlicense): a header of "key: value" lines, an empty line, the file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace zapis::test {

/// Files of a folder, sorted.
std::vector<std::filesystem::path> vectorFiles(const std::filesystem::path& folder);
/// Reads one vector and checks what it demands with Catch's assertions. `pieceBytes`: how much the source gives at a time.
void checkAgeVector(const std::filesystem::path& file, std::size_t pieceBytes);

} // namespace zapis::test
