/// The consent gate (docs/formats/bundle.md §5, docs/model/domain.md §1): a pure function of consent × recipient × scope at a
/// moment.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/records/records.h"

namespace zapis {

enum class ConsentAnswer { Yes, YesWithConditions, Refused, NotAsked, Withdrawn, Expired };
std::string_view answerCode(ConsentAnswer answer);

/// One row of consent, read out of its record, with what orders it.
struct ConsentRow {
    RecordId id, person;
    std::optional<RecordId> recipient; ///< where set, recipientClass is not looked at
    std::string recipientClass, scope, state, conditions;
    Days date;
    std::optional<Days> validUntil, withdrawnOn;
    bool hideExistence = false;
    std::uint64_t journalOrder = 0; ///< 0: not ordered with others (another device)
};

/// The row of a consent record; nothing where it can neither open nor close: no person, a grant that is a draft or says no day. A
/// grant that was withdrawn as a record, or came from a revoked device, is a row that closes.
std::optional<ConsentRow> consentRow(const Catalogue& catalogue, const Record& record, std::uint64_t journalOrder);

struct GateRecipient {
    RecordId id;
    std::string type; ///< code of recipient-types
};

/// Consents of a vault, ready to be asked. An answer is a pure function of the set of rows: their order does not matter, and a
/// further row that refuses never opens anything. What is uncertain is read the narrow way: a grant counts from the last day its
/// date may mean and ends on the first day its end may mean, a refusal counts from the first.
class ConsentTable {
public:
    ConsentTable(const Catalogue& catalogue, std::vector<ConsentRow> rows);
    static ConsentTable read(const RecordReader& reader);
    /// The effective answer of one person for a scope code (subtree rules and scopes that are granted alone included) on a day.
    ConsentAnswer answer(const RecordId& person, const GateRecipient& recipient, std::string_view scope, Day on) const;
    std::vector<std::string> conditions(
        const RecordId& person, const GateRecipient& recipient, std::string_view scope, Day on) const;
    bool hidesExistence(const RecordId& person) const; ///< on any day, towards anyone
    bool hasRowsOf(const RecordId& person) const { return m_rows.contains(person); }

    /// As above for several records of one person (merged, or found to be the same): their rows count together.
    ConsentAnswer answer(
        const std::vector<RecordId>& samePerson, const GateRecipient& recipient, std::string_view scope, Day on) const;
    std::vector<std::string> conditions(
        const std::vector<RecordId>& samePerson, const GateRecipient& recipient, std::string_view scope, Day on) const;

private:
    const Catalogue* m_catalogue;
    std::map<RecordId, std::vector<ConsentRow>> m_rows;
};

enum class Verdict { Goes, Redacted, Stays };
struct GateDecision {
    RecordId record;
    std::string kind;
    Verdict verdict = Verdict::Stays;
    /// Empty where it goes. "draft", "withdrawn", "merged", "quarantined", "missing" (no such record), "privileged";
    /// "consent" (of `because`), "safety" (one of `because` asked that not even their existence shows: it stands in no count
    /// either), "third-party" (a file that does not say whom it shows; what concerns other recipients), "source-condition".
    std::string reason;
    std::vector<RecordId> because;           ///< persons or sources that decide it
    std::vector<std::string> details;        ///< answer codes parallel to `because`, where it is about consent
    std::vector<std::string> conditions;     ///< that travel with it
    std::vector<std::string> withheldFields; ///< fields of a record that goes but which stay (scope not granted, identity)
    bool operator==(const GateDecision&) const = default;
};

/// What of the selection goes to this recipient for scope statement and the scopes its fields reveal, in the order of the
/// selection. Redacted: whose account it is agrees, another person linked to it does not; only a variant without that person
/// could go.
std::vector<GateDecision> decide(const RecordReader& reader, const ConsentTable& consents, const GateRecipient& recipient,
    const std::vector<RecordId>& selection, Day on);

} // namespace zapis
