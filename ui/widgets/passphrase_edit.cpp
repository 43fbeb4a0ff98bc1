#include "ui/widgets/passphrase_edit.h"

#include <zxcvbn.h>

#include <QAccessibleWidget>
#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QValidator>
#include <algorithm>

#include "core/text/typed_symbol.h"
#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/widgets/pill.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kMeasuredLetters = 64; // zxcvbn takes a time that grows with the square
constexpr double kWeakBits = 45, kGoodBits = 60, kStrongBits = 80;

/// Lets in what a person could type again: see typedPassphraseSign().
class TypedSigns : public QValidator {
public:
    using QValidator::QValidator;

    State validate(QString& text, int& cursor) const override
    {
        QString seen;
        for (const uint point : text.toUcs4())
            if (const char32_t sign = typedPassphraseSign(point)) seen += QString::fromUcs4(&sign, 1);
        const bool isLineCut = text.size() != seen.trimmed().size() && text.contains(lineEnd());
        if (isLineCut) seen = seen.trimmed(); // the blank that a line end became
        if (seen != text) cursor = static_cast<int>(seen.size());
        text = seen;
        return Acceptable;
    }

private:
    static const QRegularExpression& lineEnd()
    {
        static const QRegularExpression ends(QStringLiteral("[\\t\\n\\v\\f\\r\\x{0085}\\x{2028}\\x{2029}]"));
        return ends;
    }
};

/// Without an interface for text Qt has no letters to tell; there is no value either.
class SecretAccessible : public QAccessibleWidget {
public:
    explicit SecretAccessible(SecretEdit* edit) : QAccessibleWidget(edit, QAccessible::EditableText) { }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.editable = !static_cast<SecretEdit*>(widget())->isReadOnly();
        state.passwordEdit = true;
        return state;
    }
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* edit = qobject_cast<SecretEdit*>(object);
    return edit ? new SecretAccessible(edit) : nullptr;
}

} // namespace

void installSecretAccessible() { QAccessible::installFactory(&makeAccessible); }

SecretEdit::SecretEdit(QWidget* parent) : QLineEdit(parent)
{
    setDragEnabled(false);
    setAcceptDrops(false);
}

void SecretEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut)) return;
    QLineEdit::keyPressEvent(event);
}

PassphraseEdit::PassphraseEdit(Use use, QWidget* parent)
    : SecretEdit(parent),
      m_use(use),
      m_eye(addAction(icon(QStringLiteral("view-visible")), QLineEdit::TrailingPosition))
{
    setEchoMode(Password);
    setMaxLength(1024);
    setValidator(new TypedSigns(this));
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) m_eye->setEnabled(true);
    });
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
    SecretEdit::hideEvent(event);
}

void PassphraseEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste) && !mayPaste()) return;
    if (const QString typed = event->text(); typed.size() == 1 && typed[0].isLetter()) {
        const bool isShifted = event->modifiers() & Qt::ShiftModifier;
        Q_EMIT letterTyped(typed[0], (isShifted ? typed[0].isLower() : typed[0].isUpper()) ? CapsLock::On : CapsLock::Off);
    }
    SecretEdit::keyPressEvent(event);
}

void PassphraseEdit::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton && !mayPaste()) return; // pastes PRIMARY
    SecretEdit::mouseReleaseEvent(event);
}

/// Asked for each paste: none while letters are shown, and where the notebook is closed none are shown after it.
bool PassphraseEdit::mayPaste()
{
    if (echoMode() == Normal) return false;
    if (m_use == Use::Open) m_eye->setEnabled(false);
    return true;
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

PassphraseHint::PassphraseHint(PassphraseEdit* field, QWidget* parent) : PlainLabel(parent)
{
    setForegroundRole(QPalette::PlaceholderText);
    setFont(fontBy(-0.5));
    setWordWrap(true);
    connect(field, &PassphraseEdit::letterTyped, this, [this](QChar letter, PassphraseEdit::CapsLock lock) {
        m_letter = letter;
        m_lock = lock;
        say();
    });
    connect(field, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!text.isEmpty()) return;
        m_letter = {};
        m_lock = PassphraseEdit::CapsLock::Off;
        say();
    });
    words(this, [this] { say(); });
}

void PassphraseHint::say()
{
    QStringList said;
    if (m_lock == PassphraseEdit::CapsLock::On) said.append(tr("Caps Lock is on"));
    if (m_letter.script() == QChar::Script_Latin) said.append(tr("Latin letters are typed"));
    if (m_letter.script() == QChar::Script_Cyrillic) said.append(tr("Cyrillic letters are typed"));
    setText(said.join(QStringLiteral(" · ")));
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
    if (m_field->hasEdgeBlank()) return tr("It begins or ends with a blank, which neither dots nor paper show.");
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
