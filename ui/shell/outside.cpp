#include "ui/shell/outside.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/pages/bundles/verify_view.h"
#include "ui/shell/create_page.h"
#include "ui/shell/start_page.h"
#include "ui/shell/unlock_page.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/look_bar.h"
#include "ui/words/language.h"

namespace zapis::ui {

Outside::Outside(const std::optional<std::filesystem::path>& given, QWidget* parent)
    : QWidget(parent),
      m_pages(new QStackedWidget),
      m_start(new StartPage(given)),
      m_create(new CreatePage),
      m_unlock(new UnlockPage(UnlockPage::Shows::Vault)),
      m_verify(new VerifyView),
      m_verifyPage(makeVerifyPage())
{
    auto* help = new QPushButton(icon(QStringLiteral("help-contents")), {});
    help->setObjectName(QStringLiteral("help"));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, 0);
    top->addStretch();
    top->addWidget(new LookBar);
    top->addSpacing(kGrid);
    top->addWidget(help);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
    for (QWidget* page :
        {static_cast<QWidget*>(m_start), static_cast<QWidget*>(m_create), static_cast<QWidget*>(m_unlock), m_verifyPage})
        m_pages->addWidget(page);

    connect(help, &QPushButton::clicked, this, &Outside::helpAsked);
    connect(m_start, &StartPage::openAsked, this, &Outside::showUnlock);
    connect(m_start, &StartPage::createAsked, this, [this](bool practice) {
        m_pages->setCurrentWidget(m_create);
        m_create->begin(practice);
    });
    connect(m_start, &StartPage::restoreAsked, this,
        [this](const std::filesystem::path& backup, const std::filesystem::path& folder) {
            m_unlock->setRestore(backup, folder);
            m_pages->setCurrentWidget(m_unlock);
            m_unlock->focusField();
        });
    connect(m_start, &StartPage::verifyAsked, this, [this] {
        m_verify->begin({});
        m_pages->setCurrentWidget(m_verifyPage);
        m_verify->chooseBundle();
    });
    connect(m_create, &CreatePage::backAsked, this, &Outside::showStart);
    connect(m_unlock, &UnlockPage::backAsked, this, &Outside::showStart);
    connect(m_create, &CreatePage::created, this, [this] {
        std::unique_ptr<OpenVault> vault = m_create->take();
        Q_EMIT entered(vault);
    });
    connect(m_unlock, &UnlockPage::opened, this, [this] {
        std::unique_ptr<OpenVault> vault = m_unlock->take();
        Q_EMIT entered(vault);
    });
    words(this, [=] {
        help->setAccessibleName(tr("Help"));
        help->setToolTip(help->accessibleName());
        help->setShortcut(QKeySequence(Qt::Key_F1));
    });
    showStart();
}

QWidget* Outside::makeVerifyPage()
{
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("verify-page"));
    QVBoxLayout* column = makeColumn(page, 760);
    auto* title = headingLabel(5);
    auto* line = dimLabel();
    auto* back = new QPushButton;
    column->addWidget(title);
    column->addWidget(line);
    column->addWidget(m_verify);
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addStretch();
    connect(back, &QPushButton::clicked, this, &Outside::showStart);
    words(page, [=] {
        title->setText(tr("Verify a bundle"));
        line->setText(tr("Every digest, signature and proof is checked. Nothing is unpacked to disk."));
        back->setText(tr("Back"));
    });
    return page;
}

void Outside::showStart()
{
    m_pages->setCurrentWidget(m_start);
    m_start->look();
}

void Outside::showUnlock(const std::filesystem::path& folder)
{
    m_unlock->setVault(folder);
    m_pages->setCurrentWidget(m_unlock);
    m_unlock->focusField();
}

QString Outside::helpTopic() const
{
    return m_pages->currentWidget() == m_verifyPage ? QStringLiteral("verify") : QStringLiteral("start");
}

} // namespace zapis::ui
