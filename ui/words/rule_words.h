/// What the rules find (core/records/rules.h), in the window's language.
#pragma once

#include <vector>

#include "core/records/rules.h"
#include "ui/words/language.h"

namespace zapis::ui {

ErrorWords ruleWords(const Catalogue& catalogue, const RuleFinding& finding);

/// The sentences of some findings, a line each; empty where there are none.
QString ruleLines(const Catalogue& catalogue, const std::vector<RuleFinding>& findings);

} // namespace zapis::ui
