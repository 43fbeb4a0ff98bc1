#include "ui/pages/settings/settings_page.h"

#include <QFormLayout>
#include <QVBoxLayout>

#include "core/facade/checks.h"
#include "ui/editing/lock_minutes.h"
#include "ui/jobs/job_runner.h"
#include "ui/look/appearance.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/look_bar.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kScales[]{90, 100, 110, 125, 150, 175};
constexpr int kFindingsShown = 20;

} // namespace

SettingsPage::SettingsPage(Session& session, QWidget* parent)
    : Page(session, parent),
      m_header(new PageHeader),
      m_namesTitle(headingLabel(1)),
      m_labelLabel(new PlainLabel),
      m_organisationLabel(new PlainLabel),
      m_organisationHelp(dimLabel(-0.5)),
      m_lookTitle(headingLabel(1)),
      m_languageLabel(new PlainLabel),
      m_themeLabel(new PlainLabel),
      m_scaleLabel(new PlainLabel),
      m_lockLabel(new PlainLabel),
      m_lockHelp(dimLabel(-0.5)),
      m_checkTitle(headingLabel(1)),
      m_checkLine(dimLabel()),
      m_checkResult(textLabel()),
      m_replaced(errorLabel()),
      m_label(new QLineEdit),
      m_organisation(new QLineEdit),
      m_language(makeLanguageChoice()),
      m_theme(makeThemeChoice()),
      m_scale(new QComboBox),
      m_lock(new QSpinBox),
      m_check(new QPushButton),
      m_confirm(new QPushButton),
      m_backup(new BackupPanel(session)),
      m_access(new AccessPanel(session)),
      m_signer(new SignerPanel(session)),
      m_ownKinds(new OwnKindsPanel(session))
{
    setObjectName(QStringLiteral("settings-page"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_header);
    auto* inside = new QWidget;
    whole->addWidget(inside, 1);
    QVBoxLayout* column = makeColumn(inside, 720);
    column->addWidget(makeNames());
    column->addWidget(makeLook());
    for (QWidget* panel : {static_cast<QWidget*>(m_backup), static_cast<QWidget*>(m_access), static_cast<QWidget*>(m_signer),
             static_cast<QWidget*>(m_ownKinds)}) {
        const Card card = makeCard();
        card.column->addWidget(panel);
        column->addWidget(card.frame);
    }
    column->addWidget(makeChecks());
    column->addStretch();

    connect(m_label, &QLineEdit::editingFinished, this, &SettingsPage::saveNames);
    connect(m_organisation, &QLineEdit::editingFinished, this, &SettingsPage::saveNames);
    connect(m_language, &QComboBox::activated, this, [this] { keep("language", m_language->currentData().toString()); });
    connect(m_theme, &QComboBox::activated, this, [this] { keep("theme", m_theme->currentData().toString()); });
    connect(m_scale, &QComboBox::activated, this,
        [this] { keepAndRebuild("font-scale", QString::number(m_scale->currentData().toInt())); });
    connect(m_lock, &QSpinBox::editingFinished, this, [this] {
        const QString minutes = QString::number(m_lock->value());
        if (utf8(minutes) != this->session().vault().setting("auto-lock")) keepAndRebuild("auto-lock", minutes);
    });
    connect(m_check, &QPushButton::clicked, this, &SettingsPage::check);
    connect(m_confirm, &QPushButton::clicked, this, &SettingsPage::confirmKey);
    words(this, [this] { sayWords(); });
}

void SettingsPage::addField(QFormLayout* form, QLabel* label, QWidget* field, const char* objectName)
{
    field->setObjectName(QString::fromLatin1(objectName));
    field->setEnabled(session().canWrite());
    label->setBuddy(field);
    form->addRow(label, field);
}

QWidget* SettingsPage::makeNames()
{
    const Card card = makeCard();
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(3 * kGrid);
    m_label->setText(qs(session().vault().label()));
    m_organisation->setText(qs(session().vault().organisation()));
    addField(form, m_labelLabel, m_label, "settings-label");
    addField(form, m_organisationLabel, m_organisation, "settings-organisation");
    form->addRow(QString(), m_organisationHelp);
    card.column->addWidget(m_namesTitle);
    card.column->addLayout(form);
    return card.frame;
}

QWidget* SettingsPage::makeLook()
{
    const Card card = makeCard();
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(3 * kGrid);
    for (const int scale : kScales) m_scale->addItem(QStringLiteral("%1 %").arg(scale), scale);
    m_scale->setCurrentIndex(std::max(0, m_scale->findData(Appearance::instance().scale())));
    m_lock->setRange(kMinLockMinutes, kMaxLockMinutes);
    m_lock->setValue(int(lockAfter(qs(session().vault().setting("auto-lock")).toInt()).count()));
    addField(form, m_languageLabel, m_language, "settings-language");
    addField(form, m_themeLabel, m_theme, "settings-theme");
    addField(form, m_scaleLabel, m_scale, "settings-scale");
    addField(form, m_lockLabel, m_lock, "settings-lock");
    form->addRow(QString(), m_lockHelp);
    card.column->addWidget(m_lookTitle);
    card.column->addLayout(form);
    return card.frame;
}

QWidget* SettingsPage::makeChecks()
{
    m_check->setObjectName(QStringLiteral("settings-check"));
    m_confirm->setObjectName(QStringLiteral("settings-confirm-key"));
    m_checkResult->setObjectName(QStringLiteral("settings-check-result"));
    m_checkResult->hide();
    const Card card = makeCard();
    card.column->addWidget(m_checkTitle);
    card.column->addWidget(m_checkLine);
    card.column->addWidget(m_replaced);
    card.column->addWidget(m_confirm, 0, Qt::AlignLeft);
    card.column->addWidget(m_checkResult);
    card.column->addWidget(m_check, 0, Qt::AlignLeft);
    m_confirm->setVisible(session().vault().keyReplaced());
    return card.frame;
}

bool SettingsPage::keep(const char* name, const QString& value)
{
    try {
        session().vault().setSetting(name, utf8(value));
        return true;
    } catch (const Error& error) {
        session().announceError(error);
        return false;
    }
}

void SettingsPage::keepAndRebuild(const char* name, const QString& value)
{
    if (keep(name, value)) Q_EMIT session().settingsChanged();
}

void SettingsPage::saveNames()
{
    OpenVault& vault = session().vault();
    const std::string label = utf8(m_label->text().trimmed()), organisation = utf8(m_organisation->text().trimmed());
    try {
        if (!label.empty() && label != vault.label()) {
            vault.setLabel(label);
            Q_EMIT session().settingsChanged();
        }
        if (organisation != vault.organisation()) vault.setOrganisation(organisation);
    } catch (const Error& error) {
        session().announceError(error);
    }
}

void SettingsPage::check()
{
    auto findings = std::make_shared<std::vector<CheckFinding>>();
    const auto whole = std::shared_ptr<IntegrityCheck>(session().vault().checks().whole(CheckDepth::Full));
    m_check->setEnabled(false);
    m_checkResult->hide();
    const auto end = [this] { m_check->setEnabled(true); };
    session().jobs().start(
        this, tr("Checking the notebook"), [findings, whole](const Job& job) { *findings = whole->run(job); },
        [=, this] {
            end();
            QStringList lines;
            for (const CheckFinding& finding : *findings)
                if (lines.size() < kFindingsShown)
                    lines.append(QStringLiteral("⚠ ") + errorWords(finding.key, finding.args).whole());
            m_checkResult->setText(lines.isEmpty() ? tr("✓ Every page and every piece of evidence opens.") : lines.join(u'\n'));
            m_checkResult->show();
        },
        [=, this](const Error& error) {
            end();
            session().announceError(error);
        },
        end);
}

void SettingsPage::confirmKey()
{
    m_confirm->setEnabled(false);
    session().runAlone(
        this, m_confirm->text(), [&vault = session().vault()](const Job& job) { vault.confirmKey(job); }, // may index all anew
        [this] { Q_EMIT session().settingsChanged(); },
        [this](const Error& error) {
            m_confirm->setEnabled(true);
            session().announceError(error);
        });
}

void SettingsPage::sayWords()
{
    m_header->setWords(tr("Settings"), tr("Kept inside the notebook. Nothing is kept on this computer."));
    m_namesTitle->setText(tr("This notebook"));
    m_labelLabel->setText(tr("Name of the notebook"));
    m_organisationLabel->setText(tr("Organisation"));
    m_organisationHelp->setText(tr("Stands as the sender in bundles. Leave it empty to name nobody."));
    m_lookTitle->setText(tr("Look and lock"));
    m_languageLabel->setText(tr("Language"));
    m_themeLabel->setText(tr("Theme"));
    m_scaleLabel->setText(tr("Size of type"));
    m_lockLabel->setText(tr("Lock when idle for"));
    m_lock->setSuffix(tr(" min"));
    m_lockHelp->setText(tr(
        "Also when the desktop locks or the computer goes to sleep, and at once with Ctrl+L. What is open stays in its place."));
    m_checkTitle->setText(tr("Is everything whole?"));
    m_checkLine->setText(tr("Opens every page and every piece of evidence. With much evidence this takes a while."));
    m_check->setText(tr("Check the notebook"));
    m_confirm->setText(tr("I compared them: use this key file"));
    if (session().vault().keyReplaced())
        sayError(m_replaced,
            tr("The key file was replaced since you last opened it here. Compare the last entries of the journal with what you "
               "remember before you go on."));
}

} // namespace zapis::ui
