/// The fields of a card or of a row in two columns: short fields side by side, wide ones over both. Builds the editors, tells
/// which was edited, and brings each problem to its field.
#pragma once

#include <QWidget>
#include <utility>
#include <vector>

#include "ui/forms/field_frame.h"

class QGridLayout;

namespace zapis::ui {

class FormGrid : public QWidget {
    Q_OBJECT
public:
    FormGrid(const std::vector<const Field*>& fields, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& object);
    void write(Json& object) const;
    void setReadOnly(bool readOnly);
    /// Paths are relative to the object of this grid: "at", "names[0].text".
    void setProblems(const std::vector<Problem>& problems);
    void savedChanged();
    /// Warns at the fields that lie before the one they come after (Field::after), as `object` has them. `siblings`: all its
    /// fields.
    void checkOrder(const std::vector<Field>& siblings, const Json& object);
    bool focusPath(const QString& path);
    bool showWords(const QString& path, const WordFinder& finder);
    FieldEditor* editor(const std::string& name) const;
    /// The editor in whose frame `widget` lies; null where it lies in none.
    FieldEditor* editorAt(const QWidget& widget) const;
    const std::vector<FieldFrame*>& frames() const { return m_frames; }
    /// Puts "Stage 2: " before each accessible name.
    void setNamePrefix(const QString& prefix);
    /// Of one column: two are for where there is room.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The editor that a path begins with, and the rest of the path; null where the grid has none.
    std::pair<FieldEditor*, QString> editorFor(const QString& path) const;
    void arrange(int columns);
    int twoColumnsPx() const;

    std::vector<FieldFrame*> m_frames;
    QGridLayout* m_grid;
    int m_columns = 0;
};

/// The problems whose path begins with `head`, with the rest of their path: "steps[2].at" of "steps" is "[2].at".
std::vector<Problem> problemsBelow(const std::vector<Problem>& problems, std::string_view head);

} // namespace zapis::ui
