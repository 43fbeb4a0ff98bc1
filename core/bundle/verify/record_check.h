/// Record lines, withheld lines and the files of items: each record once, of its file's kind, with entries; each item of a
/// record; each withheld value committed to (docs/formats/bundle.md §8).
#pragma once

#include <map>
#include <set>
#include <string>

#include "core/bundle/format/manifest.h"
#include "core/bundle/verify/entry_check.h"

namespace zapis {

class RecordCheck {
public:
    RecordCheck(EntryCheck& entries, const Manifest& manifest, FaultList& faults)
        : m_entries(&entries),
          m_manifest(&manifest),
          m_faults(&faults)
    {
    }
    void takeRecord(const std::string& kind, std::string_view line);
    void takeWithheld(std::string_view line);
    void takeItem(const std::string& name); ///< a file below data/items/
    void finish();
    const std::map<std::string, std::int64_t>& counts() const noexcept { return m_counts; }
    /// Kind → records of which something stands in no disclosed entry.
    const std::map<std::string, std::int64_t>& notCovered() const noexcept { return m_notCovered; }
    const std::set<std::string>& ids() const noexcept { return m_ids; }

private:
    void checkFields(const std::string& id, const Json& fields);
    void checkRedacted(const std::string& id, const std::string& field, const Json& value);
    void checkFiles(const std::string& id, const Json& value);
    void checkDigest(const std::string& id, const Json& fields);

    EntryCheck* m_entries;
    const Manifest* m_manifest;
    FaultList* m_faults;
    std::map<std::string, std::int64_t> m_counts, m_notCovered;
    std::set<std::string> m_ids;
    std::set<std::string> m_items, m_usedItems; ///< names of payload files
    std::set<std::string> m_withheld;           ///< commitments of redacted values that no withheld line named yet
};

} // namespace zapis
