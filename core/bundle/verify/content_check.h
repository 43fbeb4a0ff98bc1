/// What stands in the payload of a bundle, checked file by file in the order of the stream (docs/formats/bundle.md §4a, §4b, §8).
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "core/bundle/format/bag_info.h"
#include "core/bundle/format/bundle_header.h"
#include "core/bundle/format/manifest.h"
#include "core/bundle/verify/entry_check.h"
#include "core/bundle/verify/fault_list.h"
#include "core/bundle/verify/record_check.h"
#include "core/model/catalogue.h"

namespace zapis {

/// Takes one file's bytes; finish() once after the last.
class FileCheck {
public:
    virtual ~FileCheck() = default;
    virtual void feed(ByteView bytes) = 0;
    virtual void finish() = 0;
};

class ContentCheck {
public:
    ContentCheck(const BagInfo& info, const Manifest& manifest, FaultList& faults);
    ~ContentCheck();
    /// The check for a file of this name below the bag directory; nothing for plain bytes. Adds "name-unknown" for names that
    /// docs/formats/bundle.md §4 does not have.
    std::unique_ptr<FileCheck> open(const std::string& name);
    /// After the last file: what can be said only now.
    void finish();

    const Json& bundle() const noexcept { return m_bundle; } ///< null where it was not good
    const std::map<std::string, std::int64_t>& counts() const noexcept { return m_records.counts(); }
    const std::map<std::string, std::int64_t>& notCovered() const noexcept { return m_records.notCovered(); }

private:
    void takeBundle(std::string_view text);
    void compareWithBagInfo();
    void checkCodes();
    std::unique_ptr<FileCheck> openJournalFile(const std::string& name);
    void takeTimestamp(const std::string& name, std::string_view der);
    void takeCheckpoint(const std::string& name, std::string_view text);
    void takeConsistency(const std::string& name, std::string_view text);
    void checkCounts();
    void checkKinds();
    const LogHead* logOfFile(std::string_view name, std::string_view suffix) const;

    std::shared_ptr<const Catalogue> m_catalogue = Catalogue::builtIn();
    const BagInfo* m_info;
    const Manifest* m_manifest;
    FaultList* m_faults;
    Json m_bundle;
    std::map<std::string, LogHead> m_logs;                ///< origin → head
    std::map<std::string, std::string> m_checkpointFiles; ///< name below data/ → origin
    std::set<std::string> m_checkpointsSeen;
    std::set<std::string> m_recordKinds, m_schemaKinds; ///< that have a file
    EntryCheck m_entries;
    RecordCheck m_records;
};

} // namespace zapis
