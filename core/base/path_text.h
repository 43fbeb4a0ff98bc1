/// Paths and text. A path is what a disk holds: on Linux any bytes but NUL, on Windows UTF-16. Text is UTF-8. The two meet here
/// and nowhere else (tests/layers.cmake): what a person is shown is one thing, what finds the file again another.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace zapis {

/// A name in a folder is no longer than this on the media people use (ext4, FAT32, exFAT, NTFS), counted as pathBytes counts.
inline constexpr std::size_t kMaxFileNameBytes = 255;

/// For eyes alone, in messages and lists: one line of UTF-8 in NFC; what is no UTF-8 or cannot be seen is U+FFFD. Two paths may
/// be shown alike, so it never becomes a path again.
std::string shownPath(const std::filesystem::path& path);

/// The path itself, to be compared, kept and put into formats: its bytes, with `/` between the parts. UTF-8 where the name on the
/// disk is UTF-8; else the bytes as they are, which no text rule of records may touch.
std::string pathBytes(const std::filesystem::path& path);

/// The last part of it, as pathBytes.
std::string fileName(const std::filesystem::path& path);

/// The path of these bytes: pathFrom(pathBytes(path)) == path.
std::filesystem::path pathFrom(std::string_view bytes);

} // namespace zapis
