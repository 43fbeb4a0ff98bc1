/// Which consent scopes a record reveals, as fine as its content tells.
#pragma once

#include <string>
#include <vector>

#include "core/bundle/gate/gate_leaf.h"

namespace zapis {

/// One scope that must be granted; any of the codes will do.
using Requirement = std::vector<std::string>;
using Requirements = std::vector<Requirement>;

class GateScopes {
public:
    GateScopes(const Catalogue& catalogue, GateLeaves& leaves) : m_catalogue(&catalogue), m_leaves(&leaves) { }

    /// What must be granted for the record to go at all.
    Requirements requirementsOf(const GateLeaf& leaf);
    /// The finest scope code that this record's content falls under.
    Requirement refined(const GateLeaf& leaf, Scope scope);
    /// Medical data, sexual violence and whatever is granted alone.
    bool needsOwnRow(const Requirement& anyOf) const;

private:
    bool isSexual(const GateLeaf& leaf);
    bool isSexualAct(const GateLeaf& act);
    const Catalogue* m_catalogue;
    GateLeaves* m_leaves;
};

/// Is each scope of `part` in `whole`?
bool isWithin(const std::vector<Scope>& part, const std::vector<Scope>& whole);

} // namespace zapis
