/// What the gate looks at: records by id and what links to them. Behind an interface, so that the gate stays a pure function that
/// can be asked about plain records as well as about a vault.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/bundle/gate/gate.h"

namespace zapis {

struct GateRecord {
    std::string kind;
    Status status = Status::Draft;
    Json fields;
    bool identityRead = false;
};

class GateSource {
public:
    virtual ~GateSource() = default;
    virtual std::optional<GateRecord> find(const RecordId& id) const = 0;
    struct Link {
        RecordId from;
        std::string kind, field; ///< field inside rows: "rows.field"
    };
    /// Links of the case halves, whatever the state of the record they come from.
    virtual std::vector<Link> incoming(const RecordId& id) const = 0;
};

class ReaderSource : public GateSource {
public:
    explicit ReaderSource(const RecordReader& reader) : m_reader(&reader) { }
    std::optional<GateRecord> find(const RecordId& id) const override;
    std::vector<Link> incoming(const RecordId& id) const override;

private:
    const RecordReader* m_reader;
};

std::vector<GateDecision> decide(const Catalogue& catalogue, const GateSource& source, const Consents& consents,
    const ConsentRecipient& recipient, const std::vector<RecordId>& selection, Day on);

} // namespace zapis
