#include "ui/pages/settings/access_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/jobs/job_runner.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kSlotsShown = 6;

QString slotKindText(SlotInfo::Kind kind)
{
    switch (kind) {
    case SlotInfo::Kind::PassphraseAndFile: return AccessPanel::tr("passphrase and key file");
    case SlotInfo::Kind::Recovery: return AccessPanel::tr("recovery key");
    case SlotInfo::Kind::Escrow: return AccessPanel::tr("key kept by somebody else");
    default: return AccessPanel::tr("passphrase");
    }
}

} // namespace

AccessPanel::AccessPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_warningsTold(session.vault().warnings().size()),
      m_views(new FittedStack),
      m_title(headingLabel(1)),
      m_line(dimLabel()),
      m_wrong(errorLabel()),
      m_removeHelp(dimLabel(-0.5)),
      m_list(new LinkList),
      m_add(new QPushButton),
      m_change(new QPushButton),
      m_recoveryButton(new QPushButton),
      m_remove(new QPushButton),
      m_save(new QPushButton),
      m_leave(new QPushButton),
      m_formTitle(headingLabel(0.5)),
      m_memberLabel(new PlainLabel),
      m_passphraseLabel(new PlainLabel),
      m_againLabel(new PlainLabel),
      m_member(new QLineEdit),
      m_passphrase(new PassphraseEdit(PassphraseEdit::Use::Choose)),
      m_again(new PassphraseEdit(PassphraseEdit::Use::Choose)),
      m_strength(new StrengthMeter(m_passphrase)),
      m_names(new QCheckBox),
      m_recovery(new RecoveryPanel)
{
    setObjectName(QStringLiteral("access-panel"));
    m_views->addWidget(makeList());
    m_views->addWidget(makePassphraseForm());
    m_views->addWidget(m_recovery);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * kGrid / 2);
    column->addWidget(m_title);
    column->addWidget(m_line);
    column->addWidget(m_wrong);
    column->addWidget(m_views);

    connect(m_add, &QPushButton::clicked, this, [this] { beginTask(Task::Add); });
    connect(m_change, &QPushButton::clicked, this, [this] { beginTask(Task::Change); });
    connect(m_recoveryButton, &QPushButton::clicked, this, &AccessPanel::addRecovery);
    connect(m_remove, &QPushButton::clicked, this, &AccessPanel::askRemoval);
    connect(m_list, &QListWidget::currentRowChanged, this, &AccessPanel::fit);
    connect(m_save, &QPushButton::clicked, this, &AccessPanel::save);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        m_passphrase->forget();
        m_again->forget();
        m_views->setCurrentIndex(List);
    });
    for (PassphraseEdit* edit : {m_passphrase, m_again}) {
        connect(edit, &QLineEdit::textChanged, this, &AccessPanel::fit);
        connect(edit, &QLineEdit::returnPressed, this, &AccessPanel::save);
    }
    connect(m_member, &QLineEdit::textChanged, this, &AccessPanel::fit);
    connect(m_recovery, &RecoveryPanel::confirmed, this, [this] {
        m_newRecovery.reset();
        m_views->setCurrentIndex(List);
    });
    connect(m_recovery, &RecoveryPanel::declined, this, [this] {
        if (removeRecovery()) m_views->setCurrentIndex(List);
    });
    words(this, [this] { sayWords(); });
}

AccessPanel::~AccessPanel()
{
    // A key that was never rehearsed does not count, though it was shown while other work runs and the notebook was locked.
    if (m_newRecovery) m_session.whenCalm([slot = *m_newRecovery](OpenVault& vault) { vault.removeSlot(slot); });
}

QWidget* AccessPanel::makeList()
{
    m_list->setObjectName(QStringLiteral("slots"));
    m_add->setObjectName(QStringLiteral("access-add"));
    m_change->setObjectName(QStringLiteral("access-change"));
    m_recoveryButton->setObjectName(QStringLiteral("access-recovery"));
    m_remove->setObjectName(QStringLiteral("access-remove"));
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    auto* buttons = new FlowLayout;
    for (QPushButton* button : {m_add, m_recoveryButton, m_change, m_remove}) buttons->addWidget(button);
    column->addWidget(m_list);
    column->addLayout(buttons);
    column->addWidget(m_removeHelp);
    return list;
}

QWidget* AccessPanel::makePassphraseForm()
{
    m_member->setObjectName(QStringLiteral("access-member"));
    m_passphrase->setObjectName(QStringLiteral("access-passphrase"));
    m_again->setObjectName(QStringLiteral("access-again"));
    m_save->setObjectName(QStringLiteral("access-save"));
    m_memberLabel->setBuddy(m_member);
    m_passphraseLabel->setBuddy(m_passphrase);
    m_againLabel->setBuddy(m_again);
    m_save->setDefault(true);
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget :
        {static_cast<QWidget*>(m_formTitle), static_cast<QWidget*>(m_memberLabel), static_cast<QWidget*>(m_member),
            static_cast<QWidget*>(m_passphraseLabel), static_cast<QWidget*>(m_passphrase), static_cast<QWidget*>(m_strength),
            static_cast<QWidget*>(m_againLabel), static_cast<QWidget*>(m_again), static_cast<QWidget*>(m_names)})
        column->addWidget(widget);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_leave);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    return form;
}

void AccessPanel::beginTask(Task task)
{
    m_task = task;
    m_member->clear();
    m_passphrase->forget();
    m_again->forget();
    m_names->setChecked(true);
    sayError(m_wrong, {});
    sayWords();
    m_views->setCurrentIndex(Passphrase);
    (task == Task::Add ? m_member : static_cast<QLineEdit*>(m_passphrase))->setFocus();
}

void AccessPanel::showSlots()
{
    m_list->clear();
    try {
        m_slots = m_session.vault().slots();
    } catch (const Error& error) {
        sayError(m_wrong, errorWords(error).whole());
    }
    for (const OpenVault::Slot& slot : m_slots) {
        const QString kind = slotKindText(slot.info.kind);
        m_list->addRow(slot.member.empty() ? kind : qs(slot.member),
            slot.info.opensIdentities ? tr("%1, opens names").arg(kind) : tr("%1, names stay closed").arg(kind),
            slot.current ? tr("opened with it") : QString());
    }
    m_list->fitRows(kSlotsShown);
    m_list->setCurrentRow(-1); // what is removed is chosen for it each time
    sayNewWarnings();
    fit();
}

/// What the last change brought, such as a copy of the key file that could not be written.
void AccessPanel::sayNewWarnings()
{
    const auto& warnings = m_session.vault().warnings();
    if (warnings.size() > m_warningsTold) {
        const VaultWarning& last = warnings.back();
        sayError(m_wrong, errorWords(last.key, last.args).whole());
    }
    m_warningsTold = warnings.size();
}

void AccessPanel::fit()
{
    const bool canWrite = m_session.canWrite();
    const int row = m_list->currentRow();
    const bool own = row >= 0 && row < int(m_slots.size()) && m_slots[std::size_t(row)].current;
    for (QPushButton* button : {m_add, m_recoveryButton, m_change}) button->setEnabled(canWrite);
    m_remove->setEnabled(canWrite && row >= 0 && !own && m_slots.size() > 1);
    const bool named = m_task == Task::Change || !m_member->text().trimmed().isEmpty();
    m_save->setEnabled(named && m_strength->level() >= StrengthMeter::Level::Weak && m_passphrase->holdsSameAs(*m_again));
}

void AccessPanel::run(const QString& title, std::function<void(const Job&)> work)
{
    const auto end = [this] {
        m_views->setCurrentIndex(List);
        showSlots();
    };
    m_session.runAlone(this, title, std::move(work), end, [=, this](const Error& error) {
        end();
        sayError(m_wrong, errorWords(error).whole());
    });
}

void AccessPanel::save()
{
    fit();
    if (!m_save->isEnabled()) return;
    m_again->forget();
    OpenVault& vault = m_session.vault();
    if (m_task == Task::Change) {
        auto secret = std::make_shared<Secret>(m_passphrase->take());
        run(tr("Changing the passphrase"),
            [&vault, secret](const Job& job) { vault.changePassphrase(*secret, costOf(KdfProfile::Normal), job); });
        return;
    }
    auto credential = std::make_shared<Credential>();
    credential->secret = m_passphrase->take();
    run(tr("Adding a member"),
        [&vault, credential, reach = m_names->isChecked() ? SlotReach::RecordsAndNames : SlotReach::Records,
            member = utf8(m_member->text().trimmed())](
            const Job& job) { vault.addMemberSlot(*credential, costOf(KdfProfile::Normal), reach, member, job); });
}

void AccessPanel::addRecovery()
{
    sayError(m_wrong, {});
    try {
        m_session.mustBeCalm();
        std::vector<SlotId> before;
        for (const OpenVault::Slot& slot : m_session.vault().slots()) before.push_back(slot.info.id);
        m_recovery->show(m_session.vault().addRecoveryKey());
        for (const OpenVault::Slot& slot : m_session.vault().slots())
            if (std::find(before.begin(), before.end(), slot.info.id) == before.end()) m_newRecovery = slot.info.id;
        m_views->setCurrentIndex(Recovery);
        showSlots();
    } catch (const Error& error) {
        sayError(m_wrong, errorWords(error).whole());
    }
}

bool AccessPanel::removeRecovery()
{
    if (!m_newRecovery) return true;
    try {
        m_session.mustBeCalm();
        m_session.vault().removeSlot(*m_newRecovery);
    } catch (const Error& error) {
        sayError(m_wrong, errorWords(error).whole());
        return false;
    }
    m_newRecovery.reset();
    showSlots();
    return true;
}

QString AccessPanel::removalWords(const OpenVault::Slot& slot) const
{
    const QString kind = slotKindText(slot.info.kind);
    QStringList lines{
        tr("This is removed: %1").arg(slot.member.empty() ? kind : QStringLiteral("%1, %2").arg(qs(slot.member), kind))};
    switch (slot.info.kind) {
    case SlotInfo::Kind::Recovery: lines += tr("The paper with this recovery key opens the notebook no more."); break;
    case SlotInfo::Kind::Escrow: lines += tr("Whoever keeps this key can no longer help to open the notebook."); break;
    case SlotInfo::Kind::PassphraseAndFile: lines += tr("This passphrase and its key file open the notebook no more."); break;
    case SlotInfo::Kind::Passphrase: lines += tr("This passphrase opens the notebook no more."); break;
    }
    if (slot.info.opensIdentities) {
        const auto opening =
            std::count_if(m_slots.begin(), m_slots.end(), [](const auto& each) { return each.info.opensIdentities; });
        lines += tr("Keys that open names and contacts afterwards: %1.").arg(opening - 1);
    }
    lines += tr("This cannot be undone.");
    return lines.join(u'\n');
}

void AccessPanel::askRemoval()
{
    const int row = m_list->currentRow();
    if (row < 0) return;
    sayError(m_wrong, {});
    const OpenVault::Slot& slot = m_slots.at(std::size_t(row));
    ask(this, tr("Remove from who can open it"), removalWords(slot), tr("Remove"), [this, id = slot.info.id] { remove(id); });
}

void AccessPanel::remove(const SlotId& slot)
{
    try {
        m_session.mustBeCalm();
        m_session.vault().removeSlot(slot);
    } catch (const Error& error) {
        sayError(m_wrong, errorWords(error).whole());
    }
    showSlots();
}

void AccessPanel::sayWords()
{
    m_title->setText(tr("Who can open it"));
    m_line->setText(tr("Each member has a passphrase of their own, so that the history says who did what."));
    m_list->setAccessibleName(tr("Members and keys"));
    m_add->setText(tr("Add a member…"));
    m_change->setText(tr("Change my passphrase…"));
    m_recoveryButton->setText(tr("Make a recovery key…"));
    m_remove->setText(tr("Remove…"));
    m_removeHelp->setText(tr("Who kept an old copy of the notebook and knows a removed passphrase can still open that copy."));
    m_formTitle->setText(m_task == Task::Change ? tr("A new passphrase for you") : tr("A new member"));
    m_memberLabel->setText(tr("Name or alias in the history"));
    m_memberLabel->setVisible(m_task == Task::Add);
    m_member->setVisible(m_task == Task::Add);
    m_names->setVisible(m_task == Task::Add);
    m_names->setText(tr("May see names and contacts of people"));
    m_names->setEnabled(m_session.vault().identityOpen());
    m_passphraseLabel->setText(tr("Passphrase"));
    m_againLabel->setText(tr("Passphrase once more"));
    m_save->setText(tr("Save"));
    m_leave->setText(tr("Cancel"));
    showSlots();
}

} // namespace zapis::ui
