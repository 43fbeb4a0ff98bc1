/// A short list of rows that lead somewhere: a line, a dim line beneath, a state at the right. One Tab stop; Return or a click
/// follows.
#pragma once

#include <QListWidget>

#include "ui/look/themes.h"

namespace zapis::ui {

class LinkList : public QListWidget {
    Q_OBJECT
public:
    explicit LinkList(QWidget* parent = nullptr);
    void addRow(const QString& line, const QString& beneath, const QString& state = {}, Tone tone = Tone::Quiet);
    /// As high as its rows, up to `rows`.
    void fitRows(int rows);

Q_SIGNALS:
    void followed(int row);
};

} // namespace zapis::ui
