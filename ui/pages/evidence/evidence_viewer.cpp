#include "ui/pages/evidence/evidence_viewer.h"

#include <QHBoxLayout>
#include <QImageReader>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/records/evidence.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/shortcuts.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr std::uint64_t kTextBytesMost = 1u << 20;
constexpr qsizetype kLineLettersMost = 2000;

/// A line of a megabyte is laid out for half a minute: it is broken where it is long, which is told beneath.
QString inShortLines(const QString& text)
{
    QString lines;
    qsizetype length = 0;
    for (const QChar letter : text) {
        length = letter == u'\n' ? 0 : length + 1;
        lines += letter;
        if (length < kLineLettersMost || letter.isHighSurrogate()) continue;
        lines += u'\n';
        length = 0;
    }
    return lines;
}

QByteArray readUpTo(const SealedReader& reader, std::uint64_t most, const Job& job)
{
    QByteArray bytes(static_cast<qsizetype>(std::min(reader.size(), most)), Qt::Uninitialized);
    std::size_t done = 0;
    const auto all = static_cast<std::size_t>(bytes.size());
    while (done < all) {
        const std::size_t piece = std::min<std::size_t>(all - done, 1u << 20);
        done += reader.readAt(done, std::as_writable_bytes(std::span(bytes.data() + done, piece)));
        job.reach(done, all);
    }
    return bytes;
}

} // namespace

EvidenceViewer::EvidenceViewer(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_stack(new QStackedWidget),
      m_cover(new QWidget),
      m_words(dimLabel()),
      m_action(new QPushButton),
      m_question(new QWidget),
      m_asks(textLabel()),
      m_hard(new QPushButton),
      m_calm(new QPushButton),
      m_pages(new PagesView),
      m_textPage(new QWidget),
      m_lettersLabel(new PlainLabel),
      m_letters(new QComboBox),
      m_guessed(dimLabel(-0.5)),
      m_text(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("evidence-viewer"));
    setFocusPolicy(Qt::StrongFocus);
    m_cover->setAutoFillBackground(true);
    m_cover->setBackgroundRole(QPalette::AlternateBase);
    m_words->setAlignment(Qt::AlignHCenter);
    m_action->setObjectName(QStringLiteral("evidence-show"));
    auto* coverColumn = new QVBoxLayout(m_cover);
    coverColumn->setContentsMargins(4 * kGrid, 4 * kGrid, 4 * kGrid, 4 * kGrid);
    coverColumn->addStretch();
    coverColumn->addWidget(m_words);
    coverColumn->addWidget(m_action, 0, Qt::AlignHCenter);
    coverColumn->addStretch();
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    layOutText();
    for (QWidget* page : {m_cover, static_cast<QWidget*>(m_pages), m_textPage}) m_stack->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_question);
    m_question->setObjectName(QStringLiteral("evidence-question"));
    m_hard->setObjectName(QStringLiteral("evidence-hard"));
    m_calm->setObjectName(QStringLiteral("evidence-calm"));
    auto* question = new QHBoxLayout(m_question);
    question->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    question->addWidget(m_asks, 1);
    question->addWidget(m_hard);
    question->addWidget(m_calm);
    connect(m_hard, &QPushButton::clicked, this, [this] { Q_EMIT answered(true); });
    connect(m_calm, &QPushButton::clicked, this, [this] { Q_EMIT answered(false); });
    tellKey(m_cover, QKeySequence(Qt::Key_Space), [] { return tr("Show what is covered"); });
    connect(m_pages, &PagesView::ready, this, [this] { m_stack->setCurrentWidget(m_pages); });
    connect(m_pages, &PagesView::failed, this, [this](const QString& why) {
        m_isOpen = false;
        m_trouble = why;
        m_stack->setCurrentWidget(m_cover);
        say();
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_file && showsAs(m_file->mediaType) != Shows::Other && m_trouble.isEmpty()) open();
        else Q_EMIT copyAsked();
    });
    words(this, [this] {
        m_text->setAccessibleName(tr("Text of the file"));
        m_asks->setText(tr("Nobody has said yet what this picture shows. Is it hard to look at?"));
        m_hard->setText(tr("Yes, keep it covered"));
        m_calm->setText(tr("No, it can be shown"));
        m_lettersLabel->setText(tr("Letters read as"));
        sayGuess();
        say();
    });
}

void EvidenceViewer::layOutText()
{
    m_letters->setObjectName(QStringLiteral("evidence-letters"));
    m_guessed->setObjectName(QStringLiteral("evidence-guessed"));
    m_lettersLabel->setBuddy(m_letters);
    for (const Encoding encoding : encodings()) m_letters->addItem(qs(nameOf(encoding)));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid / 2);
    row->setSpacing(kGrid);
    row->addWidget(m_lettersLabel);
    row->addWidget(m_letters);
    row->addWidget(m_guessed, 1);
    auto* column = new QVBoxLayout(m_textPage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    connect(m_letters, &QComboBox::activated, this, [this] {
        sayGuess();
        showText();
    });
}

EvidenceViewer::Shows EvidenceViewer::showsAs(const std::string& mediaType)
{
    if (mediaType == "application/pdf") return Shows::Pdf;
    constexpr std::array<std::string_view, 4> kTexts{
        "application/json", "application/xml", "message/rfc822", "multipart/related"};
    if (mediaType.starts_with("text/") || std::ranges::find(kTexts, mediaType) != kTexts.end()) return Shows::Text;
    const QByteArray mime = QByteArray::fromStdString(mediaType);
    if (mediaType.starts_with("image/") && QImageReader::supportedMimeTypes().contains(mime) && mediaType != "image/svg+xml")
        return Shows::Image;
    return Shows::Other;
}

void EvidenceViewer::setItem(const std::optional<RecordId>& item, const std::optional<StoredFile>& file, Said said)
{
    const bool isSame = item && item == m_item && file && m_file && file->object == m_file->object;
    m_item = item;
    m_file = file;
    m_said = said;
    if (isSame && m_isOpen) return say(); // it was said of what is seen
    m_isOpen = false;
    m_trouble.clear();
    m_pages->show(nullptr);
    m_text->clear();
    m_bytes.fill('\0');
    m_bytes.clear();
    m_guess.reset();
    m_stack->setCurrentWidget(m_cover);
    say();
}

void EvidenceViewer::setMayAnswer(bool may)
{
    m_mayAnswer = may;
    say();
}

bool EvidenceViewer::isUnsaid() const { return m_said == Said::Nothing && m_file && showsAs(m_file->mediaType) == Shows::Image; }

void EvidenceViewer::say()
{
    m_question->setVisible(isUnsaid() && m_mayAnswer);
    if (m_isOpen) return;
    if (!m_trouble.isEmpty()) return cover(m_trouble, tr("Save a copy…"));
    if (!m_file) return cover(m_item ? tr("This item has no file in the notebook.") : tr("No item"), {});
    const Shows shows = showsAs(m_file->mediaType);
    if (shows == Shows::Other) {
        const bool plays = m_file->mediaType.starts_with("audio/") || m_file->mediaType.starts_with("video/");
        return cover(plays ? tr("Sound and film cannot be played here yet. A copy can be saved outside the notebook; the journal "
                                "keeps that it was made.")
                           : tr("This kind of file (%1) cannot be shown here. A copy can be saved outside the notebook; the "
                                "journal keeps that it was made.")
                                 .arg(qs(m_file->mediaType)),
            tr("Save a copy…"));
    }
    if (isUnsaid())
        return cover(
            tr("Covered: nobody has said yet what this picture shows, and it may be distressing. Space shows it."), tr("Show"));
    if (m_said == Said::Hard) return cover(tr("Covered: this may be distressing. Space shows it."), tr("Show"));
    cover(tr("Sealed. The journal keeps who opened it and when."), tr("Show"));
}

void EvidenceViewer::cover(const QString& sentence, const QString& action)
{
    m_words->setText(sentence);
    m_action->setText(action);
    m_action->setAccessibleName(tr("The file: %1").arg(action)); // the custody beside it saves copies too
    m_action->setVisible(!action.isEmpty());
}

void EvidenceViewer::openIfCalm()
{
    if (m_item && m_file && !m_isOpen && m_said != Said::Hard && !isUnsaid() && m_trouble.isEmpty()
        && showsAs(m_file->mediaType) != Shows::Other)
        open();
}

void EvidenceViewer::open()
{
    if (!m_item || !m_file || m_isOpen) return;
    try {
        SealedReader reader = m_session.vault().evidence().open(*m_item);
        m_isOpen = true;
        Q_EMIT opened();
        switch (showsAs(m_file->mediaType)) {
        case Shows::Text: return openText(reader);
        case Shows::Image: return m_pages->show(std::make_unique<DecodedFile>(DecodedFile::Kind::Picture, std::move(reader)));
        case Shows::Pdf: return m_pages->show(std::make_unique<DecodedFile>(DecodedFile::Kind::Pdf, std::move(reader)));
        default: return;
        }
    } catch (const Error& error) {
        m_isOpen = false;
        m_trouble = errorWords(error).line();
        say();
    }
}

void EvidenceViewer::openText(const SealedReader& reader)
{
    m_bytes = readUpTo(reader, kTextBytesMost, {});
    m_allBytes = reader.size();
    m_guess = guessEncoding(std::string_view(m_bytes.constData(), static_cast<std::size_t>(m_bytes.size())));
    const auto at = std::ranges::find(encodings(), m_guess ? m_guess->encoding : Encoding::Utf8);
    m_letters->setCurrentIndex(static_cast<int>(at - encodings().begin()));
    sayGuess();
    showText();
    m_stack->setCurrentWidget(m_textPage);
}

Encoding EvidenceViewer::chosenEncoding() const
{
    return encodings()[static_cast<std::size_t>(std::max(0, m_letters->currentIndex()))];
}

void EvidenceViewer::sayGuess()
{
    const bool isGuess = m_guess && !m_guess->isCertain;
    if (isGuess && chosenEncoding() == m_guess->encoding)
        m_guessed->setText(tr("Guessed from the letters. If they look wrong, choose another; the file stays as it is."));
    else if (m_guess && chosenEncoding() != m_guess->encoding)
        m_guessed->setText(tr("Chosen by you; the program would read it as %1.").arg(qs(nameOf(m_guess->encoding))));
    else m_guessed->clear();
}

void EvidenceViewer::showText()
{
    const QString whole =
        qs(decoded(std::string_view(m_bytes.constData(), static_cast<std::size_t>(m_bytes.size())), chosenEncoding()));
    QString text = inShortLines(whole);
    if (text.size() != whole.size())
        text += QStringLiteral("\n\n") + tr("… long lines are broken here; in the file they are not.");
    if (m_allBytes > kTextBytesMost)
        text +=
            QStringLiteral("\n\n") + tr("… the first %1 of %2 are shown.").arg(sizeText(kTextBytesMost), sizeText(m_allBytes));
    m_text->setPlainText(text);
}

void EvidenceViewer::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !m_isOpen) return open();
    QWidget::keyPressEvent(event);
}

} // namespace zapis::ui
