/// Asks why, before an amendment, a correction or a withdrawal: a term of a vocabulary, words of one's own, or both.
#pragma once

#include <QDialog>
#include <functional>

#include "core/records/records.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace zapis::ui {

class ReasonDialog : public QDialog {
    Q_OBJECT
public:
    /// With `reasons` a term of it is chosen, or "another reason" and words that say it; without it words are enough, and may be
    /// left out.
    /// With Wants::Words there is nothing to choose, and words must be given.
    enum class Wants { Words };
    ReasonDialog(const QString& title, const QString& advice, const QString& action, Wants wants, QWidget* parent,
        std::function<void(const Records::Reason&)> done);
    ReasonDialog(const QString& title, const QString& advice, const QString& action, const Vocabulary* reasons, QWidget* parent,
        std::function<void(const Records::Reason&)> done);

private:
    Records::Reason reason() const;
    void fit();

    bool m_wantsWords = false;
    QComboBox* m_reason = nullptr;
    QLineEdit* m_words;
    QPushButton* m_go;
};

} // namespace zapis::ui
