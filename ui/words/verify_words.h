/// What the codes of a bundle's check mean, in words.
#pragma once

#include <QString>
#include <string_view>

namespace zapis::ui {

/// A sentence for a code of VerifyError; a general one for a code of a later version.
QString verifyErrorText(std::string_view code);
/// The same for what is no fault and was not checked.
QString verifyRemarkText(std::string_view code);

} // namespace zapis::ui
