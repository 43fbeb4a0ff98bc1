/// What of a person's life decides whether a yes of theirs counts (docs/model/domain.md §5a): until when they lived, since when
/// they are of age. Read the narrow way, and without the birth where the identity compartment is closed.
#pragma once

#include <optional>
#include <string_view>

#include "core/records/graph/record_graph.h"

namespace zapis {

struct PersonLife {
    std::optional<Day> diedFrom; ///< first day on which they may have died; nothing: no death is on file
    std::optional<Days> birth;   ///< where it is on file and open
    bool isOfChildBand = false;  ///< a band below 18, as of the act
    bool mayBeChildOn(Day day) const;
};

/// By all records of the person; `graph` keeps texts.
PersonLife lifeOf(RecordGraph& graph, const RecordId& person);

/// Why a consent that says yes opens nothing.
enum class NoYes { Capacity, NotExplained, AfterDeath, Child };
std::optional<NoYes> whyNoYes(const Json& consent, const PersonLife& life);
/// The field of the consent that tells it.
std::string_view fieldOf(NoYes why);

} // namespace zapis
