/// What a record edit asks of the writer: saves, and the steps of a record's life. Loading, autosave and conflicts are in
/// record_edit.cpp.
#include "ui/editing/record_edit.h"

#include <QScopedValueRollback>

#include "core/base/clock.h"
#include "core/records/merged_fields.h"
#include "core/records/restore.h"
#include "ui/jobs/writer_thread.h"

namespace zapis::ui {

RecordEdit::Change RecordEdit::saving(const Records::Reason& why) const
{
    return [own = RecordChange{m_id, m_kind->name, m_fields, m_basedOn}, why,
               companions = m_companions ? m_companions() : Companions()](Writing& writing) {
        std::vector<RecordChange> changes{own};
        if (companions)
            for (RecordChange& change : companions(writing.reader())) changes.push_back(std::move(change));
        Records::SaveExtras extras;
        extras.why = why;
        return writing.records().commit(changes, extras);
    };
}

/// True: a save is on its way, and `act` comes after it.
bool RecordEdit::waits(std::function<void()> act)
{
    if (m_writing) m_next.push_back(std::move(act));
    return m_writing;
}

void RecordEdit::change(Change change, std::function<void(const std::vector<RecordId>&)> done, const Then& then)
{
    if (m_session.isAlone()) {
        m_session.announceMessage("ui.busy");
        if (then) then(false);
        return;
    }
    m_writing = true;
    const auto end = [this, then](bool isDone) {
        if (then) then(isDone);
        for (const auto& act : std::exchange(m_next, {})) act();
    };
    m_session.writer().ask(
        this,
        [this, change = std::move(change), done = std::move(done), end](Writing& writing) -> WriterThread::Done {
            return [this, ids = change(writing), done, end] {
                m_writing = false;
                done(ids);
                end(true);
            };
        },
        [this, end](const Error& error) {
            m_writing = false;
            if (error.is(kChangedMeanwhile)) m_conflict = true;
            if (m_unsealed) sealSoon();
            m_session.announceError(error);
            Q_EMIT stateChanged();
            end(false);
        });
}

void RecordEdit::save(const Records::Reason& why, Then then)
{
    const auto tell = [&then](bool isDone) {
        if (then) then(isDone);
    };
    if (waits([this, why, then] { save(why, then); })) return;
    if (!m_kind || !isEditable() || m_amending) return tell(false);
    m_saveProblems = saveBlockers();
    if (!m_saveProblems.empty()) {
        sealDraft();
        Q_EMIT stateChanged();
        return tell(false);
    }
    if (!m_dirty && m_basedOn) return tell(true);
    change(
        saving(why),
        [this, typed = m_typed, sent = m_fields](const std::vector<RecordId>& ids) {
            attempt([&] { showSaved(sent, typed); });
            const QScopedValueRollback committing(m_committing, true); // our own change is no news to us
            m_session.announce(ids);
            Q_EMIT stateChanged();
        },
        then);
}

/// The record as it stands in the vault now; what was typed since `sent` was taken stays in the edit.
void RecordEdit::showSaved(const Json& sent, quint64 typed)
{
    const Json mine = m_fields;
    const bool isTyped = m_typed != typed;
    load(m_session.vault().reader().get(m_id));
    m_savedMs = nowMs();
    if (!isTyped) return;
    m_fields = mergeFields(sent, mine, m_base).fields;
    m_dirty = true;
    m_amending = m_status != Status::Draft;
    markUnsealed();
    sealSoon();
}

/// After a step of the record's life: all of it is shown anew.
void RecordEdit::showAnew(quint64 typed, const Json& sent, const std::vector<RecordId>& ids)
{
    const RecordId id = m_id;
    if (m_typed != typed) {
        attempt([&] { showSaved(sent, typed); });
        Q_EMIT stateChanged();
    } else {
        m_dirty = m_unsealed = m_amending = false;
    }
    {
        const QScopedValueRollback committing(m_committing, true); // shown below
        m_session.announce(ids);
    }
    if (!m_dirty) open(id);
}

void RecordEdit::saveOver(Then then)
{
    if (!m_conflict) return save({}, std::move(then));
    if (waits([this, then] { saveOver(then); })) return;
    const bool isMerged = attempt([&] {
        const Record theirs = m_session.vault().reader().get(m_id);
        merge(theirs);
        m_basedOn = theirs.revision;
    });
    if (isMerged) {
        m_conflict = false; // decided: where both changed a field, mine stands
        Q_EMIT stateChanged();
        if (!wantsReason()) return save({}, std::move(then));
    }
    if (then) then(isMerged);
}

void RecordEdit::finalise(Then then)
{
    if (waits([this, then] { finalise(then); })) return;
    if (m_dirty)
        return save({}, [this, then](bool isSaved) {
            if (isSaved && !m_dirty) finalise(then);
            else if (then) then(false);
        });
    change(
        [id = m_id](Writing& writing) {
            writing.records().finalise(id);
            return std::vector{id};
        },
        [this, typed = m_typed, sent = m_fields](const std::vector<RecordId>& ids) { showAnew(typed, sent, ids); }, then);
}

void RecordEdit::beginAmendment()
{
    if (!m_kind || !m_basedOn || m_status == Status::Withdrawn || !m_session.canWrite()) return;
    m_amending = true;
    Q_EMIT stateChanged();
}

void RecordEdit::amend(const Records::Reason& why)
{
    if (waits([this, why] { amend(why); })) return;
    Json changed = Json::object({});
    for (const auto& [name, value] : m_fields.members()) {
        const Json* before = m_base.find(name);
        if (!before || *before != value) changed[name] = value;
    }
    for (const auto& [name, value] : m_base.members()) {
        if (!m_fields.find(name)) changed[name] = Json();
    }
    if (changed.members().empty()) return showAnew(m_typed, m_fields, {});
    change(
        [id = m_id, changed, why, companions = m_companions ? m_companions() : Companions()](Writing& writing) {
            writing.records().amend(id, changed, why); // its draft goes with it
            std::vector<RecordId> ids{id};
            if (companions)
                for (const RecordId& moved : writing.records().commit(companions(writing.reader()))) ids.push_back(moved);
            return ids;
        },
        [this, typed = m_typed, sent = m_fields](const std::vector<RecordId>& ids) { showAnew(typed, sent, ids); }, {});
}

void RecordEdit::restore(std::int64_t revision, const std::vector<std::string>& fields, const Records::Reason& why)
{
    if (waits([this, revision, fields, why] { restore(revision, fields, why); })) return;
    if (m_dirty && !m_amending)
        return save({}, [this, revision, fields, why](bool isSaved) {
            if (isSaved && !m_dirty) restore(revision, fields, why);
        });
    change([id = m_id, revision, fields, why](
               Writing& writing) { return zapis::restore(writing.records(), id, revision, fields, why); },
        [this, typed = m_typed, sent = m_fields](const std::vector<RecordId>& ids) { showAnew(typed, sent, ids); }, {});
}

void RecordEdit::withdraw(const Records::Reason& why)
{
    if (waits([this, why] { withdraw(why); })) return;
    if (m_dirty && !m_amending)
        return save({}, [this, why](bool isSaved) {
            if (isSaved && !m_dirty) withdraw(why);
        });
    change(
        [id = m_id, why](Writing& writing) {
            writing.records().withdraw(id, why);
            return std::vector{id};
        },
        [this, typed = m_typed, sent = m_fields](const std::vector<RecordId>& ids) { showAnew(typed, sent, ids); }, {});
}

void RecordEdit::discard()
{
    if (waits([this] { discard(); })) return;
    const RecordId id = m_id;
    if (m_session.isAlone()) return m_session.announceMessage("ui.busy");
    m_session.writer().ask(&m_session, [&session = m_session, id](Writing& writing) -> WriterThread::Done {
        writing.records().discardDraft(id);
        return [&session, id] { session.announce({id}); };
    });
    if (isNew()) clear();
    else attempt([&] { load(m_session.vault().reader().get(id)); });
    Q_EMIT loaded();
    Q_EMIT stateChanged();
}

void RecordEdit::undo()
{
    if (waits([this] { undo(); })) return;
    if (m_dirty && !m_amending)
        return save({}, [this](bool isSaved) {
            if (isSaved && !m_dirty) undo();
        });
    change([](Writing& writing) { return writing.records().undoLast(); },
        [this](const std::vector<RecordId>& ids) { m_session.announce(ids); }, {});
}

} // namespace zapis::ui
