#include "ui/forms/answer_buttons.h"

#include <QKeyEvent>
#include <QRadioButton>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QToolButton>
#include <algorithm>

#include "ui/look/calm_style.h"
#include "ui/look/themes.h"
#include "ui/widgets/flow_layout.h"

namespace zapis::ui {
namespace {

/// Looks like a push button, is a radio button. The chosen one again, or Delete, takes the answer back.
class AnswerButton : public QRadioButton {
public:
    AnswerButton(AnswerButtons& row, bool quiet) : m_row(row), m_quiet(quiet) { }

    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(text()) + 2 * kGrid, 7 * kGrid / 2}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }
    void mousePressEvent(QMouseEvent* event) override
    {
        if (m_row.isReadOnly()) return;
        if (isChecked()) return m_row.clear();
        QRadioButton::mousePressEvent(event);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool walks = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
        if (m_row.isReadOnly() && !walks) return event->ignore();
        if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) return m_row.clear();
        QRadioButton::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionButton option;
        initStyleOption(&option);
        if (!m_quiet || !isChecked()) {
            painter.drawControl(QStyle::CE_PushButton, option);
            return;
        }
        const Pair& colors = theme().of(Tone::Quiet);
        paintBox(painter, rect(), kRadius, colors.ground, theme().dim, theme().linePx);
        if (hasFocus()) paintFocusRing(painter, rect(), kRadius);
        painter.setPen(colors.ink);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    AnswerButtons& m_row;
    bool m_quiet;
};

} // namespace

AnswerButtons::AnswerButtons(std::vector<Choice> choices, QWidget* parent)
    : QWidget(parent),
      m_choices(std::move(choices)),
      m_group(new QButtonGroup(this))
{
    auto* row = new FlowLayout(this);
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        auto* button = new AnswerButton(*this, m_choices[i].quiet);
        button->setObjectName(QStringLiteral("answer-") + QString::fromStdString(m_choices[i].code));
        m_group->addButton(button, static_cast<int>(i));
        row->insertWidget(row->count(), button);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &AnswerButtons::answered);
    if (std::none_of(m_choices.begin(), m_choices.end(), [](const Choice& choice) { return choice.rare; })) return;
    auto* all = new QToolButton;
    all->setText(QStringLiteral("…"));
    all->setCheckable(true);
    all->setFocusPolicy(Qt::StrongFocus);
    all->setFixedHeight(7 * kGrid / 2);
    all->setObjectName(QStringLiteral("answer-all"));
    m_all = all;
    row->insertWidget(row->count(), all);
    connect(all, &QToolButton::toggled, this, &AnswerButtons::showChoices);
    showChoices();
}

void AnswerButtons::showChoices()
{
    if (!m_all) return;
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        QAbstractButton* button = m_group->button(static_cast<int>(i));
        button->setVisible(!m_choices[i].rare || m_all->isChecked() || button->isChecked());
    }
    m_all->setVisible(!m_readOnly);
    updateGeometry();
}

void AnswerButtons::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    showChoices();
}

void AnswerButtons::setWords(const QString& question, const QStringList& choices)
{
    for (int i = 0; i < choices.size(); ++i) {
        m_group->button(i)->setText(choices[i]);
        m_group->button(i)->setAccessibleName(QStringLiteral("%1: %2").arg(question, choices[i]));
    }
    if (!m_all) return;
    m_all->setToolTip(tr("More answers"));
    m_all->setAccessibleName(QStringLiteral("%1: %2").arg(question, m_all->toolTip()));
}

QSize AnswerButtons::sizeHint() const
{
    QSize line;
    QList<QAbstractButton*> buttons = m_group->buttons();
    if (m_all) buttons.append(m_all);
    for (const QAbstractButton* button : buttons) {
        if (button->isHidden()) continue;
        const QSize one = button->sizeHint();
        line = {line.width() + one.width() + layout()->spacing(), qMax(line.height(), one.height())};
    }
    return line;
}

QWidget* AnswerButtons::firstButton() const { return m_group->button(0); }

std::string AnswerButtons::code() const
{
    const int id = m_group->checkedId();
    return id < 0 ? std::string() : m_choices[static_cast<std::size_t>(id)].code;
}

void AnswerButtons::setCode(const std::string& code)
{
    m_group->setExclusive(false); // an exclusive group does not give its last choice back
    for (std::size_t i = 0; i < m_choices.size(); ++i)
        m_group->button(static_cast<int>(i))->setChecked(m_choices[i].code == code);
    m_group->setExclusive(true);
    showChoices();
}

void AnswerButtons::clear()
{
    if (m_readOnly || m_group->checkedId() < 0) return;
    setCode({});
    Q_EMIT answered();
}

} // namespace zapis::ui
