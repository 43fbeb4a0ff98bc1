/// Kinds, fields and terms that this notebook has of its own (docs/own-kinds.md): which files brought them, and taking in
/// another.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <filesystem>

#include "ui/editing/session.h"

namespace zapis::ui {

class OwnKindsPanel : public QWidget {
    Q_OBJECT
public:
    explicit OwnKindsPanel(Session& session, QWidget* parent = nullptr);

private:
    void take(const std::filesystem::path& file);
    QString listed() const;
    void sayWords();

    Session& m_session;
    QLabel *m_title, *m_line, *m_list, *m_wrong, *m_done;
    QPushButton* m_add;
};

} // namespace zapis::ui
