#include "ui/shell/top_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/look/themes.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/shortcuts.h"
#include "ui/words/language.h"

namespace zapis::ui {

TopBar::TopBar(bool canWrite, QWidget* parent)
    : QWidget(parent),
      m_back(new QPushButton(icon(QStringLiteral("arrow-left")), {})),
      m_vault(new PlainLabel),
      m_search(new QLineEdit)
{
    setMinimumHeight(13 * kGrid / 2);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_vault->setObjectName(QStringLiteral("vault-label"));
    m_vault->setFont(fontBy(0, QFont::Bold));
    auto* add = new QPushButton(icon(QStringLiteral("list-add")), {});
    auto* help = new QPushButton(icon(QStringLiteral("help-contents")), {});
    auto* lock = new KeyButton(QKeySequence(QStringLiteral("Ctrl+L")));
    add->setObjectName(QStringLiteral("new-testimony"));
    if (!canWrite) add->hide(); // shown before it has a parent, it would be a window
    help->setObjectName(QStringLiteral("help"));
    lock->setObjectName(QStringLiteral("lock"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * kGrid, 0, 2 * kGrid, 0);
    row->setSpacing(3 * kGrid / 2);
    row->addWidget(m_back);
    row->addWidget(m_vault);
    row->addStretch(1);
    row->addWidget(m_search, 4);
    row->addStretch(1);
    row->addWidget(add);
    row->addWidget(help);
    row->addWidget(lock);
    fillSearch();
    m_back->setObjectName(QStringLiteral("go-back"));
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, &TopBar::backAsked);
    connect(add, &QPushButton::clicked, this, &TopBar::testimonyAsked);
    connect(help, &QPushButton::clicked, this, &TopBar::helpAsked);
    connect(lock, &QPushButton::clicked, this, &TopBar::lockAsked);
    words(this, [=, this] {
        m_back->setAccessibleName(tr("Back to where you were (Alt+Left)"));
        m_back->setToolTip(m_back->accessibleName());
        add->setText(tr("Testimony"));
        add->setShortcut(QKeySequence(QStringLiteral("Ctrl+N")));
        add->setAccessibleName(tr("New testimony"));
        help->setAccessibleName(tr("Help"));
        help->setToolTip(help->accessibleName());
        help->setShortcut(QKeySequence(Qt::Key_F1));
        lock->setText(tr("Lock"));
    });
}

void TopBar::setVaultLabel(const QString& label) { m_vault->setText(label); }

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::fillSearch()
{
    const QKeySequence key(QStringLiteral("Ctrl+K"));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setMaximumWidth(640);
    m_search->setMaxLength(400);
    m_search->installEventFilter(this);
    QAction* glass = m_search->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    auto* cap = new KeyLabel(keyText(key));
    cap->setForegroundRole(QPalette::PlaceholderText);
    cap->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* inside = new QHBoxLayout(m_search);
    inside->setContentsMargins(0, 0, kGrid, 0);
    inside->addStretch();
    inside->addWidget(cap);
    connect(glass, &QAction::triggered, m_search, &QLineEdit::selectAll);
    connect(m_search, &QLineEdit::textChanged, this, &TopBar::searched);
    connect(m_search, &QLineEdit::textChanged, cap, [cap](const QString& text) { cap->setVisible(text.isEmpty()); });
    addShortcut(this, key, [] { return tr("Search all records"); }, [this] { focusSearch(); });
    words(m_search, [=, this] {
        glass->setText(tr("Search"));
        cap->setText(keyText(key));
        m_search->setPlaceholderText(tr("Search all records"));
        m_search->setAccessibleName(tr("Search all records"));
    });
}

bool TopBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT resultsAsked(); return true;
    case Qt::Key_Escape:
        m_search->clear();
        Q_EMIT searchLeft();
        return true;
    default: return false;
    }
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(0, height() - theme().linePx, width(), theme().linePx, theme().line);
}

} // namespace zapis::ui
