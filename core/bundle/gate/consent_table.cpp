#include <algorithm>
#include <array>
#include <ranges>
#include <tuple>

#include "core/bundle/gate/gate.h"
#include "core/model/kinds.h"

namespace zapis {
namespace {

/// Scopes that are granted by their own rows alone, never by their heading (docs/model/domain.md §1, "consent").
constexpr std::array<std::string_view, 4> kGrantedAlone = {
    "identity-suspect", "identity-public", "medical-sexual", "recordings-altered"};

bool isGrantedAlone(std::string_view scope) { return std::ranges::find(kGrantedAlone, scope) != kGrantedAlone.end(); }

/// A row that bears on one question, read for the day it is asked.
struct Weighed {
    const ConsentRow* row;
    ConsentAnswer says;
    bool own; ///< names the recipient itself, not its class
    bool grants() const { return says == ConsentAnswer::Yes || says == ConsentAnswer::YesWithConditions; }
    /// Stands against newer rows that are less specific.
    bool stands() const { return says == ConsentAnswer::Refused || says == ConsentAnswer::Withdrawn; }
};

ConsentAnswer saysOn(const ConsentRow& row, Day on)
{
    const bool granted = row.state == "granted" || row.state == "granted-conditions";
    if (row.state == "withdrawn" || (row.withdrawnOn && row.withdrawnOn->first <= on)) return ConsentAnswer::Withdrawn;
    if (granted && row.validUntil && row.validUntil->first < on) return ConsentAnswer::Expired;
    if (row.state == "granted") return ConsentAnswer::Yes;
    if (row.state == "granted-conditions") return ConsentAnswer::YesWithConditions;
    if (row.state == "refused") return ConsentAnswer::Refused;
    if (row.state == "expired") return ConsentAnswer::Expired;
    return ConsentAnswer::NotAsked;
}

/// Is it known that `a` was said after `b`? By date; where dates do not order them, by the journal.
bool isNewer(const ConsentRow& a, const ConsentRow& b)
{
    if (before(b.date, a.date) == Ordering::Yes) return true;
    if (before(a.date, b.date) == Ordering::Yes) return false;
    return a.journalOrder != 0 && b.journalOrder != 0 && a.journalOrder > b.journalOrder;
}

/// One question: what does this set of rows say about a scope towards a recipient on a day?
class Question {
public:
    Question(const Catalogue& catalogue, const GateRecipient& recipient, std::string_view scope, Day on)
        : m_scopes(catalogue.vocabulary("consent-scopes")),
          m_classes(catalogue.vocabulary("recipient-types")),
          m_recipient(recipient),
          m_scope(scope),
          m_on(on)
    {
    }

    void weigh(const std::vector<ConsentRow>& rows)
    {
        for (const ConsentRow& row : rows) {
            const bool own = row.recipient == m_recipient.id;
            if (!own && (row.recipient || !isClassWithin(m_recipient.type, row.recipientClass))) continue;
            const Weighed weighed{&row, saysOn(row, m_on), own};
            const Day counts = weighed.grants() ? row.date.last : row.date.first;
            if (counts > m_on) continue;
            m_hasOwn = m_hasOwn || own;
            if (covers(weighed)) m_rows.push_back(weighed);
        }
    }

    ConsentAnswer answer() const
    {
        const std::vector<Weighed> open = opening();
        if (!open.empty()) {
            const bool conditions =
                std::ranges::any_of(open, [](const Weighed& grant) { return grant.says == ConsentAnswer::YesWithConditions; });
            return conditions ? ConsentAnswer::YesWithConditions : ConsentAnswer::Yes;
        }
        const Weighed* closing = nullptr;
        for (const Weighed& row : m_rows) {
            if (!row.grants() && (!closing || isShownBefore(row, *closing))) closing = &row;
        }
        return closing ? closing->says : ConsentAnswer::NotAsked;
    }

    std::vector<std::string> conditions() const
    {
        std::vector<std::string> texts;
        for (const Weighed& grant : opening()) {
            if (!grant.row->conditions.empty()) texts.push_back(grant.row->conditions);
        }
        std::ranges::sort(texts);
        texts.erase(std::unique(texts.begin(), texts.end()), texts.end()); // clang 14 cannot read libstdc++ 12's subrange
        return texts;
    }

private:
    bool isScopeWithin(std::string_view scope, std::string_view heading) const
    {
        return scope == heading || (m_scopes && m_scopes->isWithin(scope, heading));
    }
    bool isClassWithin(std::string_view code, std::string_view heading) const
    {
        return !heading.empty() && (code == heading || (m_classes && m_classes->isWithin(code, heading)));
    }

    /// A finer scope covers only itself; a heading covers what is below it, but grants nothing that is granted alone.
    bool covers(const Weighed& weighed) const
    {
        const std::string& scope = weighed.row->scope;
        if (scope == m_scope) return true;
        return isScopeWithin(m_scope, scope) && !(weighed.grants() && isGrantedAlone(m_scope));
    }

    bool outweighs(const Weighed& grant, const Weighed& refusal) const
    {
        // A recipient with a row of its own is not covered by its class, unless the class row is the finer one in scope.
        if (grant.own && !refusal.own) return isScopeWithin(grant.row->scope, refusal.row->scope);
        if (refusal.stands()) {
            const bool finer = refusal.row->scope != grant.row->scope && isScopeWithin(refusal.row->scope, grant.row->scope);
            const bool closer = (refusal.own && !grant.own)
                || (!refusal.own && refusal.row->recipientClass != grant.row->recipientClass
                    && isClassWithin(refusal.row->recipientClass, grant.row->recipientClass));
            if (finer || closer) return false;
        }
        return isNewer(*grant.row, *refusal.row);
    }

    /// Grants that outweigh every refusal, without those that a newer grant, no less specific, has replaced.
    std::vector<Weighed> opening() const
    {
        std::vector<Weighed> open;
        for (const Weighed& grant : m_rows) {
            if (!grant.grants() || (!grant.own && m_hasOwn)) continue;
            const auto isOutweighed = [&](const Weighed& other) { return !other.grants() && !outweighs(grant, other); };
            if (std::ranges::none_of(m_rows, isOutweighed)) open.push_back(grant);
        }
        const std::vector<Weighed> all = open;
        std::erase_if(open, [&](const Weighed& grant) {
            return std::ranges::any_of(all, [&](const Weighed& other) {
                return isNewer(*other.row, *grant.row) && isScopeWithin(other.row->scope, grant.row->scope);
            });
        });
        return open;
    }

    /// Of the rows that close, the one to name: what stands, then the newest, then the sternest.
    static bool isShownBefore(const Weighed& a, const Weighed& b)
    {
        const auto rank = [](const Weighed& row) {
            return std::tuple(row.stands(), row.row->date.last, row.row->journalOrder, static_cast<int>(row.says), row.row->id);
        };
        return rank(a) > rank(b);
    }

    const Vocabulary* m_scopes;
    const Vocabulary* m_classes;
    const GateRecipient& m_recipient;
    std::string_view m_scope;
    Day m_on;
    bool m_hasOwn = false;
    std::vector<Weighed> m_rows;
};

std::optional<Days> daysAt(const Json& fields, std::string_view name)
{
    const auto date = parseDate(fields.stringOr(name));
    if (!date) return std::nullopt;
    return date->days;
}

} // namespace

std::string_view answerCode(ConsentAnswer answer)
{
    switch (answer) {
    case ConsentAnswer::Yes: return "granted";
    case ConsentAnswer::YesWithConditions: return "granted-conditions";
    case ConsentAnswer::Refused: return "refused";
    case ConsentAnswer::NotAsked: return "not-asked";
    case ConsentAnswer::Withdrawn: return "withdrawn";
    case ConsentAnswer::Expired: return "expired";
    }
    return "not-asked";
}

std::optional<ConsentRow> consentRow(const Catalogue& catalogue, const Record& record, std::uint64_t journalOrder)
{
    const Json& fields = record.fields;
    const auto person = parseRecordId(fields.stringOr("person"));
    if (!person) return std::nullopt;
    ConsentRow row{record.id, *person, parseRecordId(fields.stringOr("recipient")), fields.stringOr("recipient_class"),
        fields.stringOr("scope"), fields.stringOr("state"), fields.stringOr("conditions"), {}, daysAt(fields, "valid_until"),
        daysAt(fields, "withdrawn_on"), fields.stringOr("hide_existence") == "yes", journalOrder};
    const bool grants = row.state.starts_with("granted");
    if (grants && (record.status == Status::Draft || record.status == Status::Merged)) return std::nullopt;
    // A grant that was taken back as a record, or came from a revoked device, opens nothing.
    if (grants && record.status != Status::Final && record.status != Status::Amended) row.state = "withdrawn";
    if (const auto date = daysAt(fields, "date")) row.date = *date;
    else if (grants) return std::nullopt;
    else row.date = {dayOf(1900, 1, 1), dayOf(2100, 12, 31)};
    if (row.state == "granted" && fields.stringOr("contact_before_use") == "yes") row.state = "granted-conditions";
    if (fields.stringOr("contact_before_use") == "yes") {
        const Field* field = catalogue.at(kinds::kConsent).find("contact_before_use");
        if (field) row.conditions += (row.conditions.empty() ? "" : "; ") + field->label.in(Language::En);
    }
    return row;
}

ConsentTable::ConsentTable(const Catalogue& catalogue, std::vector<ConsentRow> rows) : m_catalogue(&catalogue)
{
    for (ConsentRow& row : rows) {
        const RecordId person = row.person;
        m_rows[person].push_back(std::move(row));
    }
}

ConsentTable ConsentTable::read(const RecordReader& reader)
{
    std::vector<ConsentRow> rows;
    std::uint64_t order = 0;
    for (const RecordId& id : reader.all(kinds::kConsent)) {
        if (auto row = consentRow(reader.catalogue(), reader.get(id), ++order)) rows.push_back(std::move(*row));
    }
    return ConsentTable(reader.catalogue(), std::move(rows));
}

ConsentAnswer ConsentTable::answer(const RecordId& person, const GateRecipient& recipient, std::string_view scope, Day on) const
{
    return answer(std::vector{person}, recipient, scope, on);
}

ConsentAnswer ConsentTable::answer(
    const std::vector<RecordId>& samePerson, const GateRecipient& recipient, std::string_view scope, Day on) const
{
    Question question(*m_catalogue, recipient, scope, on);
    for (const RecordId& person : samePerson) {
        if (const auto rows = m_rows.find(person); rows != m_rows.end()) question.weigh(rows->second);
    }
    return question.answer();
}

std::vector<std::string> ConsentTable::conditions(
    const RecordId& person, const GateRecipient& recipient, std::string_view scope, Day on) const
{
    return conditions(std::vector{person}, recipient, scope, on);
}

std::vector<std::string> ConsentTable::conditions(
    const std::vector<RecordId>& samePerson, const GateRecipient& recipient, std::string_view scope, Day on) const
{
    Question question(*m_catalogue, recipient, scope, on);
    for (const RecordId& person : samePerson) {
        if (const auto rows = m_rows.find(person); rows != m_rows.end()) question.weigh(rows->second);
    }
    return question.conditions();
}

bool ConsentTable::hidesExistence(const RecordId& person) const
{
    const auto rows = m_rows.find(person);
    return rows != m_rows.end() && std::ranges::any_of(rows->second, &ConsentRow::hideExistence);
}

} // namespace zapis
