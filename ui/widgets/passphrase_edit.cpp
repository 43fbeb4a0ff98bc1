#include "ui/widgets/passphrase_edit.h"

#include <zxcvbn.h>

#include <QAction>
#include <QPainter>
#include <algorithm>

#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/pill.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kMeasuredLetters = 64; // zxcvbn takes a time that grows with the square
constexpr double kWeakBits = 45, kGoodBits = 60, kStrongBits = 80;

} // namespace

PassphraseEdit::PassphraseEdit(QWidget* parent)
    : QLineEdit(parent),
      m_eye(addAction(icon(QStringLiteral("view-visible")), QLineEdit::TrailingPosition))
{
    setEchoMode(Password);
    setMaxLength(1024);
    setDragEnabled(false);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_eye->setCheckable(true);
    connect(m_eye, &QAction::toggled, this, [this](bool on) { show(on); });
    words(this, [this] { m_eye->setText(tr("Show what is typed")); });
}

void PassphraseEdit::show(bool letters)
{
    setEchoMode(letters ? Normal : Password);
    m_eye->setIcon(icon(letters ? QStringLiteral("view-hidden") : QStringLiteral("view-visible")));
}

void PassphraseEdit::hideEvent(QHideEvent* event)
{
    m_eye->setChecked(false);
    QLineEdit::hideEvent(event);
}

Secret PassphraseEdit::copy() const
{
    QByteArray bytes = text().toUtf8();
    Secret secret = Secret::copyOf(std::string_view(bytes.constData(), std::size_t(bytes.size())));
    bytes.fill('\0');
    return secret;
}

Secret PassphraseEdit::take()
{
    Secret secret = copy();
    forget();
    return secret;
}

void PassphraseEdit::forget()
{
    setText(QString(text().size(), QLatin1Char('x'))); // Qt keeps its buffer: write over it before it is let go
    clear();
}

StrengthMeter::StrengthMeter(PassphraseEdit* field, QWidget* parent) : QWidget(parent), m_field(field)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(field, &QLineEdit::textChanged, this, &StrengthMeter::measure);
    words(this, [this] { measure(); });
}

StrengthMeter::Level StrengthMeter::levelOf(const Secret& passphrase)
{
    if (passphrase.size() == 0) return Level::None;
    // zxcvbn counts bytes: a Cyrillic letter would count twice, so each letter beyond ASCII becomes one Latin letter.
    const QString typed =
        QString::fromUtf8(reinterpret_cast<const char*>(passphrase.bytes().data()), qsizetype(passphrase.size()));
    std::string letters;
    for (QChar c : typed.left(kMeasuredLetters)) letters += c.unicode() < 0x80 ? char(c.unicode()) : char('a' + c.unicode() % 26);
    double bits = ZxcvbnMatch(letters.c_str(), nullptr, nullptr);
    std::fill(letters.begin(), letters.end(), '\0');
    bits += double(std::max<qsizetype>(typed.size() - kMeasuredLetters, 0));
    return bits < kWeakBits ? Level::TooWeak : bits < kGoodBits ? Level::Weak : bits < kStrongBits ? Level::Good : Level::Strong;
}

void StrengthMeter::measure()
{
    m_level = levelOf(m_field->copy());
    setAccessibleName(said());
    m_field->setAccessibleDescription(said());
    update();
}

QString StrengthMeter::said() const
{
    switch (m_level) {
    case Level::TooWeak: return tr("Too weak: it would be guessed. Five or six random words are strong and can be remembered.");
    case Level::Weak: return tr("Weak: a seized computer gives years to guess. Add a word or two.");
    case Level::Good: return tr("Good");
    case Level::Strong: return tr("Strong");
    default: return tr("Five or six random words are strong and can be remembered.");
    }
}

QSize StrengthMeter::sizeHint() const { return {200, fontMetrics().height() * 2 + 2 * kGrid}; }

void StrengthMeter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    constexpr int kBars = 4, kBarPx = 6;
    const int width = (this->width() - (kBars - 1) * 4) / kBars;
    const Tone tone = m_level >= Level::Good ? Tone::Good : m_level == Level::Weak ? Tone::Attention : Tone::Bad;
    for (int bar = 0; bar < kBars; ++bar)
        paintBox(painter, QRect(bar * (width + 4), 2, width, kBarPx), 3, bar < int(m_level) ? theme().of(tone).ink : theme().line,
            {}, 0);
    painter.setPen(m_level == Level::None ? theme().dim : theme().text);
    painter.setFont(fontBy(-0.5));
    painter.drawText(rect().adjusted(0, kBarPx + 6, 0, 0), Qt::TextWordWrap, said());
}

} // namespace zapis::ui
