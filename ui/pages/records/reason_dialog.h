/// Asks why, before an amendment or a withdrawal: a term of a vocabulary, or a few words.
#pragma once

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <functional>

#include "core/model/catalogue.h"

class QComboBox;
class QPlainTextEdit;

namespace zapis::ui {

class ReasonDialog : public QDialog {
    Q_OBJECT
public:
    /// With `reasons` a code of it is chosen, without it words are typed. `done` gets the code or the words.
    ReasonDialog(const QString& title, const QString& advice, const QString& action, const Vocabulary* reasons, QWidget* parent,
        std::function<void(const std::string&)> done);

private:
    QComboBox* m_reason = nullptr;
    QPlainTextEdit* m_words = nullptr;
};

}
