/// Records what a person said about one recipient: an answer for each scope, and once for all of them how, when and in what
/// language it was asked and what had been explained. Each scope answered becomes a consent of its own; all are saved together,
/// or none. Till then it is an unsaved edit like any other, which the next dialog about the same person takes up again.
#pragma once

#include <QDialog>
#include <QLabel>
#include <QPushButton>

#include "core/facade/bundles.h"
#include "ui/editing/record_edit.h"
#include "ui/editing/session_directory.h"
#include "ui/forms/form_view.h"
#include "ui/jobs/reader_thread.h"

namespace zapis::ui {

class AnswerButtons;

class ConsentDialog : public QDialog {
    Q_OBJECT
public:
    ConsentDialog(Session& session, const RecordId& person, QWidget* parent);

protected:
    void reject() override;

private:
    QWidget* newScopes();
    std::vector<RecordChange> changes() const;
    std::vector<Problem> problems() const;
    void markNeeded();
    void save();
    void read();
    void takeUp(const std::vector<Recipient>& known, const std::vector<Draft>& drafts);
    bool restore(const Draft& draft);
    void typed();
    std::string keptAnswers() const;

    Session& m_session;
    RecordId m_person;
    SessionDirectory m_directory;
    FormContext m_context;
    const Kind& m_kind;
    FormView* m_form;
    std::vector<std::pair<std::string, AnswerButtons*>> m_scopes;
    QLabel* m_trouble;
    QPushButton* m_go;
    QString m_yearAsked;  ///< asked once: who presses again says that it is right
    bool m_tried = false; ///< it was asked to save: what is wrong stays marked till it is mended
    RecordEdit m_edit;
    ReaderChannel m_channel; ///< last: its answer uses the others
};

} // namespace zapis::ui
