#include "ui/pages/bundles/export_whom.h"

#include <QVBoxLayout>
#include <algorithm>

#include "core/base/clock.h"
#include "core/facade/bundles.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/words/language.h"
#include "ui/words/record_words.h"

namespace zapis::ui {

ExportWhom::ExportWhom(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(headingLabel(3)),
      m_line(dimLabel()),
      m_recipientLabel(new PlainLabel),
      m_purposeLabel(new PlainLabel),
      m_senderLabel(new PlainLabel),
      m_senderHelp(dimLabel(-0.5)),
      m_overrideLabel(new PlainLabel),
      m_overrideHelp(dimLabel(-0.5)),
      m_key(new Pill(Tone::Quiet)),
      m_recipient(new QComboBox),
      m_purpose(new QLineEdit),
      m_sender(new QLineEdit),
      m_override(new QLineEdit),
      m_channel(session.reader())
{
    m_recipient->setObjectName(QStringLiteral("export-recipient"));
    m_purpose->setObjectName(QStringLiteral("export-purpose"));
    m_sender->setObjectName(QStringLiteral("export-sender"));
    m_override->setObjectName(QStringLiteral("export-override"));
    m_recipientLabel->setBuddy(m_recipient);
    m_purposeLabel->setBuddy(m_purpose);
    m_senderLabel->setBuddy(m_sender);
    m_overrideLabel->setBuddy(m_override);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_line),
             static_cast<QWidget*>(m_recipientLabel), static_cast<QWidget*>(m_recipient), static_cast<QWidget*>(m_key)})
        column->addWidget(widget);
    column->addSpacing(kGrid);
    for (QWidget* widget : {static_cast<QWidget*>(m_purposeLabel), static_cast<QWidget*>(m_purpose),
             static_cast<QWidget*>(m_senderLabel), static_cast<QWidget*>(m_sender), static_cast<QWidget*>(m_senderHelp),
             static_cast<QWidget*>(m_overrideLabel), static_cast<QWidget*>(m_override), static_cast<QWidget*>(m_overrideHelp)})
        column->addWidget(widget);
    column->addStretch();
    connect(m_recipient, &QComboBox::currentIndexChanged, this, &ExportWhom::fit);
    connect(m_purpose, &QLineEdit::textChanged, this, &ExportWhom::changed);
    connect(m_sender, &QLineEdit::textChanged, this, &ExportWhom::changed);
    connect(m_override, &QLineEdit::textChanged, this, &ExportWhom::changed);
    words(this, [this] { sayWords(); });
}

void ExportWhom::begin()
{
    m_purpose->clear();
    m_override->clear();
    m_sender->setText(qs(m_session.vault().organisation()));
    show({});
    m_isRead = false;
    m_channel.ask(
        [this](Reading& reading) -> ReaderThread::Answer {
            auto known = std::make_shared<std::vector<Recipient>>(reading.bundles().recipients());
            return [this, known] {
                m_isRead = true;
                show(std::move(*known));
            };
        },
        [this] { // why is said by the session
            m_isRead = true;
            fit();
        });
}

void ExportWhom::show(std::vector<Recipient> known)
{
    {
        const QSignalBlocker quiet(m_recipient);
        m_recipients = std::move(known);
        m_recipient->clear();
        for (const Recipient& one : m_recipients) {
            const auto isNamesake = [&](const Recipient& other) { return other.name == one.name; };
            const bool isAlone = std::ranges::count_if(m_recipients, isNamesake) == 1;
            // Nobody tells two of one name apart by it.
            m_recipient->addItem(isAlone
                    ? qs(one.name)
                    : QStringLiteral("%1 · %2 · %3")
                          .arg(qs(one.name), termText(m_session.catalogue(), "recipient-types", one.type), qs(one.code)));
        }
    }
    const auto hasKey = [](const Recipient& one) { return !one.keys.empty(); };
    const auto first = std::find_if(m_recipients.begin(), m_recipients.end(), hasKey);
    if (first != m_recipients.end()) m_recipient->setCurrentIndex(int(first - m_recipients.begin()));
    fit();
}

std::optional<Recipient> ExportWhom::recipient() const
{
    const int index = m_recipient->currentIndex();
    return index < 0 ? std::nullopt : std::optional(m_recipients[std::size_t(index)]);
}

bool ExportWhom::keyUsable() const
{
    try {
        return recipient() && !usableKeys(*recipient(), todayInMinsk()).empty();
    } catch (const Error&) {
        return false; // said by the pill
    }
}

void ExportWhom::fit()
{
    const auto chosen = recipient();
    const bool usable = keyUsable();
    const bool hasKey = chosen && !chosen->keys.empty();
    m_key->setVisible(chosen.has_value());
    m_key->setState(usable ? tr("✓ verified key")
            : hasKey       ? tr("no key that is verified and valid today")
                           : tr("no key yet"),
        usable ? Tone::Good : Tone::Attention);
    const bool overridable = chosen && hasKey && !usable;
    m_overrideLabel->setVisible(overridable);
    m_override->setVisible(overridable);
    m_overrideHelp->setVisible(overridable);
    Q_EMIT changed();
}

QString ExportWhom::problem() const
{
    if (!m_isRead) return tr("Reading the list of recipients…");
    const auto chosen = recipient();
    if (!chosen) return tr("There is no recipient yet. Add one on the page of bundles, with its verified key.");
    if (chosen->keys.empty()) return tr("This recipient has no key. Add its key on the page of bundles.");
    if (!keyUsable() && m_override->text().trimmed().isEmpty())
        return tr("Its key is not verified or no longer valid. Verify it, or say why it shall be used.");
    return {};
}

void ExportWhom::sayWords()
{
    m_title->setText(tr("For whom?"));
    m_line->setText(tr("The bundle is sealed for this recipient alone. Consent is looked up for it and for its kind."));
    m_recipientLabel->setText(tr("Recipient"));
    m_purposeLabel->setText(tr("What it is for"));
    m_senderLabel->setText(tr("From: your organisation, as the bundle names it"));
    m_senderHelp->setText(tr("The recipient reads it, and so does anyone the bundle is shown to. Left empty, the bundle names "
                             "nobody. Kept for the next one."));
    m_overrideLabel->setText(tr("Why an unverified key shall be used"));
    m_overrideHelp->setText(tr("It stands in the journal and in the bundle."));
    fit();
}

} // namespace zapis::ui
