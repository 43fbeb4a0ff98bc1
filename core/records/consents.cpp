#include "core/records/consents.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <tuple>

#include "core/base/clock.h"
#include "core/model/kinds.h"
#include "core/vault/statement.h"

namespace zapis {
namespace {

/// Scopes that are granted by their own rows alone, never by their heading (docs/model/domain.md §1).
constexpr std::array<std::string_view, 4> kGrantedAlone = {
    "identity-suspect", "identity-public", "medical-sexual", "recordings-altered"};

/// What of a consent given its withdrawal says too.
constexpr std::array<std::string_view, 9> kRepeated = {
    "person", "recipient", "recipient_class", "scope", "form", "language", "given_by", "capacity_checked", "hide_existence"};

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
    if (row.state == "withdrawn" || row.withdrawnOn) return ConsentAnswer::Withdrawn;
    if (granted && row.validUntil && row.validUntil->first < on) return ConsentAnswer::Expired;
    if (row.state == "granted") return ConsentAnswer::Yes;
    if (row.state == "granted-conditions") return ConsentAnswer::YesWithConditions;
    if (row.state == "refused") return ConsentAnswer::Refused;
    if (row.state == "expired") return ConsentAnswer::Expired;
    return ConsentAnswer::NotAsked;
}

/// When a row was said, or taken back.
const Days& daysOf(const ConsentRow& row) { return row.withdrawnOn ? *row.withdrawnOn : row.date; }

/// Is it known that `a` was said after `b`? By date; where dates do not order them, by the journal.
bool isNewer(const ConsentRow& a, const ConsentRow& b)
{
    if (before(daysOf(b), daysOf(a)) == Ordering::Yes) return true;
    if (before(daysOf(a), daysOf(b)) == Ordering::Yes) return false;
    return a.journalOrder != 0 && b.journalOrder != 0 && a.journalOrder > b.journalOrder;
}

/// One question: what does this set of rows say about a scope towards a recipient on a day?
class Question {
public:
    Question(const Catalogue& catalogue, const ConsentRecipient& recipient, std::string_view scope, Day on)
        : m_scopes(catalogue.vocabulary("consent-scopes")),
          m_classes(catalogue.vocabulary("recipient-types")),
          m_recipient(recipient),
          m_scope(scope),
          m_on(on)
    {
    }

    /// Does the row name the recipient, or a class that it falls under?
    bool isFor(const ConsentRow& row) const
    {
        return row.recipient ? row.recipient == m_recipient.id : isClassWithin(m_recipient.type, row.recipientClass);
    }

    void weigh(const std::vector<ConsentRow>& rows)
    {
        for (const ConsentRow& row : rows) {
            if (!isFor(row)) continue;
            const bool own = row.recipient == m_recipient.id;
            const Weighed weighed{&row, saysOn(row, m_on), own};
            if (weighed.grants() && row.date.last > m_on) continue;
            m_hasOwn = m_hasOwn || own;
            if (covers(weighed)) m_rows.push_back(weighed);
        }
    }

    Consents::Reading reading() const
    {
        Consents::Reading read;
        const std::vector<Weighed> open = opening();
        for (const Weighed& grant : open) {
            if (read.answer != ConsentAnswer::YesWithConditions) read.answer = grant.says;
            read.because.push_back(grant.row);
        }
        if (!open.empty()) return read;
        const Weighed* closing = nullptr;
        for (const Weighed& row : m_rows) {
            if (!row.grants() && (!closing || isShownBefore(row, *closing))) closing = &row;
        }
        if (closing) read = {closing->says, {closing->row}};
        return read;
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
            // "2021", entered later, is not later than a refusal of November 2021.
            const bool mayBeWithin = before(daysOf(*refusal.row), grant.row->date) == Ordering::Possible;
            if (mayBeWithin && grant.row->date.first != grant.row->date.last) return false;
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
            return std::tuple(
                row.stands(), daysOf(*row.row).last, row.row->journalOrder, static_cast<int>(row.says), row.row->id);
        };
        return rank(a) > rank(b);
    }

    const Vocabulary* m_scopes;
    const Vocabulary* m_classes;
    const ConsentRecipient& m_recipient;
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

/// Since when a consent is taken back, by what the person said or as a record; empty where it is not.
std::string takenBackOn(const Record& record)
{
    if (record.status == Status::Withdrawn) return toText(dayInMinsk(record.changedMs));
    if (record.fields.stringOr("state") != "withdrawn") return {};
    return record.fields.stringOr("withdrawn_on", record.fields.stringOr("date"));
}

} // namespace

bool isGrantedAlone(std::string_view scope) { return std::ranges::find(kGrantedAlone, scope) != kGrantedAlone.end(); }

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

std::optional<ConsentRow> consentRow(
    const Catalogue& catalogue, const Record& record, const PersonLife& life, std::uint64_t journalOrder)
{
    const Json& fields = record.fields;
    const auto person = parseRecordId(fields.stringOr("person"));
    if (!person) return std::nullopt;
    ConsentRow row;
    row.id = record.id;
    row.person = *person;
    row.recipient = parseRecordId(fields.stringOr("recipient"));
    row.recipientClass = fields.stringOr("recipient_class");
    row.scope = fields.stringOr("scope");
    row.state = fields.stringOr("state");
    row.conditions = fields.stringOr("conditions");
    row.validUntil = daysAt(fields, "valid_until");
    row.withdrawnOn = daysAt(fields, "withdrawn_on");
    row.hideExistence = fields.stringOr("hide_existence") == "yes";
    row.journalOrder = journalOrder;
    row.saidOn = fields.stringOr("date");
    row.ends = fields.stringOr("valid_until");
    row.takenBackOn = takenBackOn(record);
    row.form = fields.stringOr(row.takenBackOn.empty() ? "form" : "withdrawn_how");
    const bool grants = row.state.starts_with("granted");
    if (grants && (record.status == Status::Draft || record.status == Status::Merged)) return std::nullopt;
    // A grant that was taken back as a record, or came from a revoked device, opens nothing.
    if (grants && record.status != Status::Final && record.status != Status::Amended) row.state = "withdrawn";
    else if (grants && whyNoYes(fields, life)) row.state = "not-asked";
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

Consents::Consents(const Catalogue& catalogue, std::vector<ConsentRow> rows) : m_catalogue(&catalogue)
{
    for (ConsentRow& row : rows) {
        const RecordId person = row.person;
        if (row.hideExistence) m_hiding.insert(person);
        m_rows[person].push_back(std::move(row));
    }
}

Consents Consents::of(RecordGraph& graph, const std::vector<OrderedConsent>& records)
{
    std::vector<ConsentRow> rows;
    std::map<RecordId, PersonLife> lives;
    for (const OrderedConsent& one : records) {
        const auto person = parseRecordId(one.record.fields.stringOr("person"));
        if (!person) continue;
        auto life = lives.find(*person);
        if (life == lives.end()) life = lives.emplace(*person, lifeOf(graph, *person)).first;
        if (auto row = consentRow(graph.catalogue(), one.record, life->second, one.journalOrder)) rows.push_back(std::move(*row));
    }
    Consents consents(graph.catalogue(), std::move(rows));
    const std::set<RecordId> hiding = consents.m_hiding;
    for (const RecordId& person : hiding) {
        const std::vector<RecordId>& same = graph.samePerson(person);
        consents.m_hiding.insert(same.begin(), same.end());
    }
    return consents;
}

Consents Consents::read(const RecordReader& reader)
{
    std::vector<OrderedConsent> records;
    for (const RecordId& id : reader.all(kinds::kConsent)) records.push_back({reader.get(id), records.size() + 1});
    const ReaderSource source(reader);
    RecordGraph graph(reader.catalogue(), source, RecordGraph::Texts::Kept);
    return of(graph, records);
}

Consents Consents::read(const RecordReader& reader, const std::vector<RecordId>& samePerson)
{
    Statement found(reader.databases().records,
        "SELECT r.id, r.row FROM link l JOIN record r ON r.row = l.row WHERE l.target = ? AND l.field = 'person' AND r.kind = ?");
    std::vector<OrderedConsent> records;
    for (const RecordId& person : samePerson) {
        found.bindAll(person, kinds::kConsent);
        while (found.step()) // rows stand in the order of creation
            records.push_back({reader.get(found.id<RecordId>(0)), static_cast<std::uint64_t>(found.integer(1))});
        found.reset();
    }
    const ReaderSource source(reader);
    RecordGraph graph(reader.catalogue(), source, RecordGraph::Texts::Kept);
    return of(graph, records);
}

Consents::Reading Consents::reading(
    const std::vector<RecordId>& samePerson, const ConsentRecipient& recipient, std::string_view scope, Day on) const
{
    Question question(*m_catalogue, recipient, scope, on);
    for (const RecordId& person : samePerson) {
        if (const auto rows = m_rows.find(person); rows != m_rows.end()) question.weigh(rows->second);
    }
    return question.reading();
}

std::vector<std::string> Consents::conditions(
    const std::vector<RecordId>& samePerson, const ConsentRecipient& recipient, std::string_view scope, Day on) const
{
    std::vector<std::string> texts;
    for (const ConsentRow* row : reading(samePerson, recipient, scope, on).because) {
        if (row->state.starts_with("granted") && !row->conditions.empty()) texts.push_back(row->conditions);
    }
    std::ranges::sort(texts);
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end()); // clang 14 cannot read libstdc++ 12's subrange
    return texts;
}

std::vector<const ConsentRow*> Consents::bearingOn(
    const std::vector<RecordId>& samePerson, const ConsentRecipient& recipient) const
{
    const Question question(*m_catalogue, recipient, {}, {});
    std::vector<const ConsentRow*> bearing;
    for (const RecordId& person : samePerson) {
        const auto rows = m_rows.find(person);
        if (rows == m_rows.end()) continue;
        for (const ConsentRow& row : rows->second) {
            if (question.isFor(row)) bearing.push_back(&row);
        }
    }
    std::ranges::stable_sort(bearing, {}, &ConsentRow::journalOrder);
    return bearing;
}

std::vector<const ConsentRow*> Consents::holdingFor(
    const std::vector<RecordId>& samePerson, const ConsentRecipient& recipient, Day on) const
{
    std::vector<const ConsentRow*> holding = bearingOn(samePerson, recipient);
    std::erase_if(holding, [&](const ConsentRow* row) {
        const Reading read = reading(samePerson, recipient, row->scope, on);
        return !isGranted(read.answer) || std::ranges::find(read.because, row) == read.because.end();
    });
    return holding;
}

Json withdrawalOf(const Json& given, Json said)
{
    for (const std::string_view name : kRepeated) {
        if (const Json* value = given.find(name)) said[std::string(name)] = *value;
    }
    said["state"] = "withdrawn";
    said["date"] = said.stringOr("withdrawn_on");
    return said;
}

} // namespace zapis
