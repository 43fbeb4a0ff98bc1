/// The list of steps at the left of a form or a wizard.
#pragma once

#include "ui/look/themes.h"

#include <QListWidget>

namespace zapis::ui {

/// Steps one under the other, each with its state: of a record's form, of an export. One Tab stop; arrows walk, the current step
/// is the page shown.
class StepList : public QListWidget {
    Q_OBJECT
public:
    explicit StepList(QWidget* parent = nullptr);
    void setStep(int row, const QString& name, const QString& state, Tone tone);
    /// A step that has nothing to show now keeps its row out of sight.
    void setStepVisible(int row, bool isVisible) { setRowHidden(row, !isVisible); }

protected:
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace zapis::ui
