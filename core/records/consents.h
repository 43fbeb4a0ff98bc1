/// Consents as the persons gave them: who agreed, for whom, to what, how, since when, on which condition, and what of it can be
/// taken back. The effective answer of a person to a recipient for a scope on a day (docs/formats/bundle.md §5) is asked here by
/// the gate, by the window and by whoever else shows it. A pure function of the rows: their order does not matter, and a further
/// row that refuses never opens anything. What is uncertain is read the narrow way: a grant counts from the last day its date may
/// mean and ends on the first day its end may mean; what closes does so from the moment it is entered, whatever day it bears.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/records/graph/record_graph.h"
#include "core/records/person_life.h"

namespace zapis {

/// Is a scope granted by its own rows alone, never by its heading?
bool isGrantedAlone(std::string_view scope);

enum class ConsentAnswer { Yes, YesWithConditions, Refused, NotAsked, Withdrawn, Expired };
std::string_view answerCode(ConsentAnswer answer); ///< code of consent-states
inline bool isGranted(ConsentAnswer answer) { return answer == ConsentAnswer::Yes || answer == ConsentAnswer::YesWithConditions; }

/// One row of consent, read out of its record, with what orders it.
struct ConsentRow {
    RecordId id, person;
    std::optional<RecordId> recipient; ///< where set, recipientClass is not looked at
    std::string recipientClass, scope, state, conditions;
    Days date;
    std::optional<Days> validUntil, withdrawnOn;
    bool hideExistence = false;
    std::uint64_t journalOrder = 0; ///< 0: not ordered with others (another device)

    // As it was said, for those who show it (EDTF; a code of consent-forms).
    std::string saidOn, ends;
    std::string takenBackOn; ///< since when it is taken back, by the person's word or as a record; empty where it is not
    std::string form;        ///< how it was said, or how it was taken back
};

/// The row of a consent record; nothing where it can neither open nor close: no person, a grant that is a draft or says no day. A
/// grant that was withdrawn as a record, or came from a revoked device, is a row that closes; one that opens nothing (whyNoYes)
/// counts as a question that was not asked.
std::optional<ConsentRow> consentRow(
    const Catalogue& catalogue, const Record& record, const PersonLife& life, std::uint64_t journalOrder);

/// A consent and its place in the journal.
struct OrderedConsent {
    Record record;
    std::uint64_t journalOrder = 0;
};

/// Whom a consent is for.
struct ConsentRecipient {
    RecordId id;
    std::string type; ///< code of recipient-types
};

class Consents {
public:
    Consents(const Catalogue& catalogue, std::vector<ConsentRow> rows);
    /// Out of their records, read by what is known of the persons; `graph` keeps texts.
    static Consents of(RecordGraph& graph, const std::vector<OrderedConsent>& records);
    static Consents read(const RecordReader& reader); ///< of all persons
    /// Of one person alone, by all their records (RecordGraph::samePerson): those of a whole vault are not read for one page.
    static Consents read(const RecordReader& reader, const std::vector<RecordId>& samePerson);

    /// What the rows of one person, under whichever of their records, say together.
    struct Reading {
        ConsentAnswer answer = ConsentAnswer::NotAsked;
        std::vector<const ConsentRow*> because; ///< the grants that open it, or the row that closes; none where nobody asked
    };
    Reading reading(
        const std::vector<RecordId>& samePerson, const ConsentRecipient& recipient, std::string_view scope, Day on) const;
    /// For a scope code, subtree rules and scopes that are granted alone included.
    ConsentAnswer answer(
        const std::vector<RecordId>& samePerson, const ConsentRecipient& recipient, std::string_view scope, Day on) const
    {
        return reading(samePerson, recipient, scope, on).answer;
    }
    /// Of the grants that open it; sorted, each once.
    std::vector<std::string> conditions(
        const std::vector<RecordId>& samePerson, const ConsentRecipient& recipient, std::string_view scope, Day on) const;
    /// Every row that speaks of this recipient, by name or by a class it falls under, whatever its scope; the oldest first.
    std::vector<const ConsentRow*> bearingOn(const std::vector<RecordId>& samePerson, const ConsentRecipient& recipient) const;
    /// The grants that open something to this recipient on that day: what the person can take back. The oldest first.
    std::vector<const ConsentRow*> holdingFor(
        const std::vector<RecordId>& samePerson, const ConsentRecipient& recipient, Day on) const;

    /// On any day, towards anyone, under whichever of their records; where these were read one by one, under this one.
    bool hidesExistence(const RecordId& person) const { return m_hiding.contains(person); }
    bool hasRowsOf(const RecordId& person) const { return m_rows.contains(person); }

private:
    const Catalogue* m_catalogue;
    std::map<RecordId, std::vector<ConsentRow>> m_rows;
    std::set<RecordId> m_hiding; ///< records of those who asked that not even their existence shows
};

/// A consent that takes back one that was given: `said` (withdrawn_on, withdrawn_how, reason…) with what it repeats of `given`:
/// whose and for what that is, and how it had been asked. Consents are never edited.
Json withdrawalOf(const Json& given, Json said);

} // namespace zapis
