#include "ui/editing/record_edit.h"

#include <QScopedValueRollback>

#include "core/base/clock.h"
#include "core/records/merged_fields.h"
#include "ui/jobs/writer_thread.h"
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
    connect(this, &RecordEdit::stateChanged, &session, &Session::tellKept);
    session.add(*this);
}

RecordEdit::~RecordEdit()
{
    const QSignalBlocker quiet(this);
    m_session.remove(*this);
    if (!m_writing && !m_unsealed) return;
    m_session.settle();
    if (!m_unsealed) return;
    sealDraft();
    m_session.settle();
    if (m_unsealed) m_session.keep(draft());
}

bool RecordEdit::open(const RecordId& id)
{
    leave();
    return attempt([&] {
        const RecordReader& reader = m_session.vault().reader();
        const auto draft = m_session.draft(id); // first: it may wait for a save that makes the record
        const auto record = reader.find(id);
        if (!record && draft) { // a new record that was never saved
            clear();
            takeDraft(*draft);
        } else {
            load(reader.get(id));
            if (draft) takeDraft(*draft);
        }
        if (m_session.isWaiting(id)) { // in memory only: from here on it is this edit that holds it
            m_session.takeOver(id);
            markUnsealed();
            sealSoon();
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
    m_savedMs = m_sealedMs = draft.savedMs;
    m_amending = m_basedOn && m_status != Status::Draft;
    if (!m_basedOn || !draft.basedOn || *draft.basedOn == *m_basedOn) return;
    const auto base = m_session.vault().reader().fieldsAt(m_id, *draft.basedOn);
    const MergedFields merged = mergeFields(base.value_or(m_fields), draft.fields, m_base);
    if (base) m_fields = merged.fields;
    m_conflict = !base || merged.clash;
    if (m_conflict) m_basedOn = draft.basedOn; // till somebody decides
}

void RecordEdit::clear()
{
    m_quiet.stop();
    ++m_visit;
    m_sealing = 0;
    m_kind = nullptr;
    m_code.clear();
    m_status = Status::Draft;
    m_fields = m_base = Json::object({});
    m_basedOn.reset();
    m_dirty = m_amending = m_conflict = m_restored = m_unsealed = m_toldUnsealed = false;
    m_savedMs = m_sealedMs = m_unsealedMs = 0;
    m_restoredPlace.clear();
    m_saveProblems.clear();
}

void RecordEdit::leave()
{
    if (m_writing) m_session.settle(); // what it is saved as decides on what came after
    if (m_kind) {
        const bool isSaved = isSavedOnLeaving();
        if (isSaved || (m_dirty && m_unsealed)) m_session.leave({draft(), isSaved ? saving({}) : Change()});
        clear();
    }
    m_companions = {}; // they belong to the record that was left
    m_place = {};
}

/// What wants a reason waits for it, a conflict for a decision: both stay sealed drafts.
bool RecordEdit::isSavedOnLeaving() const
{
    if (!m_dirty || wantsReason() || m_conflict || !m_session.canWrite()) return false;
    try {
        return saveBlockers().empty();
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
    markUnsealed();
    m_dirty = true;
    if (!m_sealing && m_sinceSeal.hasExpired(kLongestMs)) sealDraft();
    else sealSoon();
    Q_EMIT stateChanged();
}

void RecordEdit::sealSoon() { m_quiet.start(kQuietMs); }

void RecordEdit::markUnsealed()
{
    ++m_typed;
    if (std::exchange(m_unsealed, true)) return;
    m_sinceSeal.start();
    m_unsealedMs = nowMs();
}

void RecordEdit::sealDraft() noexcept
{
    m_quiet.stop();
    if (!m_kind || !m_unsealed || m_writing || !m_session.canWrite()) return;
    m_quiet.start(kRetryMs); // the disk may have room then, or the vault be ours again
    if (m_session.isAlone() || m_sealing == m_typed) return;
    try {
        Draft now = draft();
        now.savedMs = nowMs();
        m_session.writer().ask(
            this,
            [this, typed = m_typed, visit = m_visit, now = std::move(now)](Writing& writing) -> WriterThread::Done {
                writing.records().saveDraft(now);
                return [this, typed, visit, savedMs = now.savedMs] {
                    m_session.announceDraftSaved();
                    if (visit == m_visit) meetSealed(typed, savedMs);
                };
            },
            [this, visit = m_visit](const Error& error) {
                if (visit == m_visit) meetUnsealed(error);
            });
        m_sealing = m_typed;
        m_sinceSeal.start();
    } catch (const std::exception&) {
        return; // out of memory: no words can be made either; the timer goes on
    }
}

void RecordEdit::meetSealed(quint64 typed, std::int64_t savedMs)
{
    m_sealing = 0;
    m_savedMs = m_sealedMs = savedMs;
    m_toldUnsealed = false;
    m_unsealed = m_typed != typed;
    if (m_unsealed) sealSoon();
    else m_quiet.stop();
    Q_EMIT stateChanged();
}

void RecordEdit::meetUnsealed(const Error& error)
{
    m_sealing = 0;
    if (std::exchange(m_toldUnsealed, true)) return; // not at each try
    Q_EMIT stateChanged();
    if (error.code == Error::Code::InUse) m_session.announceMessage("ui.seal-waits");
    else m_session.announceError(error);
}

Draft RecordEdit::draft() const
{
    return {m_id, m_kind->name, m_fields, m_basedOn, m_savedMs, m_place ? m_place() : std::string()};
}

Kept RecordEdit::kept() const
{
    if (!m_kind || !m_dirty) return {};
    if (m_unsealed && m_toldUnsealed) return {Kept::Where::Memory, m_unsealedMs};
    return {Kept::Where::Draft, m_sealedMs};
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

void RecordEdit::merge(const Record& theirs)
{
    const MergedFields merged = mergeFields(m_base, m_fields, theirs.fields);
    m_conflict |= merged.clash;
    m_fields = merged.fields;
    m_base = theirs.fields;
    m_status = theirs.status;
    if (!m_conflict) m_basedOn = theirs.revision; // else a save is refused till somebody decides
    markUnsealed();
    sealSoon();
    Q_EMIT fieldsMerged();
}

void RecordEdit::meetChange(const std::vector<RecordId>& ids)
{
    m_known.reset(); // links may lead to other records now
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
    if (m_known && m_known->marks == marks && m_known->visit == m_visit && m_known->typed == m_typed) return m_known->problems;
    try {
        m_known = Known{marks, m_visit, m_typed, m_session.vault().records().problemsOf(m_kind->name, m_fields, marks)};
        return m_known->problems;
    } catch (const Error&) {
        return {}; // reading failed; whoever saves hears of it
    }
}

} // namespace zapis::ui
