/// How the facts of a testimony look and which are offered; the facts themselves are core's.
#pragma once

#include "core/records/passages.h"
#include "ui/look/themes.h"

namespace zapis::ui {

/// The tint of a kind of fact.
PassageKind passageKindOf(const Kind& kind);
/// Kinds that words can become a fact of, in the order they are offered.
std::vector<std::string> factKinds(const Catalogue& catalogue);

} // namespace zapis::ui
