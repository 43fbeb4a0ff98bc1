/// List titles, language-neutral where they are stored: the values of the kind's title fields, parted by U+001F; codes, dates and
/// links as they are. What a person reads is made when a row is read, in the language of the reader.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/model/catalogue.h"

namespace zapis {

/// Names of the kind's title fields, in order.
std::vector<std::string> titleFieldsOf(const Kind& kind);

/// From the case half: an identity field never gets into a title.
std::string storedTitle(const Kind& kind, const Json& casePart);

/// What a linked record is called in a title: its code; empty where there is none.
using CodeOfId = std::function<std::string(std::string_view uuid)>;
std::string shownTitle(const Kind& kind, std::string_view stored, Language language, const CodeOfId& codeOf);

/// What a text filter looks through: the labels in every language, other values, the code.
std::string foldedTitle(const Kind& kind, std::string_view stored, std::string_view code);

} // namespace zapis
