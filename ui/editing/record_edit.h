/// The edit of one record, without any widget: loading, autosave, commit, conflict, amendment. One at a time.
/// What was typed is sealed as a Draft 1.2 s after the last key and at most every 5 s; it becomes a change when the record is
/// left, on save() and on finalise(). What cannot be saved stays a Draft: nothing is lost. GUI thread.
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
    ~RecordEdit() override; ///< seals what is not saved, or gives it to the session to keep

    /// Leaves the record before. False where there is no such record (told by Session::failed).
    bool open(const RecordId& id);
    void begin(const std::string& kind, const Json& prefilled);
    /// Saves what can be saved and closes the record; what cannot stays a sealed draft, or waits in the session till there is
    /// room.
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
    bool isCommitted() const { return !m_dirty && m_basedOn.has_value(); }

    /// The form's newest object.
    void setFields(const Json& fields);
    /// More changes to commit together with the record (passages that moved with the words). Until the record is left.
    void setCompanions(std::function<std::vector<RecordChange>()> companions) { m_companions = std::move(companions); }
    /// What Draft::place keeps for the form (where its passages are now). Until the record is left.
    void setPlace(std::function<std::string()> place) { m_place = std::move(place); }
    const std::string& restoredPlace() const { return m_restoredPlace; }
    /// What the place keeps has changed, and is part of the edit.
    void placeChanged();

    /// Commits. False: problems() says why, or failed() was told (a reason is wanted and was not given).
    bool save(const Records::Reason& why = {});
    /// False: it could not be sealed (told), is held here, and sealing is tried again.
    bool sealDraft() noexcept override;
    bool finalise();
    void beginAmendment();
    bool amend(const Records::Reason& why);
    bool withdraw(const std::string& why);
    /// Throws the unsaved edit away and shows the record as it was saved.
    void discard();
    /// Conflict: saves the fields changed here over the version that came meanwhile, which stays in the history; its other fields
    /// stand.
    bool saveOver();
    /// Undoes the last commit of this session (of whatever record); false: there is none.
    bool undo();

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
    Draft draft() const;
    std::optional<Draft> unsealed() const override;
    void merge(const Record& theirs);
    bool commitOnLeaving();
    void meetChange(const std::vector<RecordId>& ids);
    std::vector<Problem> saveBlockers() const;
    bool commit(std::optional<std::int64_t> basedOn, const Records::Reason& why);
    bool attempt(const std::function<void()>& act);

    Session& m_session;
    const Kind* m_kind = nullptr;
    RecordId m_id;
    QString m_code;
    Status m_status = Status::Draft;
    Json m_fields = Json::object({}), m_base = Json::object({});
    std::optional<std::int64_t> m_basedOn;
    bool m_dirty = false, m_amending = false, m_conflict = false, m_restored = false, m_committing = false, m_unsealed = false,
         m_toldUnsealed = false;
    std::int64_t m_savedMs = 0;
    std::string m_restoredPlace;
    std::vector<Problem> m_saveProblems;
    std::function<std::vector<RecordChange>()> m_companions;
    std::function<std::string()> m_place;
    QTimer m_quiet; ///< since the last key
    QElapsedTimer m_sinceSeal;
};

} // namespace zapis::ui
