/// What a record looks like to those who read and write it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "core/base/json.h"
#include "core/model/validate.h"
#include "core/records/title.h"

namespace zapis {

inline constexpr std::string_view kRecordsOlder = "vault.records-older";           ///< key of a warning that callers look for
inline constexpr std::string_view kChangedMeanwhile = "records.changed-meanwhile"; ///< key of an error that callers look for

enum class Status { Draft, Final, Amended, Withdrawn, Merged, Quarantined };
std::string_view statusCode(Status status); ///< "draft"
std::optional<Status> parseStatus(std::string_view code);

struct Record {
    RecordId id;
    std::string kind;
    Status status = Status::Draft;
    std::string code;     ///< alias code, V-7K2QM-V
    Title title;          ///< names of people and files in it only while the compartment is open
    std::string sortDate; ///< EDTF of the kind's sort field, may be empty
    std::int64_t changedMs = 0;
    std::int64_t revision = 0; ///< grows with every change: optimistic locking
    /// Case and, where the compartment is open, identity fields in one object, as imports and `record show --json` have it.
    Json fields = Json::object({});
    bool identityRead = false; ///< identity fields are in `fields`
};

/// {"code","fields","id","kind","status"}
Json toJson(const Record& record);

/// The new state of one record in a save. Fields are the whole object (identity fields included where the compartment is open;
/// where it is closed they keep what they had).
struct RecordChange {
    RecordId id;
    std::string kind;
    Json fields;
    std::optional<std::int64_t> basedOn; ///< revision the edit began from; Refused "records.changed-meanwhile" else
};

/// Which rows a list shows, in what order. All parts are optional and combine.
struct RecordQuery {
    std::string kind = {}; ///< empty: all kinds
    struct Where {
        std::string field;
        std::string value; ///< a code (its subtree counts), an id (link), a text, a date (span overlaps)
        bool operator==(const Where&) const = default;
    };
    std::vector<Where> where = {};
    std::optional<Status> status = {}; ///< nothing: all but withdrawn and merged
    bool withdrawnToo = false;
    std::string text = {}; ///< part of title or code, folded
    /// Title: as the reader's language sorts what the titles say, names only while the compartment is open.
    enum class Order { Changed, SortDate, Code, Title } order = Order::Changed;
    bool ascending = false;
    bool unassignedEvidence = false; ///< evidence items that no record links to: the inbox
    bool operator==(const RecordQuery&) const = default;
};

struct RecordRow {
    RecordId id;
    std::string kind;
    Status status = Status::Draft;
    std::string code;
    Title title;
    std::string sortDate;
    std::int64_t changedMs = 0;
    bool hasDraftEdit = false; ///< an unsaved edit waits (Draft)
};

/// A link that points at a record.
struct IncomingLink {
    RecordId from;
    std::string kind, field, code;
    Title title;
};

} // namespace zapis
