#include "ui/pages/testimonies/facts.h"

#include <algorithm>

namespace zapis::ui {

PassageKind passageKindOf(const Kind& kind)
{
    switch (kind.mark) {
    case FactMark::Act: return PassageKind::Act;
    case FactMark::Detention: return PassageKind::Detention;
    case FactMark::Finding: return PassageKind::Finding;
    case FactMark::Perpetrator: return PassageKind::Perpetrator;
    case FactMark::Other: break;
    }
    return PassageKind::Place;
}

std::vector<std::string> factKinds(const Catalogue& catalogue)
{
    std::vector<const Kind*> kinds;
    for (const Kind& kind : catalogue.kinds())
        if (kind.menu > 0) kinds.push_back(&kind);
    std::ranges::stable_sort(kinds, {}, &Kind::menu);
    std::vector<std::string> names;
    for (const Kind* kind : kinds) names.push_back(kind->name);
    return names;
}

} // namespace zapis::ui
