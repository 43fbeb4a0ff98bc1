/// Radio buttons that look like a row of push buttons: the answers to one question. "No answer yet" is a state of its own.
#pragma once

#include <QButtonGroup>
#include <QWidget>
#include <string>
#include <vector>

namespace zapis::ui {

class AnswerButtons : public QWidget {
    Q_OBJECT
public:
    struct Choice {
        std::string code;
        bool quiet = false; ///< no answer in itself ("not asked"): chosen, it stays grey
        bool rare = false;  ///< seen once it is chosen, or "…" asked for all
    };
    explicit AnswerButtons(std::vector<Choice> choices, QWidget* parent = nullptr);
    /// Words of the choices, in their order, and the question they answer.
    void setWords(const QString& question, const QStringList& choices);
    std::string code() const;              ///< empty: no answer yet
    void setCode(const std::string& code); ///< answered() stays silent
    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_readOnly; }
    QWidget* firstButton() const;
    void clear();                    ///< as the Delete key does
    QSize sizeHint() const override; ///< in one line; where that does not fit they go on in the next

Q_SIGNALS:
    void answered();

private:
    std::vector<Choice> m_choices;
    void showChoices();

    QButtonGroup* m_group;
    QAbstractButton* m_all = nullptr; ///< "…", where some are rare
    bool m_readOnly = false;
};

} // namespace zapis::ui
