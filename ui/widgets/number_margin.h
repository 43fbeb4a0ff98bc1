/// The numbers of the paragraphs, left of the text of a NarrativeEditor, in the margin that the scroll area leaves.
#pragma once

#include <QWidget>

#include "ui/widgets/narrative_editor.h"

namespace zapis::ui {

class NumberMargin : public QWidget {
    Q_OBJECT
public:
    explicit NumberMargin(NarrativeEditor* editor) : QWidget(editor) { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
    void paintEvent(QPaintEvent*) override;
};

} // namespace zapis::ui
