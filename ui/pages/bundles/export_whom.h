/// Second step of an export: the recipient, whose key must be verified, what it is for, and who the bundle says it is from.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include "core/facade/bundles.h"
#include "ui/editing/session.h"
#include "ui/jobs/reader_thread.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {

class ExportWhom : public QWidget {
    Q_OBJECT
public:
    explicit ExportWhom(Session& session, QWidget* parent = nullptr);
    void begin();
    std::optional<Recipient> recipient() const;
    QString purpose() const { return m_purpose->text().trimmed(); }
    QString sender() const { return m_sender->text().trimmed(); } ///< empty: nobody is named
    QString overrideReason() const { return m_override->isVisibleTo(this) ? m_override->text().trimmed() : QString(); }
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    void show(std::vector<Recipient> known);
    bool keyUsable() const;
    void fit();
    void sayWords();

    Session& m_session;
    std::vector<Recipient> m_recipients;
    bool m_isRead = false; ///< the recipients are those of the vault: before, there is nobody yet
    QLabel *m_title, *m_line, *m_recipientLabel, *m_purposeLabel, *m_senderLabel, *m_senderHelp, *m_overrideLabel,
        *m_overrideHelp;
    Pill* m_key;
    QComboBox* m_recipient;
    QLineEdit *m_purpose, *m_sender, *m_override;
    ReaderChannel m_channel; ///< last: its answers use the others
};

} // namespace zapis::ui
