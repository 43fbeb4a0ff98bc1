/// "Is the year right?" of a consent, a refusal or a withdrawal: asked before it is saved, since such a record is never edited
/// and what it closes is closed at once, whatever day it bears.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/records/records.h"

namespace zapis {

inline constexpr std::string_view kYearAsked = "consent.year"; ///< key of the sentence {field label, day}

/// The field of a consent (of a withdrawal: when it was withdrawn) with a day that surely lies ahead, or more than a year before
/// the first account of its person (where none is on file: more than ten years back). Throws what reading throws.
std::optional<std::string> doubtfulYear(const RecordReader& reader, const Json& consent);

} // namespace zapis
