/// A record as the gate sees it: its filled fields with the scopes that they reveal and the records that they name; no text of
/// it.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/bundle/gate/gate_source.h"

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

struct GateLeaf {
    RecordId id;
    const Kind* kind = nullptr;
    Status status = Status::Draft;
    bool identityRead = false;
    std::vector<FilledField> filled;
    Json facts; ///< codes, answers, links, short texts by field; `true` for what else is filled

    bool has(std::string_view field) const { return facts.find(field) != nullptr; }
    std::string code(std::string_view field) const { return facts.stringOr(field); }
    bool isYes(std::string_view field) const { return code(field) == "yes"; }
    std::vector<std::string> codes(std::string_view field) const;
    /// Targets of the links at a path.
    std::vector<RecordId> linked(std::string_view path) const;
    std::vector<RecordId> linkedAbout() const;      ///< those whom the record is about
    RecordId linkedAt(std::string_view path) const; ///< the first of them; without one the id of zeros, which no record has
};

GateLeaf leafOf(const RecordId& id, const Kind& kind, const GateRecord& record);

/// Leaves read so far; forgets them all now and then, so that an export of a whole vault does not gather it in memory.
class GateLeaves {
public:
    GateLeaves(const Catalogue& catalogue, const GateSource& source) : m_catalogue(&catalogue), m_source(&source) { }
    /// Null: no such record, or of a kind that is not known.
    std::shared_ptr<const GateLeaf> find(const RecordId& id);
    const GateSource& source() const { return *m_source; }

private:
    const Catalogue* m_catalogue;
    const GateSource* m_source;
    std::unordered_map<RecordId, std::shared_ptr<const GateLeaf>> m_leaves;
};

} // namespace zapis
