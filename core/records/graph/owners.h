/// Whose a file is (docs/model/domain.md §5a): the persons whose records point at it, at those that it was made of or at those
/// that were made of it. What each of them is asked is for the gate to say.
#pragma once

#include <vector>

#include "core/records/graph/record_graph.h"

namespace zapis {

/// For the few records that a walk gathers.
void addOnce(std::vector<RecordId>& ids, const RecordId& id);

struct Owner {
    RecordId person;
    bool isPrincipal = false; ///< theirs it is; otherwise words in it tell of them
    Whom whom = Whom::Anyone; ///< what they are to the record that points at the file
};
/// Of an item of evidence; a person may be named more than once.
std::vector<Owner> ownersOf(RecordGraph& graph, const RecordId& item);

/// Persons linked to a testimony or an item through the fact links of its passages.
std::vector<Owner> toldAboutIn(RecordGraph& graph, const RecordId& account);

} // namespace zapis
