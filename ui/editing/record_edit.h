/// The edit of one record, without any widget: loading, autosave, commit, conflict, amendment. One at a time.
/// What was typed is sealed as a Draft 1.2 s after the last key and at most every 5 s; it becomes a change when the record is
/// left, on save() and on finalise(). What cannot be saved stays a Draft: nothing is lost. Writing is asked of the session's
/// writer, in order, and whoever types goes on meanwhile: words that come while a save is on its way stay in the edit. GUI
/// thread.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

#include "ui/editing/session.h"

namespace zapis::ui {

class RecordEdit : public QObject, private DraftHolder {
    Q_OBJECT
public:
    explicit RecordEdit(Session& session, QObject* parent = nullptr);
    ~RecordEdit() override; ///< seals what is not saved, or gives it to the session to keep; waits for the writer

    /// Leaves the record before. False where there is no such record (told by Session::failed).
    bool open(const RecordId& id);
    void begin(const std::string& kind, const Json& prefilled);
    /// Gives the record to the session to save what can be saved; what cannot stays a sealed draft, or waits in the session till
    /// there is room.
    void leave();

    bool isOpen() const { return m_kind != nullptr; }
    const Kind& kind() const { return *m_kind; }
    const RecordId& id() const { return m_id; }
    const QString& code() const { return m_code; }
    Status status() const { return m_status; }
    const Json& fields() const { return m_fields; }
    const Json& saved() const { return m_base; } ///< as it was saved last; empty for a new record
    bool isNew() const { return !m_basedOn; }
    bool isDirty() const { return m_dirty; }
    bool isAmending() const { return m_amending; }
    /// Fields may be changed now: a draft, a new record, or an amendment begun.
    bool isEditable() const;
    bool hasConflict() const { return m_conflict; }
    /// It is saved with a reason only: an amendment, or rows that stand were changed (Field::stands).
    bool wantsReason() const;
    /// The edit was taken up again from a sealed draft.
    bool isRestored() const { return m_restored; }
    std::int64_t savedMs() const { return m_savedMs; } ///< sealed or committed last; 0: never
    Kept kept() const override;
    bool isCommitted() const { return !m_dirty && m_basedOn.has_value(); }

    /// The form's newest object.
    void setFields(const Json& fields);
    /// More changes to commit together with the record (passages that moved with the words): made by the writer, of what was
    /// taken along when it was asked. Until the record is left.
    using Companions = std::function<std::vector<RecordChange>(const RecordReader&)>;
    void setCompanions(std::function<Companions()> companions) { m_companions = std::move(companions); }
    /// What Draft::place keeps for the form (where its passages are now). Until the record is left.
    void setPlace(std::function<std::string()> place) { m_place = std::move(place); }
    const std::string& restoredPlace() const { return m_restoredPlace; }
    /// What the place keeps has changed, and is part of the edit.
    void placeChanged();

    /// Hears whether it was done. Where it was not, failed() was told, or saveProblems() says why.
    using Then = std::function<void(bool isDone)>;
    void save(const Records::Reason& why = {}, Then then = {});
    /// Where it could not be sealed (told), it is held here, and sealing is tried again.
    void sealDraft() noexcept override;
    void finalise(Then then = {});
    void beginAmendment();
    void amend(const Records::Reason& why);
    void withdraw(const Records::Reason& why);
    /// Brings back what these fields said at a revision, as a new one; what is typed and not saved is saved before.
    void restore(std::int64_t revision, const std::vector<std::string>& fields, const Records::Reason& why);
    /// Throws the unsaved edit away and shows the record as it was saved.
    void discard();
    /// Conflict: saves the fields changed here over the version that came meanwhile, which stays in the history; its other fields
    /// stand.
    void saveOver(Then then = {});
    /// Undoes the last save of this session (of whatever record).
    void undo();

    /// What is wrong (form) or missing to finalise (marks), with field paths.
    std::vector<Problem> problems(Marks marks) const;
    /// What the last save complained about.
    const std::vector<Problem>& saveProblems() const { return m_saveProblems; }

Q_SIGNALS:
    void loaded();       ///< another record, or the same one anew: show all of it
    void fieldsMerged(); ///< fields changed from outside: show the fields anew
    void stateChanged(); ///< dirty, saved, status, conflict

private:
    void load(const Record& record);
    void takeDraft(const Draft& draft);
    void clear();
    void touched();
    void markUnsealed();
    void sealSoon();
    Draft draft() const;
    std::optional<Draft> unsealed() const override;
    void meetSealed(quint64 typed, std::int64_t savedMs);
    void meetUnsealed(const Error& error);
    void merge(const Record& theirs);
    bool isSavedOnLeaving() const;
    void meetChange(const std::vector<RecordId>& ids);
    std::vector<Problem> saveBlockers() const;
    using Change = std::function<std::vector<RecordId>(Writing&)>;
    Change saving(const Records::Reason& why) const;
    void change(Change change, std::function<void(const std::vector<RecordId>&)> done, const Then& then);
    void showSaved(const Json& sent, quint64 typed);
    void showAnew(quint64 typed, const Json& sent, const std::vector<RecordId>& ids);
    bool waits(std::function<void()> act);
    bool attempt(const std::function<void()>& act);

    Session& m_session;
    const Kind* m_kind = nullptr;
    RecordId m_id;
    QString m_code;
    Status m_status = Status::Draft;
    Json m_fields = Json::object({}), m_base = Json::object({});
    std::optional<std::int64_t> m_basedOn;
    bool m_dirty = false, m_amending = false, m_conflict = false, m_restored = false, m_committing = false, m_unsealed = false,
         m_toldUnsealed = false, m_writing = false; ///< m_writing: a save is on its way
    quint64 m_typed = 1, m_sealing = 0;             ///< states of the fields, counted; the one on its way to be sealed, 0: none
    quint64 m_visit = 0;                            ///< records opened, counted: answers to an earlier one are no news
    std::vector<std::function<void()>> m_next;      ///< asked while a save was on its way
    std::int64_t m_savedMs = 0, m_sealedMs = 0, m_unsealedMs = 0; ///< m_sealedMs: of the edit that is open; 0: never
    std::string m_restoredPlace;
    std::vector<Problem> m_saveProblems;
    struct Known {
        Marks marks;
        quint64 visit, typed;
        std::vector<Problem> problems;
    };
    mutable std::optional<Known> m_known; ///< what problems() found last: asked several times of one state
    std::function<Companions()> m_companions;
    std::function<std::string()> m_place;
    QTimer m_quiet; ///< since the last key
    QElapsedTimer m_sinceSeal;
};

} // namespace zapis::ui
