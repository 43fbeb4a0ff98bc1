/// The one way in which a record changes: a step from the state it had to the state it gets. A step becomes a journal entry, rows
/// of the tables, and a word to the observers, all inside one transaction of the caller's.
#pragma once

#include <optional>
#include <vector>

#include "core/journal/log.h"
#include "core/records/entry_names.h"
#include "core/records/index_tables.h"
#include "core/records/records.h"
#include "core/records/stored_record.h"

namespace zapis {

struct RecordStep {
    std::optional<StoredRecord> before;
    StoredRecord after; ///< row, revisions and time are set while writing
    Event event = Event::Change;
    std::vector<CommittedField> notes; ///< "#why", "#words", "#file"
};

/// A step that keeps everything; change `after` as wanted.
RecordStep stepFrom(const StoredRecord& before, Event event);
/// The fields that a step's entry commits to.
std::vector<CommittedField> entryFieldsOf(const RecordStep& step, bool identityKnown);
bool writesIdentity(const std::vector<CommittedField>& fields);
/// Does an entry of this event with these fields make a new revision of its record? Not where it only tells of something (Open,
/// Export).
bool changesRecord(Event event, const std::vector<CommittedField>& fields);
bool changesRecord(const HistoryEntry& entry);
std::vector<CommittedField> committedIn(const HistoryEntry& entry); ///< null where a value is not known here

class StepWriter {
public:
    StepWriter(const Catalogue& catalogue, Databases& databases, Log& log, const std::vector<RecordObserver*>& observers,
        const CommitId& commit);
    /// Writes the steps in which something differs; drops the drafts of all. May be called again for the same commit.
    void write(std::vector<RecordStep>& steps);

private:
    void writeTables(RecordStep& step, const std::vector<CommittedField>& fields, std::int64_t timeMs);
    void tell(const RecordStep& step);

    Databases& m_databases;
    Log& m_log;
    const std::vector<RecordObserver*>& m_observers;
    CommitId m_commit;
    IndexWriter m_index;
};

/// Removes the unsaved edit of a record, in both databases.
void dropDraft(Databases& databases, const RecordId& record);

} // namespace zapis
