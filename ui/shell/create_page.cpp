#include "ui/shell/create_page.h"

#include <QDir>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "core/base/clock.h"
#include "core/base/path_text.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/language.h"
#include "ui/words/path_words.h"

namespace zapis::ui {
namespace {

constexpr int kColumnPx = 600;
enum Step { Form, Working, Recovery };

} // namespace

std::unique_ptr<OpenVault> makeVault(
    const std::filesystem::path& folder, const Credential& first, const OpenVault::Creation& creation, const Job& job)
{
    auto vault = OpenVault::create(folder, first, creation, job);
    try {
        if (creation.practice) vault->fillWithSamples(job);
        return vault;
    } catch (...) {
        vault.reset();           // closed before its files go
        std::error_code ignored; // what came first is told
        std::filesystem::remove_all(folder, ignored);
        throw;
    }
}

CreatePage::CreatePage(QWidget* parent)
    : QWidget(parent),
      m_steps(new FittedStack),
      m_title(headingLabel(5)),
      m_line(dimLabel()),
      m_wrong(errorLabel()),
      m_working(textLabel()),
      m_label(new QLineEdit),
      m_place(new QLineEdit),
      m_member(new QLineEdit),
      m_browse(new QPushButton),
      m_create(new QPushButton),
      m_back(new QPushButton),
      m_cancel(new QPushButton),
      m_passphrase(new PassphraseEdit(PassphraseEdit::Use::Choose)),
      m_again(new PassphraseEdit(PassphraseEdit::Use::Choose)),
      m_strength(new StrengthMeter(m_passphrase)),
      m_moving(new QProgressBar),
      m_recovery(new RecoveryPanel)
{
    setObjectName(QStringLiteral("create-page"));
    QVBoxLayout* column = makeColumn(this, kColumnPx);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_line);
    const Card card = makeCard();
    m_steps->addWidget(makeForm());
    m_steps->addWidget(makeWorking());
    m_steps->addWidget(m_recovery);
    card.column->addWidget(m_steps);
    column->addWidget(card.frame);
    column->addStretch(2);

    for (QLineEdit* edit :
        {m_label, m_place, m_member, static_cast<QLineEdit*>(m_passphrase), static_cast<QLineEdit*>(m_again)}) {
        connect(edit, &QLineEdit::textChanged, this, &CreatePage::checkForm);
        connect(edit, &QLineEdit::returnPressed, this, &CreatePage::make);
    }
    connect(m_browse, &QPushButton::clicked, this, [this] {
        chooseFolder(this, tr("Where the notebook's folder is made"),
            [this](const std::filesystem::path& folder) { m_place->setText(typedPath(folder)); });
    });
    connect(m_create, &QPushButton::clicked, this, &CreatePage::make);
    connect(m_back, &QPushButton::clicked, this, &CreatePage::backAsked);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_jobs.cancel(m_job); });
    connect(m_recovery, &RecoveryPanel::confirmed, this, &CreatePage::created);
    connect(m_recovery, &RecoveryPanel::declined, this, [this] {
        if (removeRecovery()) Q_EMIT created();
    });
    words(this, [this] { sayWords(); });
}

CreatePage::~CreatePage()
{
    if (m_vault && m_steps->currentIndex() == Recovery) removeRecovery(); // a key that was never rehearsed does not count
}

bool CreatePage::removeRecovery()
{
    try {
        for (const OpenVault::Slot& slot : m_vault->slots())
            if (slot.info.kind == SlotInfo::Kind::Recovery) m_vault->removeSlot(slot.info.id);
        return true;
    } catch (const Error& error) {
        sayError(m_wrong, errorWords(error).whole());
        return false;
    }
}

CreatePage::Answer CreatePage::ask(QVBoxLayout* column, QWidget* field, const char* objectName)
{
    field->setObjectName(QString::fromLatin1(objectName));
    Answer answer{new QVBoxLayout, new PlainLabel, field, dimLabel(-0.5)};
    answer.label->setBuddy(field);
    answer.cell->setSpacing(kGrid / 2);
    answer.cell->addWidget(answer.label);
    answer.cell->addWidget(field);
    answer.cell->addWidget(answer.help);
    column->addLayout(answer.cell);
    return answer;
}

QWidget* CreatePage::makeForm()
{
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * kGrid / 2);
    m_labelAnswer = ask(column, m_label, "create-label");
    m_placeAnswer = ask(column, m_place, "create-place");
    m_placeAnswer.help->hide();
    m_placeAnswer.cell->removeWidget(m_place);
    auto* place = new QHBoxLayout;
    place->addWidget(m_place, 1);
    place->addWidget(m_browse);
    m_placeAnswer.cell->insertLayout(1, place);
    m_memberAnswer = ask(column, m_member, "create-member");
    m_passphraseAnswer = ask(column, m_passphrase, "create-passphrase");
    m_passphraseAnswer.help->hide();
    column->addWidget(new PassphraseHint(m_passphrase));
    column->addWidget(m_strength);
    m_againAnswer = ask(column, m_again, "create-again");
    m_againAnswer.help->hide();
    column->addWidget(m_wrong);
    m_create->setObjectName(QStringLiteral("create"));
    m_create->setDefault(true);
    m_create->setFont(fontBy(0, QFont::Bold));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_create);
    column->addLayout(buttons);
    return form;
}

QWidget* CreatePage::makeWorking()
{
    auto* working = new QWidget;
    auto* column = new QVBoxLayout(working);
    column->setContentsMargins(0, 0, 0, 0);
    m_moving->setRange(0, 0);
    m_moving->setTextVisible(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    column->addWidget(m_working);
    column->addWidget(m_moving);
    column->addLayout(buttons);
    column->addStretch();
    return working;
}

void CreatePage::begin(bool practice)
{
    m_practice = practice;
    m_vault.reset();
    m_passphrase->forget();
    m_again->forget();
    m_label->setText(practice ? tr("Practice") : tr("Notebook"));
    m_member->setText(practice ? tr("Me") : QString());
    m_place->setText(QDir::homePath());
    m_steps->setCurrentIndex(Form);
    sayWords();
    checkForm();
    m_label->setFocus();
    m_label->selectAll();
}

void CreatePage::sayWords()
{
    m_title->setText(m_practice ? tr("A notebook to practise with") : tr("A new notebook"));
    m_line->setText(m_practice ? tr("It is filled with twelve invented testimonies and marked as practice for good: a banner on "
                                    "every page, and in all that it exports.")
                               : tr("A folder that only your passphrase opens. There is no other way in: nobody can reset it."));
    m_labelAnswer.label->setText(tr("Name"));
    m_labelAnswer.help->setText(tr("Also the name of its folder. Neutral: it is seen by whoever looks at the disk."));
    m_placeAnswer.label->setText(tr("Lies in"));
    m_browse->setText(tr("Choose another folder…"));
    m_memberAnswer.label->setText(tr("You, in the history"));
    m_memberAnswer.help->setText(tr("A name or an alias. It stands sealed inside, beside each change that you make."));
    m_passphraseAnswer.label->setText(tr("Passphrase"));
    m_againAnswer.label->setText(tr("Passphrase once more"));
    m_create->setText(tr("Create"));
    m_back->setText(tr("Back"));
    m_cancel->setText(tr("Cancel"));
    m_working->setText(m_practice
            ? tr("Making keys and filling the notebook with samples…")
            : tr("Making keys. This takes a moment on purpose: it would take an attacker as long for each guess."));
}

std::filesystem::path CreatePage::folder() const
{
    QString name = m_label->text().trimmed();
    name.replace(u'/', u'-');
    return pathOf(m_place->text().trimmed()) / pathOf(name + QStringLiteral(".zapis"));
}

QString CreatePage::problem() const
{
    std::error_code failed;
    if (m_label->text().trimmed().isEmpty()) return tr("Give it a name.");
    if (m_label->text().trimmed().startsWith(u'.')) return tr("The name must not begin with a full stop.");
    if (fileName(folder()).size() > kMaxFileNameBytes) return tr("This name is too long: 120 letters are enough.");
    if (!std::filesystem::is_directory(pathOf(m_place->text().trimmed()), failed))
        return tr("The folder it shall lie in is not there.");
    if (std::filesystem::exists(folder(), failed)) return tr("A folder of this name is there already.");
    if (m_member->text().trimmed().isEmpty()) return tr("Say who you are in the history.");
    if (m_strength->level() < (m_practice ? StrengthMeter::Level::TooWeak : StrengthMeter::Level::Weak))
        return tr("Choose a stronger passphrase.");
    if (!m_passphrase->holdsSameAs(*m_again)) return tr("The two passphrases differ.");
    return {};
}

void CreatePage::checkForm()
{
    m_create->setEnabled(problem().isEmpty());
    const bool typing = m_again->isEmpty(); // what is not there yet is no mistake
    sayError(m_wrong, typing ? QString() : problem());
}

void CreatePage::make()
{
    if (!problem().isEmpty() || m_steps->currentIndex() != Form) return;
    if (const ClockStanding clock = clockStanding(nowMs(), std::nullopt, buildDay()); !clock.isRight() && !m_clockIsRight) {
        const Error doubt = clock.error();
        const ErrorWords said = errorWords(doubt.what(), doubt.args);
        ui::ask(this, said.sentence, said.advice, tr("The clock is right"), [this] {
            m_clockIsRight = true;
            make();
        });
        return;
    }
    m_again->forget();
    auto given = std::make_shared<Credential>();
    given->secret = m_passphrase->take();
    OpenVault::Creation creation;
    creation.clockIsRight = m_clockIsRight;
    creation.kdf = costOf(m_practice ? KdfProfile::Small : KdfProfile::Normal);
    creation.label = utf8(m_label->text().trimmed());
    creation.memberName = utf8(m_member->text().trimmed());
    creation.practice = m_practice;
    auto result = std::make_shared<std::unique_ptr<OpenVault>>();
    m_steps->setCurrentIndex(Working);
    m_cancel->setFocus();
    const auto back = [this](const QString& why) {
        m_steps->setCurrentIndex(Form);
        sayError(m_wrong, why);
        m_passphrase->setFocus();
    };
    m_job = m_jobs.start(
        this, {}, [=, where = folder()](const Job& job) { *result = makeVault(where, *given, creation, job); },
        [this, result] {
            m_vault = std::move(*result);
            made();
        },
        [back](const Error& error) { back(errorWords(error).whole()); }, [back] { back({}); });
}

void CreatePage::made()
{
    if (m_practice) { // invented data needs no way back in
        Q_EMIT created();
        return;
    }
    try {
        m_recovery->show(m_vault->addRecoveryKey());
        m_steps->setCurrentIndex(Recovery);
    } catch (const Error& error) {
        sayError(m_wrong, errorWords(error).whole());
        Q_EMIT created();
    }
}

} // namespace zapis::ui
