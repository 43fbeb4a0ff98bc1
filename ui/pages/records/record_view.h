/// The detail of one record: its head, its steps with their state at the left, and beside them what a step or a section (history,
/// links, consents) shows. A record has two faces: while it may be changed a step is a page of its form, else a part of the
/// document that it is. Made once for a kind; shows the record that the edit has open.
#pragma once

#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <functional>

#include "ui/pages/records/record_form.h"
#include "ui/pages/records/record_section.h"

namespace zapis::ui {

class KeyButton;
class PageHeader;
class Pill;
class RecordReading;
class RecordWalk;
class ReviewView;
class StepList;

/// Names of sections, apart from those of steps.
inline const QString kLinks = QStringLiteral("section-links"), kReview = QStringLiteral("section-review");

class RecordView : public QWidget {
    Q_OBJECT
public:
    RecordView(Session& session, RecordEdit& edit, const Kind& kind, FormView::Pages pages, const FormOptions& options,
        QWidget* parent = nullptr);
    const Kind& kind() const { return m_kind; }
    void showRecord();    ///< the edit's record, from its first step
    void refreshRecord(); ///< the same one again: step and scroll stay
    void showStep(const QString& name);
    /// Step or section in front, field, caret and scroll, for after a lock; and back to them.
    Json place() const;
    void restorePlace(const Json& place);
    /// Once it is laid out, to the words found at a place of the record (SearchHit::place): step, field, words marked. Where the
    /// text has them no more, to its beginning.
    void showWords(const std::string& place, const QString& words);
    /// To the words of one of its passages, where it is an account.
    virtual void showPassage(const RecordId& /*passage*/) { }
    /// The keyboard into the first field, of a step or of all.
    void focusFirst(const std::string& step = {});
    /// The keyboard to what is read, or filled in, first.
    void focusFace();
    /// What leads through the list while it is out of sight: hidden till the page shows it.
    RecordWalk& walk() const { return *m_walk; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    /// Puts a section into the list of steps: before the entry `before`, at the end where there is none of that name.
    void addSection(const QString& name, RecordSection* section, const QString& before = {});
    /// A step of the form shown by a section instead (the narrative's page). There reading begins.
    void replaceStep(const QString& step, RecordSection* section);
    RecordForm& form() const { return *m_form; }
    Session& session() const { return m_session; }
    RecordEdit& edit() const { return m_edit; }
    /// What stands under the title.
    virtual QString subtitle() const;
    virtual void recordShown() { }
    /// Drafts that belong to this record, as facts to a testimony. Who finalises the record is asked which of them go along.
    virtual std::vector<RecordId> draftsBeside() const { return {}; }
    void addAction(QWidget* widget);

private:
    struct Entry {
        QString name;
        const KindStep* step = nullptr;   ///< a step of the form
        RecordSection* section = nullptr; ///< or a section
    };
    static Face faceOf(const RecordEdit& edit);
    void showFace();
    int firstRow() const;
    const Entry* currentEntry() const;
    QString currentStep() const;
    RecordSection* currentSection() const;
    void makeHeader();
    void makeMenu();
    void showEntry(int row);
    void sayEntries();
    std::pair<QString, Tone> stateOf(const Entry& entry) const;
    bool isAnswered(const KindStep& step) const;
    void sayState();
    void sayTitle();
    void save();
    void saveOrShow(const Records::Reason& why, std::function<void()> then);
    void askAmendment();
    void askCorrection(std::function<void()> then);
    void askWithdrawal();
    void finalise();
    void focusField(const std::string& path);

    Session& m_session;
    RecordEdit& m_edit;
    const Kind& m_kind;
    PageHeader* m_header;
    Pill *m_status, *m_needed;
    RecordWalk* m_walk;
    QPushButton* m_more;
    QMenu* m_menu;
    KeyButton* m_save;
    QPushButton* m_main;
    QWidget* m_conflict;
    StepList* m_steps;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    RecordForm* m_form;
    RecordReading* m_reading;
    ReviewView* m_review;
    QLabel *m_help, *m_saved;
    std::set<std::string> m_apart; ///< fields that a section shows
    QString m_readFirst;           ///< the entry that a document begins with; empty: its first
    Face m_face = Face::Form;      ///< that is filled
    std::vector<Entry> m_entries;
    QTimer m_later; ///< states are counted when the keys pause
};

} // namespace zapis::ui
