#include "ui/editing/record_edit.h"

#include <QScopedValueRollback>

#include "core/base/clock.h"
#include "ui/editing/merged_fields.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kQuietMs = 1200;   // after the last key
constexpr int kLongestMs = 5000; // while keys keep coming
constexpr int kRetryMs = 3000;   // after it could not be sealed

} // namespace

RecordEdit::RecordEdit(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &RecordEdit::sealDraft);
    connect(&session, &Session::recordsChanged, this, &RecordEdit::meetChange);
    session.add(*this);
}

RecordEdit::~RecordEdit()
{
    const QSignalBlocker quiet(this);
    m_session.remove(*this);
    if (!sealDraft()) m_session.keep(draft());
}

bool RecordEdit::open(const RecordId& id)
{
    leave();
    return attempt([&] {
        Records& records = m_session.vault().records();
        const auto draft = m_session.draft(id);
        const auto record = records.reader().find(id);
        if (!record && draft) { // a new record that was never saved
            clear();
            takeDraft(*draft);
        } else {
            load(records.reader().get(id));
            if (draft) takeDraft(*draft);
        }
        if (m_session.isWaiting(id)) { // in memory only: from here on it is this edit that holds it
            m_session.takeOver(id);
            m_unsealed = true;
            m_quiet.start(kQuietMs);
        }
        Q_EMIT loaded();
        Q_EMIT stateChanged();
    });
}

void RecordEdit::begin(const std::string& kind, const Json& prefilled)
{
    leave();
    clear();
    m_kind = &m_session.catalogue().at(kind);
    m_id = newRecordId();
    m_fields = prefilled.isObject() ? prefilled : Json::object({});
    Q_EMIT loaded();
    if (m_fields.members().empty()) Q_EMIT stateChanged();
    else touched(); // what was filled in advance is not lost either
}

void RecordEdit::load(const Record& record)
{
    clear();
    m_kind = &m_session.catalogue().at(record.kind);
    m_id = record.id;
    m_code = qs(record.code);
    m_status = record.status;
    m_fields = m_base = record.fields;
    m_basedOn = record.revision;
    m_savedMs = record.changedMs;
}

void RecordEdit::takeDraft(const Draft& draft)
{
    m_kind = &m_session.catalogue().at(draft.kind);
    m_id = draft.record;
    m_fields = draft.fields;
    m_dirty = m_restored = true;
    m_restoredPlace = draft.place;
    m_savedMs = draft.savedMs;
    m_amending = m_basedOn && m_status != Status::Draft;
    if (!m_basedOn || !draft.basedOn || *draft.basedOn == *m_basedOn) return;
    const auto base = fieldsAt(m_session.vault().databases(), *m_kind, m_id, *draft.basedOn);
    const MergedFields merged = mergeFields(base.value_or(m_fields), draft.fields, m_base);
    if (base) m_fields = merged.fields;
    m_conflict = !base || merged.clash;
    if (m_conflict) m_basedOn = draft.basedOn; // till somebody decides
}

void RecordEdit::clear()
{
    m_quiet.stop();
    m_kind = nullptr;
    m_code.clear();
    m_status = Status::Draft;
    m_fields = m_base = Json::object({});
    m_basedOn.reset();
    m_dirty = m_amending = m_conflict = m_restored = m_unsealed = m_toldUnsealed = false;
    m_savedMs = 0;
    m_restoredPlace.clear();
    m_saveProblems.clear();
}

void RecordEdit::leave()
{
    if (m_kind) {
        // What wants a reason waits for it, a conflict for a decision: both stay sealed drafts.
        if (!commitOnLeaving() && !sealDraft()) m_session.keep(draft());
        clear();
    }
    m_companions = {}; // they belong to the record that was left
    m_place = {};
}

bool RecordEdit::commitOnLeaving()
{
    if (!m_dirty || wantsReason() || m_conflict || !m_session.canWrite()) return false;
    try {
        return saveBlockers().empty() && commit(m_basedOn, {});
    } catch (const Error& error) {
        m_session.announceError(error);
        return false;
    }
}

bool RecordEdit::isEditable() const
{
    if (!m_kind || !m_session.canWrite()) return false;
    if (!m_basedOn) return true;
    return m_amending || (m_status == Status::Draft && m_kind->hasDraft);
}

bool RecordEdit::wantsReason() const
{
    return m_amending || (m_kind && m_basedOn && !disturbedRows(*m_kind, m_base, m_fields).empty());
}

void RecordEdit::setFields(const Json& fields)
{
    if (!isEditable() || fields == m_fields) return;
    m_fields = fields;
    touched();
}

void RecordEdit::placeChanged()
{
    if (isEditable()) touched();
}

void RecordEdit::touched()
{
    const bool wasUnsealed = std::exchange(m_unsealed, true);
    m_dirty = true;
    if (!wasUnsealed) m_sinceSeal.start();
    if (m_sinceSeal.hasExpired(kLongestMs)) sealDraft();
    else m_quiet.start(kQuietMs);
    Q_EMIT stateChanged();
}

bool RecordEdit::sealDraft() noexcept
{
    m_quiet.stop();
    if (!m_kind || !m_unsealed) return true;
    if (!m_session.canWrite()) return false;
    m_quiet.start(kRetryMs); // the disk may have room then, or the vault be ours again
    if (m_session.isAlone()) return false;
    try {
        Draft sealed = draft();
        sealed.savedMs = nowMs();
        m_session.vault().records().saveDraft(sealed);
        m_savedMs = sealed.savedMs;
        m_unsealed = m_toldUnsealed = false;
        m_quiet.stop();
        m_session.announceDraftSaved();
        Q_EMIT stateChanged();
    } catch (const Error& error) {
        if (!std::exchange(m_toldUnsealed, true)) m_session.announceError(error); // not at each try
    } catch (const std::exception&) {
        return false; // out of memory: no words can be made either
    }
    return !m_unsealed;
}

Draft RecordEdit::draft() const
{
    return {m_id, m_kind->name, m_fields, m_basedOn, m_savedMs, m_place ? m_place() : std::string()};
}

std::optional<Draft> RecordEdit::unsealed() const { return m_kind && m_unsealed ? std::optional(draft()) : std::nullopt; }

bool RecordEdit::attempt(const std::function<void()>& act)
{
    if (m_session.isAlone()) {
        m_session.announceMessage("ui.busy");
        return false;
    }
    const QScopedValueRollback committing(m_committing, true);
    try {
        act();
        return true;
    } catch (const Error& error) {
        if (error.is(kChangedMeanwhile)) m_conflict = true;
        m_session.announceError(error);
    }
    Q_EMIT stateChanged();
    return false;
}

bool RecordEdit::commit(std::optional<std::int64_t> basedOn, const Records::Reason& why)
{
    std::vector<RecordId> ids;
    const bool done = attempt([&] {
        std::vector<RecordChange> changes{{m_id, m_kind->name, m_fields, basedOn}};
        if (m_companions) {
            for (RecordChange& change : m_companions()) changes.push_back(std::move(change));
        }
        Records::SaveExtras extras;
        extras.why = why;
        ids = m_session.vault().records().commit(changes, extras);
    });
    if (!done) return false;
    m_dirty = m_unsealed = m_restored = m_conflict = false;
    m_quiet.stop();
    const QScopedValueRollback committing(m_committing, true); // our own change is no news to us
    m_session.announce(ids);
    return true;
}

bool RecordEdit::save(const Records::Reason& why)
{
    if (!m_kind || !isEditable() || m_amending) return false;
    m_saveProblems = saveBlockers();
    if (!m_saveProblems.empty()) {
        sealDraft();
        Q_EMIT stateChanged();
        return false;
    }
    if (!m_dirty && m_basedOn) return true;
    if (!commit(m_basedOn, why)) return false;
    return attempt([&] {
        load(m_session.vault().reader().get(m_id));
        m_savedMs = nowMs();
        Q_EMIT stateChanged();
    });
}

bool RecordEdit::saveOver()
{
    if (!m_conflict) return save();
    if (!attempt([&] {
            const Record theirs = m_session.vault().reader().get(m_id);
            merge(theirs);
            m_basedOn = theirs.revision;
        }))
        return false;
    m_conflict = false; // decided: where both changed a field, mine stands
    Q_EMIT stateChanged();
    return wantsReason() || save();
}

void RecordEdit::merge(const Record& theirs)
{
    const MergedFields merged = mergeFields(m_base, m_fields, theirs.fields);
    m_conflict |= merged.clash;
    m_fields = merged.fields;
    m_base = theirs.fields;
    m_status = theirs.status;
    if (!m_conflict) m_basedOn = theirs.revision; // else a save is refused till somebody decides
    m_unsealed = true;
    m_quiet.start(kQuietMs);
    Q_EMIT fieldsMerged();
}

bool RecordEdit::finalise()
{
    if (m_dirty && !save()) return false;
    const RecordId id = m_id;
    if (!attempt([&] { m_session.vault().records().finalise(id); })) return false;
    m_session.announce({id});
    return open(id);
}

void RecordEdit::beginAmendment()
{
    if (!m_kind || !m_basedOn || m_status == Status::Withdrawn || !m_session.canWrite()) return;
    m_amending = true;
    Q_EMIT stateChanged();
}

bool RecordEdit::amend(const Records::Reason& why)
{
    Json changed = Json::object({});
    for (const auto& [name, value] : m_fields.members()) {
        const Json* before = m_base.find(name);
        if (!before || *before != value) changed[name] = value;
    }
    for (const auto& [name, value] : m_base.members()) {
        if (!m_fields.find(name)) changed[name] = Json();
    }
    const RecordId id = m_id;
    if (!changed.members().empty()) {
        if (!attempt([&] { m_session.vault().records().amend(id, changed, why); })) return false; // its draft goes with it
        m_dirty = m_unsealed = false;
        m_session.announce({id});
    }
    m_amending = m_dirty = m_unsealed = false;
    return open(id);
}

bool RecordEdit::withdraw(const std::string& why)
{
    if (m_dirty && !m_amending && !save()) return false;
    const RecordId id = m_id;
    if (!attempt([&] { m_session.vault().records().withdraw(id, why); })) return false;
    m_dirty = m_unsealed = false;
    m_session.announce({id});
    return open(id);
}

void RecordEdit::discard()
{
    const RecordId id = m_id;
    const bool wasNew = isNew();
    attempt([&] { m_session.vault().records().discardDraft(id); });
    m_dirty = m_unsealed = m_amending = m_conflict = false;
    m_session.announce({id});
    if (!wasNew) {
        open(id);
        return;
    }
    clear();
    Q_EMIT loaded();
    Q_EMIT stateChanged();
}

bool RecordEdit::undo()
{
    if (m_dirty && !m_amending && !save()) return false;
    std::vector<RecordId> ids;
    if (!attempt([&] { ids = m_session.vault().records().undoLast(); }) || ids.empty()) return false;
    m_session.announce(ids);
    return true;
}

void RecordEdit::meetChange(const std::vector<RecordId>& ids)
{
    if (m_committing || !m_kind || std::find(ids.begin(), ids.end(), m_id) == ids.end()) return;
    try {
        const auto record = m_session.vault().reader().find(m_id);
        if (!record) return;
        if (m_dirty) {
            merge(*record);
        } else {
            load(*record);
            Q_EMIT loaded();
        }
    } catch (const Error& error) {
        m_session.announceError(error);
    }
    Q_EMIT stateChanged();
}

/// A draft saves with anything well-formed in it; a kind without drafts saves complete.
std::vector<Problem> RecordEdit::saveBlockers() const
{
    if (!m_kind->hasDraft) return problems(Marks::ToSave);
    return problemsOfForm(*m_kind, m_fields, [this](std::string_view id) {
        const auto record = parseRecordId(id);
        return record ? m_session.vault().reader().kindOf(*record) : std::nullopt;
    });
}

std::vector<Problem> RecordEdit::problems(Marks marks) const
{
    if (!m_kind) return {};
    try {
        return m_session.vault().records().problemsOf(m_kind->name, m_fields, marks);
    } catch (const Error&) {
        return {}; // reading failed; whoever saves hears of it
    }
}

} // namespace zapis::ui
