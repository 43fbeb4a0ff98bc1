/// From core's UTF-8 to Qt's text and back, and core's labels in the language of the window.
#pragma once

#include <QString>
#include <string>
#include <string_view>

#include "core/base/id.h"
#include "core/model/catalogue.h"
#include "core/model/validate.h"
#include "core/base/error.h"
#include "ui/shell/language.h"

namespace zapis::ui {

/// NFC with LF line ends, as core wants all text.
std::string ss(const QString& text);

/// The language the window speaks now.
zapis::Language wordLanguage();
QString say(const Label& label);
/// Label of a code; the code itself where the vocabulary does not know it.
QString sayCode(const Vocabulary* vocabulary, std::string_view code);
/// "act of violence" -> "Act of violence".
QString capitalised(const QString& text);
/// A moment of what is told, in the time of Minsk: "20 Aug 2020, 14:32".
QString sayMinsk(std::int64_t ms);
/// A moment of our own work, in the time of this computer.
QString sayMoment(std::int64_t ms);
/// "14:32:07", in the time of this computer.
QString sayClock(std::int64_t ms);
/// What is wrong with a field, in a sentence.
QString sayProblem(const Problem& problem);
/// An error in one line: sentence and advice.
QString sayError(const Error& error);
QString saySize(std::uint64_t bytes);

}
