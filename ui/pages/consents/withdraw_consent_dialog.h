/// A person no longer agrees: takes back what they chose of the consents they gave for one recipient, all at once, with the day
/// and the way it was said. Consents are never edited: each becomes a further one that says "withdrawn" and closes what the
/// earlier one opened. What the person told can be withdrawn with it: then it leaves lists, search and pickers at once.
#pragma once

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <vector>

#include "ui/editing/session_directory.h"
#include "ui/forms/form_view.h"

namespace zapis::ui {

/// A consent that holds today.
struct GivenConsent {
    RecordId id;
    Json fields;
};

class WithdrawConsentDialog : public QDialog {
    Q_OBJECT
public:
    /// Does the person agree towards anybody else? Where not, their account is meant to be withdrawn too, if nothing else is
    /// said.
    enum class StillAgreed { Nobody, Others };
    WithdrawConsentDialog(Session& session, const RecordId& person, const QString& recipient,
        const std::vector<GivenConsent>& given, StillAgreed still, QWidget* parent);

private:
    QWidget* newChoices(const QString& recipient);
    std::vector<RecordChange> changes() const;
    QWidget* newAccounts(StillAgreed still);
    void save();
    void fit();

    Session& m_session;
    SessionDirectory m_directory;
    FormContext m_context;
    const Kind& m_kind;
    std::vector<GivenConsent> m_given;
    std::vector<QCheckBox*> m_choices;
    std::vector<RecordId> m_told; ///< what the person told
    QCheckBox* m_tellings;
    FormView* m_form;
    QLabel* m_trouble;
    QPushButton* m_go;
    QString m_yearAsked; ///< asked once: who presses again says that it is right
};

} // namespace zapis::ui
