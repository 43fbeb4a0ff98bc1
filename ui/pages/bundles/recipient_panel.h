/// One recipient: its keys, how each was verified, its fingerprint to read out and as a QR code; adding a key or a whole
/// recipient.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <optional>

#include "core/facade/bundles.h"
#include "ui/editing/session.h"

namespace zapis::ui {

class RecipientPanel : public QWidget {
    Q_OBJECT
public:
    explicit RecipientPanel(Session& session, QWidget* parent = nullptr);
    void show(const RecordId& id);
    void beginNew();
    std::optional<RecordId> shown() const { return m_recipient ? std::optional(m_recipient->id) : std::nullopt; }

Q_SIGNALS:
    void saved(const zapis::RecordId& id);

private:
    QWidget* makeNameForm();
    QWidget* makeKeyForm();
    QWidget* makeKeyCard(const RecipientKey& key);
    void showKeys();
    void saveNew();
    void saveKey();
    void lookAtKey();
    void change(std::function<RecordId(Records&)> work, std::function<void()> then);
    void sayWords();
    void fillTypes();

    Session& m_session;
    std::optional<Recipient> m_recipient;
    QLabel *m_title, *m_line, *m_wrong, *m_nameLabel, *m_typeLabel, *m_keyTitle, *m_keyLabel, *m_howLabel, *m_howHelp,
        *m_keyState, *m_keyHelp;
    QWidget *m_nameForm, *m_keyForm;
    QLineEdit *m_name, *m_key, *m_how;
    QComboBox* m_type;
    QPushButton *m_save, *m_addKey;
    QVBoxLayout* m_keys;
};

} // namespace zapis::ui
