/// A record as the gate sees it: its filled fields with the scopes that they reveal and the records that they name; no text of
/// it.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/records/graph/record_graph.h"

namespace zapis {

struct NamedRecord {
    std::string path; ///< "victim", "custody.from"
    RecordId target;
    Whom whom = Whom::Anyone; ///< what the field says that it names
};

struct FilledField {
    const Field* field = nullptr;
    std::vector<Scope> scopes;      ///< that release it in this record
    std::vector<NamedRecord> named; ///< links of this field, those in its rows too
};

/// Made of a node without texts.
struct GateLeaf : Node {
    explicit GateLeaf(const Node& node);
    std::vector<FilledField> filled;

    /// Targets of the links at a path.
    std::vector<RecordId> linked(std::string_view path) const;
    std::vector<RecordId> linkedAbout() const; ///< those whom the record is about
};

/// Leaves read so far; forgets them all now and then, so that an export of a whole vault does not gather it in memory.
class GateLeaves {
public:
    explicit GateLeaves(RecordGraph& graph) : m_graph(&graph) { }
    /// Null: no such record, or of a kind that is not known.
    std::shared_ptr<const GateLeaf> find(const RecordId& id);
    RecordGraph& graph() const { return *m_graph; }

private:
    RecordGraph* m_graph;
    std::unordered_map<RecordId, std::shared_ptr<const GateLeaf>> m_leaves;
};

} // namespace zapis
