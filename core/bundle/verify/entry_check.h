/// Journal entries of a bundle: each follows from its commitments, lies in its log's tree, and discloses what fits
/// (docs/formats/bundle.md §4b). Keeps 24 bytes a commitment and one item a disclosed field, until the records that they belong
/// to have passed.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/base/json.h"
#include "core/bundle/verify/fault_list.h"
#include "core/journal/checkpoint.h"
#include "core/journal/entry.h"

namespace zapis {

struct LogHead {
    Checkpoint checkpoint; ///< as bundle.json says
    VerifierKey key;
    std::size_t number = 0;
};

/// A field of a record as an entry discloses it.
struct DisclosedField {
    std::uint32_t entry = 0;
    std::size_t log = 0;
    std::uint64_t index = 0;
    std::array<std::byte, 32> salt{};
    std::optional<Json> value; ///< nothing: the record line holds it
};

class EntryCheck {
public:
    EntryCheck(const std::map<std::string, LogHead>& logs, FaultList& faults) : m_logs(&logs), m_faults(&faults) { }
    void takeLine(std::string_view line);

    bool isCommitted(std::string_view commitmentHex) const; ///< in any entry
    bool hasEntries(const std::string& record) const { return m_records.contains(record); }
    /// Checks a record's line against what its entries disclose; adds "record-commitment" {id, field}, and "record-not-covered"
    /// for a plain value that no entry discloses: a sender shows what it discloses and nothing else (docs/formats/bundle.md §4b).
    enum class Coverage { Full, Partial };
    Coverage compare(const std::string& record, const Json& line);
    /// Records with entries and without a line.
    void finish(const std::set<std::string>& recordLines);

private:
    using Short = std::array<std::byte, 16>;
    struct ShortHash {
        std::size_t operator()(const Short& bytes) const noexcept;
    };
    void takeEntry(const Json& line);
    void checkTree(const Json& line, const LogHead& log, const std::string& text);
    void takeDisclosed(const Json& line, const LogHead& log, const std::vector<Commitment>& commitments);
    using FieldEntries = std::map<std::string, std::vector<DisclosedField>>;
    void compareField(
        const std::string& record, const std::string& name, const Json* value, const std::vector<DisclosedField>& entries);
    Coverage coverageOf(const std::string& record, const Json& line, const FieldEntries& disclosed);
    bool holds(const DisclosedField& field, const std::string& name, const Json& value) const;
    static Short shortOf(const Commitment& commitment);
    static std::string where(const Json& line);

    const std::map<std::string, LogHead>* m_logs;
    FaultList* m_faults;
    std::uint32_t m_number = 0;
    std::unordered_map<Short, std::uint32_t, ShortHash> m_commitments; ///< → number of the entry, from 1
    std::set<std::pair<std::size_t, std::uint64_t>> m_places;
    std::unordered_set<std::string> m_records;
    std::unordered_map<std::string, FieldEntries> m_disclosed; ///< record → field
};

} // namespace zapis
