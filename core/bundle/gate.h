/// The consent gate (formats/bundle.md §5, model/domain.md §1): a pure function of consent × recipient × scope at a moment.
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
    std::optional<RecordId> recipient;
    std::string recipientClass, scope, state, conditions;
    Days date;
    std::optional<Days> validUntil, withdrawnOn;
    bool hideExistence = false;
    std::uint64_t journalOrder = 0;
};

struct GateRecipient {
    RecordId id;
    std::string type;                                        ///< code of recipient-types
};

/// Consents of a vault, ready to be asked.
class ConsentTable {
public:
    ConsentTable(const Catalogue& catalogue, std::vector<ConsentRow> rows);
    static ConsentTable read(const RecordReader& reader);
    /// The effective answer of one person for a scope code (subtree rules and scopes that are granted alone included) on a day.
    ConsentAnswer answer(const RecordId& person, const GateRecipient& recipient, std::string_view scope, Day on) const;
    std::vector<std::string> conditions(const RecordId& person, const GateRecipient& recipient, std::string_view scope, Day on) const;
    bool hidesExistence(const RecordId& person) const;

private:
    const Catalogue* m_catalogue;
    std::map<RecordId, std::vector<ConsentRow>> m_rows;
};

enum class Verdict { Goes, Redacted, Stays };
struct GateDecision {
    RecordId record;
    std::string kind;
    Verdict verdict = Verdict::Stays;
    std::string reason;                                      ///< "consent", "draft", "withdrawn", "privileged", "source-condition", "third-party", …
    std::vector<RecordId> because;                           ///< persons, or the consent rows, that decide it
    std::vector<std::string> details;                        ///< answer codes parallel to `because`
    std::vector<std::string> conditions;                     ///< that travel with it
    std::vector<std::string> withheldFields;                 ///< fields of a record that goes but which stay (scope not granted, files)
};

/// What of the selection goes to this recipient for scope statement and the scopes its fields reveal.
std::vector<GateDecision> decide(const RecordReader& reader, const ConsentTable& consents, const GateRecipient& recipient,
    const std::vector<RecordId>& selection, Day on);

}
