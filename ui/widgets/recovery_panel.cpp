#include "ui/widgets/recovery_panel.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QRandomGenerator>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/text/typed_symbol.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/passphrase_edit.h"
#include "ui/widgets/pill.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kGroupsInRow = 3;

QString inRows(const QStringList& groups)
{
    QStringList rows;
    for (qsizetype from = 0; from < groups.size(); from += kGroupsInRow)
        rows.append(groups.mid(from, kGroupsInRow).join(QStringLiteral("  ")));
    return rows.join(u'\n');
}

void wipe(QStringList& groups)
{
    for (QString& group : groups) group.fill(u'x');
    groups.clear();
}

/// As a person may type them: core's own reading of a key on paper.
QString folded(const QString& typed)
{
    QString symbols;
    for (const uint point : typed.toUcs4())
        if (const char symbol = typedSymbol(point); symbol != ' ') symbols += QLatin1Char(symbol);
    return symbols;
}

} // namespace

RecoveryPanel::RecoveryPanel(QWidget* parent)
    : QWidget(parent),
      m_stages(new FittedStack),
      m_title(headingLabel(2)),
      m_line(textLabel()),
      m_key(new PlainLabel),
      m_rehearse(textLabel()),
      m_firstLabel(new PlainLabel),
      m_secondLabel(new PlainLabel),
      m_warning(dimLabel(-0.5)),
      m_wrong(errorLabel()),
      m_firstEdit(new SecretEdit),
      m_secondEdit(new SecretEdit),
      m_save(new QPushButton),
      m_written(new QPushButton),
      m_again(new QPushButton),
      m_confirm(new QPushButton),
      m_decline(new QPushButton)
{
    setObjectName(QStringLiteral("recovery-panel"));
    m_key->setObjectName(QStringLiteral("recovery-key"));
    m_firstEdit->setObjectName(QStringLiteral("recovery-first"));
    m_secondEdit->setObjectName(QStringLiteral("recovery-second"));
    m_written->setObjectName(QStringLiteral("recovery-written"));
    m_again->setObjectName(QStringLiteral("recovery-again"));
    m_confirm->setObjectName(QStringLiteral("recovery-confirm"));
    m_wrong->setObjectName(QStringLiteral("recovery-wrong"));
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(fontBy(6).pointSizeF());
    m_key->setFont(mono);
    m_key->setAlignment(Qt::AlignCenter);
    m_key->setFocusPolicy(Qt::StrongFocus); // reached by Tab, so that a screen reader reads it
    m_key->setContentsMargins(0, kGrid, 0, kGrid);
    m_firstLabel->setBuddy(m_firstEdit);
    m_secondLabel->setBuddy(m_secondEdit);
    m_written->setDefault(true);
    m_confirm->setDefault(true);
    m_confirm->setFont(fontBy(0, QFont::Bold));

    m_written->setFont(m_confirm->font());

    m_stages->addWidget(makeShown());
    m_stages->addWidget(makeRehearsal());
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_decline);
    buttons->addStretch();
    for (QPushButton* button : {m_again, m_written, m_confirm}) buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * kGrid / 2);
    column->addWidget(m_title);
    column->addWidget(m_stages);
    column->addWidget(m_wrong);
    column->addSpacing(kGrid);
    column->addLayout(buttons);

    for (QLineEdit* edit : {m_firstEdit, m_secondEdit}) {
        edit->setMaxLength(8);
        connect(edit, &QLineEdit::textChanged, this, &RecoveryPanel::check);
    }
    connect(m_save, &QPushButton::clicked, this, &RecoveryPanel::savePdf);
    connect(m_written, &QPushButton::clicked, this, &RecoveryPanel::rehearse);
    connect(m_again, &QPushButton::clicked, this, &RecoveryPanel::reveal);
    connect(m_decline, &QPushButton::clicked, this, [this] {
        forget();
        Q_EMIT declined();
    });
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        forget();
        Q_EMIT confirmed();
    });
    words(this, [this] { sayWords(); });
}

RecoveryPanel::~RecoveryPanel() { forget(); }

QWidget* RecoveryPanel::makeShown()
{
    auto* saving = new QHBoxLayout;
    saving->addWidget(m_warning, 1);
    saving->addWidget(m_save);
    auto* stage = new QWidget;
    auto* column = new QVBoxLayout(stage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * kGrid / 2);
    column->addWidget(m_line);
    column->addWidget(m_key);
    column->addLayout(saving);
    return stage;
}

QWidget* RecoveryPanel::makeRehearsal()
{
    const auto field = [](QLabel* label, QLineEdit* edit) {
        auto* cell = new QVBoxLayout;
        cell->setSpacing(kGrid / 2);
        cell->addWidget(label);
        cell->addWidget(edit);
        return cell;
    };
    auto* pair = new QHBoxLayout;
    pair->setSpacing(2 * kGrid);
    pair->addLayout(field(m_firstLabel, m_firstEdit));
    pair->addLayout(field(m_secondLabel, m_secondEdit));
    auto* stage = new QWidget;
    auto* column = new QVBoxLayout(stage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * kGrid / 2);
    column->addWidget(m_rehearse);
    column->addLayout(pair);
    column->addStretch();
    return stage;
}

void RecoveryPanel::show(const Secret& key)
{
    m_groups = QString::fromLatin1(reinterpret_cast<const char*>(key.bytes().data()), qsizetype(key.size())).split(u'-');
    reveal();
}

void RecoveryPanel::reveal()
{
    m_key->setText(inRows(m_groups));
    m_firstEdit->clear();
    m_secondEdit->clear();
    m_stages->setCurrentIndex(Shown);
    sayWords();
    check();
}

/// Hides the key and asks for two groups, others each time: what is typed must come from the copy.
void RecoveryPanel::rehearse()
{
    const auto count = quint32(m_groups.size());
    m_first = int(QRandomGenerator::global()->bounded(count / 2));
    m_second = int(count / 2 + QRandomGenerator::global()->bounded(count - count / 2));
    m_key->clear();
    m_stages->setCurrentIndex(Rehearsal);
    sayWords();
    check();
    m_firstEdit->setFocus();
}

void RecoveryPanel::forget()
{
    m_key->clear();
    m_key->setAccessibleName({});
    m_firstEdit->clear();
    m_secondEdit->clear();
    wipe(m_groups);
}

void RecoveryPanel::check()
{
    const auto right = [this](const QLineEdit* edit, int group) {
        return !m_groups.isEmpty() && folded(edit->text()) == m_groups.at(group);
    };
    const auto full = [](const QLineEdit* edit) { return folded(edit->text()).size() >= 4; };
    const bool first = right(m_firstEdit, m_first), second = right(m_secondEdit, m_second);
    const bool isHidden = m_stages->currentIndex() == Rehearsal;
    m_written->setVisible(!isHidden);
    m_again->setVisible(isHidden);
    m_confirm->setVisible(isHidden);
    m_confirm->setEnabled(first && second);
    const bool slip = (full(m_firstEdit) && !first) || (full(m_secondEdit) && !second);
    sayError(m_wrong,
        slip && !m_groups.isEmpty()
            ? tr("This is not what stands in that group of the key. Look at your copy, or have the key shown again.")
            : QString());
}

void RecoveryPanel::sayWords()
{
    m_title->setText(tr("Recovery key"));
    m_line->setText(tr("It opens the notebook when the passphrase is forgotten. It is shown only now. Write it down on paper and "
                       "keep it far from this computer."));
    m_key->setAccessibleName(
        m_key->text().isEmpty() ? QString() : tr("Recovery key: %1").arg(m_groups.join(QStringLiteral(", "))));
    m_warning->setText(
        tr("A saved file is a key lying about: save it only to a medium that you lock away, and print from there."));
    m_save->setText(tr("Save as PDF…"));
    m_written->setText(tr("I have written it down"));
    m_again->setText(tr("Show the key again"));
    m_rehearse->setText(tr("The key is hidden now. Type these two groups of it from your copy"));
    m_firstLabel->setText(tr("Group %1").arg(m_first + 1));
    m_secondLabel->setText(tr("Group %1").arg(m_second + 1));
    m_confirm->setText(tr("Done"));
    m_decline->setText(tr("Go on without"));
}

void RecoveryPanel::savePdf()
{
    chooseTarget(this, tr("Save the recovery key"), QStringLiteral("key.pdf"), [this](const std::filesystem::path& target) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A5));
        writer.setCreator(QString());
        QPainter painter(&writer);
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPointSize(16);
        painter.setFont(font);
        painter.drawText(QRect(0, 0, writer.width(), writer.height()), Qt::AlignHCenter | Qt::AlignTop, inRows(m_groups));
        painter.end();
        try {
            writeFileDurably(target, std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size()))));
        } catch (const Error& error) {
            sayError(m_wrong, errorWords(error).whole());
        }
        bytes.fill('\0');
    });
}

} // namespace zapis::ui
