/// An entry commits to the fields that differ, and to what is no field of the catalogue under names that start with '#', which no
/// field can have: "#code" and "#status" where they differ, "#why" (reason of an amendment or withdrawal), "#words" (the same in
/// words of one's own), "#file" (digests of a stored file), "#copied" (the text field out of which words were copied with names).
#pragma once

#include <string_view>

namespace zapis {

inline constexpr std::string_view kCodeEntry = "#code";
inline constexpr std::string_view kStatusEntry = "#status";
inline constexpr std::string_view kWhyEntry = "#why";
inline constexpr std::string_view kWordsEntry = "#words";
inline constexpr std::string_view kFileEntry = "#file";
inline constexpr std::string_view kCopiedEntry = "#copied";

} // namespace zapis
