#include "core/records/records.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/records/alias_code.h"
#include "core/records/life_cycle.h"
#include "core/records/record_steps.h"
#include "core/records/rules.h"
#include "core/records/tidy_fields.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"

namespace zapis {
namespace {

constexpr std::string_view kAliasField = "alias_code";
constexpr std::size_t kMaxUndoSaves = 50;
constexpr std::size_t kMaxUndoRecords = 256; ///< a larger save (an import) cannot be undone, nor anything before it

std::vector<std::string> pathsOf(const std::vector<Problem>& problems)
{
    std::vector<std::string> paths;
    for (const Problem& problem : problems)
        if (std::find(paths.begin(), paths.end(), problem.path) == paths.end()) paths.push_back(problem.path);
    return paths;
}

void refuse(Error::Code code, const char* key, const std::vector<Problem>& problems)
{
    if (problems.empty()) return;
    std::vector<std::string> args = pathsOf(problems);
    args.insert(args.begin(), join(args, ", "));
    throw Error(code, key, std::move(args));
}

void append(std::vector<Problem>& to, std::vector<Problem> from) { std::move(from.begin(), from.end(), std::back_inserter(to)); }

/// An error of the rules about this very record stops its finalising (docs/model/rules.md).
void refuseWhereRulesForbid(const RecordReader& reader, const StoredRecord& record)
{
    std::set<int> broken;
    for (const RuleFinding& error : NearRules(reader).blockingErrors(record.id)) broken.insert(error.rule);
    if (broken.empty()) return;
    std::vector<std::string> numbers;
    for (const int rule : broken) numbers.push_back(std::to_string(rule));
    throw Error(Error::Code::Refused, "records.rules", {join(numbers, ", ")});
}

/// What was final is taken back by somebody who says why.
void requireReason(const StoredRecord& record, const Records::Reason& why)
{
    const bool isFinal = record.status == Status::Final || record.status == Status::Amended;
    if (record.kind->hasDraft && isFinal && !why.isGiven())
        throw Error(Error::Code::Usage, "records.withdraw-reason", {record.code});
}

} // namespace

Records::Records(const Catalogue& catalogue, Databases& databases, Log& log)
    : m_catalogue(&catalogue),
      m_databases(&databases),
      m_log(&log),
      m_reader(catalogue, databases)
{
}

void Records::observe(RecordObserver* observer) { m_observers.push_back(observer); }

std::vector<RecordId> Records::commit(const std::vector<RecordChange>& changes) { return commit(changes, {}); }

std::vector<RecordId> Records::commit(const std::vector<RecordChange>& changes, const SaveExtras& extras)
{
    PairedTransaction transaction(*m_databases);
    mendViewsInside();
    std::map<std::string, std::string, std::less<>> kinds;
    for (const RecordChange& change : changes)
        if (!kinds.emplace(toText(change.id), change.kind).second)
            throw Error(Error::Code::Malformed, "records.twice", {toText(change.id)});
    const KindOfId kindOf = [&kinds, stored = kindOfStored()](std::string_view uuid) {
        const auto known = kinds.find(uuid);
        return known != kinds.end() ? std::optional(known->second) : stored(uuid);
    };

    std::vector<Problem> problems;
    std::vector<RecordStep> steps;
    std::vector<RecordId> ids;
    for (const RecordChange& change : changes) {
        steps.push_back(stepOf(change, kindOf, problems));
        ids.push_back(change.id);
    }
    refuse(Error::Code::Malformed, "records.invalid", problems);
    if (!steps.empty()) {
        steps.front().event = extras.event.value_or(steps.front().event);
        steps.front().notes = extras.notes;
    }
    for (std::size_t i = 0; i < steps.size(); ++i) giveReason(steps[i], i == 0 ? extras.why : Reason());
    if (extras.inside) extras.inside();
    save(steps);
    transaction.commit();
    rememberForUndo(steps);
    return ids;
}

/// What a change makes of a record. Adds to `problems` what is not well-formed.
RecordStep Records::stepOf(const RecordChange& change, const KindOfId& kindOf, std::vector<Problem>& problems) const
{
    const Kind& kind = m_catalogue->at(change.kind);
    const auto before = loadRecord(*m_catalogue, *m_databases, change.id);
    Json fields = tidied(change.fields);
    if (!m_databases->identityOpen() && hasIdentityFields(kind, fields))
        throw Error(Error::Code::Refused, "vault.needs-identity");
    RecordStep step = before ? stepFrom(*before, Event::Change) : RecordStep{};
    if (before) {
        if (before->kind != &kind) throw Error(Error::Code::Malformed, "records.other-kind", {before->code, change.kind});
        if (change.basedOn && *change.basedOn != before->revision)
            throw Error(Error::Code::Refused, kChangedMeanwhile, {before->code});
        requireEditable(kind, before->status, before->code);
    } else {
        if (change.basedOn) throw Error(Error::Code::Io, "records.none", {toText(change.id)});
        step.after.id = change.id;
        step.after.kind = &kind;
        step.after.status = firstStatus(kind);
        step.event = firstEvent(kind);
        if (!kind.find(kAliasField)) step.after.code = freeCode(kind, fields);
    }
    if (kind.find(kAliasField)) {
        if (!fields.find(kAliasField)) fields[kAliasField] = before ? before->code : freeCode(kind, fields);
        step.after.code = fields.stringOr(kAliasField);
    }
    append(problems, problemsOfForm(kind, fields, kindOf));
    if (marksMustHold(kind, step.after.status))
        append(problems,
            problemsOfMarks(kind, fields, kind.hasDraft ? Marks::ToFinalise : Marks::ToSave, m_databases->identityOpen()));
    step.after.parts = splitFields(kind, fields);
    return step;
}

/// Notes the reason beside the change. Throws where one is needed and none is given.
void Records::giveReason(RecordStep& step, const Reason& why) const
{
    const Kind& kind = *step.after.kind;
    const bool hasStanding = std::any_of(kind.fields.begin(), kind.fields.end(), [](const Field& field) { return field.stands; });
    if (hasStanding && step.before && !why.isGiven()) {
        const auto disturbed = disturbedRows(kind, joinFields(kind, step.before->parts), joinFields(kind, step.after.parts));
        if (!disturbed.empty())
            throw Error(Error::Code::Refused, "records.rows-stand", {step.before->code, disturbed.front()->name});
    }
    noteReason(step, why);
}

void Records::noteReason(RecordStep& step, const Reason& why) const
{
    const Vocabulary* reasons = m_catalogue->vocabulary("amendment-reasons");
    if (!why.code.empty() && !(reasons && reasons->find(why.code)))
        throw Error(Error::Code::Malformed, "records.unknown-reason", {why.code});
    if (!why.code.empty()) step.notes.push_back({std::string(kWhyEntry), why.code, ValueClass::Plain});
    if (!why.words.empty())
        step.notes.push_back({std::string(kWordsEntry), toNfc(std::string_view(why.words)), ValueClass::Plain});
}

KindOfId Records::kindOfStored() const
{
    return [this](std::string_view uuid) -> std::optional<std::string> {
        const auto id = parseRecordId(uuid);
        return id ? m_reader.kindOf(*id) : std::nullopt;
    };
}

std::vector<Problem> Records::problemsOf(const std::string& kindName, const Json& fields, Marks marks) const
{
    const Kind& kind = m_catalogue->at(kindName);
    const Json tidy = tidied(fields);
    std::vector<Problem> problems = problemsOfForm(kind, tidy, kindOfStored());
    append(problems, problemsOfMarks(kind, tidy, marks, m_databases->identityOpen()));
    return problems;
}

StoredRecord Records::loadOpen(const RecordId& id) const
{
    if (auto record = loadRecord(*m_catalogue, *m_databases, id)) return std::move(*record);
    throw Error(Error::Code::Io, "records.none", {toText(id)});
}

void Records::save(std::vector<RecordStep>& steps)
{
    StepWriter(*m_catalogue, *m_databases, *m_log, m_observers, newId<CommitId>()).write(steps);
}

void Records::finalise(const RecordId& id)
{
    PairedTransaction transaction(*m_databases);
    mendViewsInside();
    const StoredRecord record = loadOpen(id);
    if (record.status != Status::Draft) throw Error(Error::Code::Refused, "records.not-draft", {record.code});
    const Json fields = joinFields(*record.kind, record.parts);
    refuse(Error::Code::Refused, "records.not-complete", problemsOf(record.kind->name, fields, Marks::ToFinalise));
    refuseWhereRulesForbid(m_reader, record);
    std::vector<RecordStep> steps{stepFrom(record, Event::Finalise)};
    steps.front().after.status = Status::Final;
    save(steps);
    transaction.commit();
    rememberForUndo(steps);
}

void Records::amend(const RecordId& id, const Json& changedFields, const Reason& why)
{
    PairedTransaction transaction(*m_databases);
    mendViewsInside();
    const StoredRecord record = loadOpen(id);
    const Kind& kind = *record.kind;
    requireAmendable(kind, record.status, record.code);
    const bool isDraft = record.status == Status::Draft;
    if (!isDraft && !why.isGiven()) throw Error(Error::Code::Usage, "records.needs-reason", {record.code});
    Json fields = joinFields(kind, record.parts);
    for (const auto& [name, value] : changedFields.members()) {
        if (value.isNull()) fields.members().erase(name);
        else fields[name] = value;
    }
    if (!m_databases->identityOpen() && hasIdentityFields(kind, fields))
        throw Error(Error::Code::Refused, "vault.needs-identity");
    fields = tidied(fields);
    if (kind.find(kAliasField) && !fields.find(kAliasField)) fields[kAliasField] = record.code;
    const Marks marks = kind.hasDraft ? Marks::ToFinalise : Marks::ToSave;
    refuse(Error::Code::Malformed, "records.invalid",
        isDraft ? problemsOfForm(kind, fields, kindOfStored()) : problemsOf(kind.name, fields, marks));

    std::vector<RecordStep> steps{stepFrom(record, isDraft ? Event::Change : Event::Amend)};
    RecordStep& step = steps.front();
    step.after.parts = splitFields(kind, fields);
    if (kind.find(kAliasField)) step.after.code = fields.stringOr(kAliasField);
    if (!isDraft) step.after.status = Status::Amended;
    giveReason(step, why);
    save(steps);
    transaction.commit();
    rememberForUndo(steps);
}

void Records::withdraw(const std::vector<RecordId>& ids, const Reason& why)
{
    PairedTransaction transaction(*m_databases);
    mendViewsInside();
    std::vector<RecordStep> steps;
    for (const RecordId& id : ids) {
        const StoredRecord record = loadOpen(id);
        if (record.status == Status::Withdrawn || record.status == Status::Merged)
            throw Error(Error::Code::Refused, "records.closed", {record.code, std::string(statusCode(record.status))});
        requireReason(record, why);
        steps.push_back(stepFrom(record, Event::Withdraw));
        steps.back().after.status = Status::Withdrawn;
        noteReason(steps.back(), why);
    }
    save(steps);
    transaction.commit();
    rememberForUndo(steps);
}

void Records::rememberForUndo(const std::vector<RecordStep>& steps)
{
    std::vector<SavedState> states;
    for (const RecordStep& step : steps) {
        const bool changed = !step.before || step.before->revision != step.after.revision;
        if (!changed) continue;
        states.push_back({step.after.id, step.after.revision,
            step.before ? std::make_shared<const StoredRecord>(*step.before) : nullptr, m_databases->identityOpen()});
    }
    if (states.empty()) return;
    if (states.size() > kMaxUndoRecords) {
        m_undo.clear();
        return;
    }
    if (m_undo.size() == kMaxUndoSaves) m_undo.erase(m_undo.begin());
    m_undo.push_back(std::move(states));
}

std::vector<RecordId> Records::undoLast()
{
    if (m_undo.empty()) return {};
    PairedTransaction transaction(*m_databases);
    mendViewsInside();
    std::vector<RecordStep> steps;
    std::vector<RecordId> ids;
    for (const SavedState& state : m_undo.back()) {
        const StoredRecord now = loadOpen(state.record);
        if (now.revision != state.revision) throw Error(Error::Code::Refused, kChangedMeanwhile, {now.code});
        RecordStep step = stepFrom(now, state.before ? Event::Change : Event::Withdraw);
        if (state.before) {
            // Joined and split anew, so that the identity rows belong to the case rows that they now stand beside. A save made
            // while names were closed changed none: they stay as they are, open or not.
            SplitFields parts = state.before->parts;
            if (!state.identityRead) parts.identityPart = now.parts.identityPart;
            step.after.parts = splitFields(*now.kind, joinFields(*now.kind, parts));
            step.after.status = state.before->status;
            step.after.code = state.before->code;
        } else {
            step.after.status = Status::Withdrawn;
        }
        steps.push_back(std::move(step));
        ids.push_back(state.record);
    }
    save(steps);
    transaction.commit();
    m_undo.pop_back();
    // The records stand again as the save before this one left them, under a new revision.
    for (const RecordStep& step : steps)
        for (auto states = m_undo.rbegin(); states != m_undo.rend(); ++states) {
            const auto same = std::find_if(
                states->begin(), states->end(), [&](const SavedState& state) { return state.record == step.after.id; });
            if (same == states->end()) continue;
            same->revision = step.after.revision;
            break;
        }
    return ids;
}

void Records::note(Event event, const std::optional<RecordId>& record, const std::vector<CommittedField>& fields,
    const std::function<void()>& inside)
{
    PairedTransaction transaction(*m_databases);
    NewEntry entry{event, record, {}, false, fields};
    for (CommittedField& field : entry.fields)
        if (field.name.front() != '#')
            field.name.insert(field.name.begin(), '#'); // it tells of the record and is none of its fields
    if (record) {
        const auto kindName = m_reader.kindOf(*record);
        if (!kindName) throw Error(Error::Code::Io, "records.none", {toText(*record)});
        entry.kind = *kindName;
        entry.recordIsPerson = m_catalogue->at(*kindName).isPerson;
    }
    if (inside) inside();
    m_log->append({entry}, newId<CommitId>());
    transaction.commit();
}

void Records::noteNamesCopied(const RecordId& record, std::string_view field, std::string_view why)
{
    const std::string reason = toNfc(trim(why));
    if (reason.empty()) throw Error(Error::Code::Usage, "evidence.copy-why", {m_reader.get(record).code});
    note(Event::Copy, record, {{std::string(kCopiedEntry), field}, {std::string(kWordsEntry), reason}});
}

std::string Records::freeCode(const Kind& kind, const Json& fields) const
{
    Statement taken(m_databases->records, "SELECT 1 FROM record WHERE code = ?");
    for (;;) {
        std::string code = freshAliasCode(codeLetterOf(kind, fields));
        taken.bindAll(code);
        if (!taken.step()) return code;
    }
}

std::string Records::newCode(const std::string& kind, const Json& fields) const
{
    return freeCode(m_catalogue->at(kind), fields);
}

} // namespace zapis
