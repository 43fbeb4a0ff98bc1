/// A new record in a window over the page, for a link that is made in place. The keyboard begins in the first field that is
/// needed and empty. What is typed is sealed as a draft like anywhere else; Cancel throws it away, after asking where there is
/// something to throw away.
#pragma once

#include <QDialog>
#include <QLabel>
#include <QPushButton>

#include "ui/editing/record_edit.h"

namespace zapis::ui {

class RecordForm;

class CreateDialog : public QDialog {
    Q_OBJECT
public:
    CreateDialog(Session& session, const std::string& kind, const Json& prefilled, QWidget* parent);

Q_SIGNALS:
    void made(const zapis::RecordId& id);

protected:
    void reject() override;

private:
    void save();
    void showProblems();
    void focusFirstNeeded();

    Session& m_session;
    RecordEdit m_edit;
    RecordForm* m_form;
    QLabel* m_help;
    QLabel* m_trouble;
    QPushButton* m_save;
    QPushButton* m_cancel;
};

} // namespace zapis::ui
