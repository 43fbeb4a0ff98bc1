/// Are the tables what the journal says? A page of an older copy of a database, put back, opens like the right one; nothing but
/// the journal knows that its rows are old (docs/formats/vault.md §10.5).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/model/catalogue.h"
#include "core/records/stored_record.h"
#include "core/records/title_maker.h"

namespace zapis {

class ViewCheck {
public:
    ViewCheck(const Catalogue& catalogue, Databases& databases);
    /// Replays the history of one record after another, in constant memory, beside whoever writes: each record is read in one
    /// state of both databases. Compares kind, status, code, revision, both halves of the fields (the identity half while the
    /// compartment is open) and all that is drawn from them. Tells of each record that differs: its code, or its id where it has
    /// none.
    void run(const std::function<void(const std::string& codeOrId)>& differs, const Job& job);
    /// The same of the case halves of one kind alone, in one state of records.db: the records that the journal or the tables know
    /// under it.
    std::vector<std::string> differencesOf(std::string_view kind);

private:
    std::optional<RecordId> recordAfter(const std::optional<RecordId>& last) const;
    std::optional<std::string> differenceOf(const RecordId& id);
    enum class Half { Case, Both };
    std::optional<std::string> differenceWithin(const RecordId& id, Half half);
    bool isSame(const StoredRecord& told, const StoredRecord& found, Half half);
    bool caseIndexesFit(const StoredRecord& found);
    bool titlesFit(const StoredRecord& found);
    bool identityViewsFit(const StoredRecord& found);

    const Catalogue& m_catalogue;
    Databases& m_databases;
    FoldedTitles m_titles;
    bool m_titlesAreCurrent; ///< false: an earlier version made them
};

} // namespace zapis
