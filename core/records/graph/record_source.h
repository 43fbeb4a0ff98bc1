/// What the graph of records is read from: records by id, and what links to them. Behind an interface, so that who follows links
/// stays a pure function that can be asked about plain records as well as about a vault.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/records/records.h"

namespace zapis {

inline constexpr std::string_view kAnyKind;

struct SourceRecord {
    std::string kind;
    Status status = Status::Draft;
    Json fields;
    bool identityRead = false; ///< identity fields are in `fields`
};

class RecordSource {
public:
    virtual ~RecordSource() = default;
    virtual std::optional<SourceRecord> find(const RecordId& id) const = 0;
    /// Records of a kind (or kAnyKind) that link here from a field of their case half ("perpetrators.who"), each once, in order
    /// of creation, whatever their state: a fact whose words were withdrawn still rests on them.
    virtual std::vector<RecordId> linking(const RecordId& id, std::string_view kind, std::string_view field) const = 0;
};

/// One reader's vault; used by the reader's thread.
class ReaderSource : public RecordSource {
public:
    explicit ReaderSource(const RecordReader& reader) : m_reader(&reader) { }
    std::optional<SourceRecord> find(const RecordId& id) const override;
    std::vector<RecordId> linking(const RecordId& id, std::string_view kind, std::string_view field) const override;

private:
    const RecordReader* m_reader;
};

} // namespace zapis
