/// "This record was changed meanwhile": both versions are kept until one is chosen.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

#include "ui/editing/record_edit.h"

namespace zapis::ui {

class ConflictBar : public QWidget {
    Q_OBJECT
public:
    explicit ConflictBar(RecordEdit& edit, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    RecordEdit& m_edit;
    QLabel* m_words;
    QPushButton *m_mine, *m_theirs;
};

} // namespace zapis::ui
