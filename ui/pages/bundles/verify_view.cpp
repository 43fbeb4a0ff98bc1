#include "ui/pages/bundles/verify_view.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>
#include <map>

#include "core/base/date.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/language.h"
#include "ui/words/path_words.h"
#include "ui/words/record_words.h"
#include "ui/words/verify_words.h"

namespace zapis::ui {
namespace {

constexpr int kPermille = 1000, kMostErrors = 50;
constexpr std::uint64_t kMaxKeyBytes = 1u << 20;

/// What was found and where it stands: a place inside the bundle.
QString withPlace(const QString& said, const VerifyError& found)
{
    return found.where.empty() ? said : said + u'\n' + qs(found.where);
}

} // namespace

/// The verdict on its soft ground, with a bar in its colour.
class VerifyView::Verdict : public QFrame {
public:
    Tone tone = Tone::Quiet;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Pair& colors = theme().of(tone);
        paintBox(painter, rect(), kCardRadius, colors.ground, colors.ink, theme().linePx);
    }
};

VerifyView::VerifyView(QWidget* parent)
    : QWidget(parent),
      m_filesLabel(textLabel()),
      m_keyLabel(textLabel()),
      m_signerLabel(textLabel()),
      m_verdict(headingLabel(5)),
      m_meaning(textLabel()),
      m_wrong(errorLabel()),
      m_filesButton(new QPushButton),
      m_keyButton(new QPushButton),
      m_signerButton(new QPushButton),
      m_verify(new QPushButton),
      m_cancel(new QPushButton),
      m_progress(new QProgressBar),
      m_result(new Verdict),
      m_facts(new QGridLayout)
{
    setObjectName(QStringLiteral("verify-view"));
    m_verdict->setObjectName(QStringLiteral("verify-verdict"));
    m_verify->setObjectName(QStringLiteral("verify"));
    m_filesButton->setObjectName(QStringLiteral("verify-files"));
    m_keyButton->setObjectName(QStringLiteral("verify-key"));
    m_signerButton->setObjectName(QStringLiteral("verify-signer"));
    const Card card = makeCard();
    const auto addRow = [&](QLabel* label, QPushButton* button) {
        auto* row = new QHBoxLayout;
        row->addWidget(label, 1);
        row->addWidget(button, 0, Qt::AlignTop);
        card.column->addLayout(row);
    };
    addRow(m_filesLabel, m_filesButton);
    addRow(m_keyLabel, m_keyButton);
    addRow(m_signerLabel, m_signerButton);
    m_verify->setDefault(true);
    m_verify->setFont(fontBy(0, QFont::Bold));
    m_progress->setTextVisible(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_verify);
    card.column->addWidget(m_wrong);
    card.column->addLayout(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kGrid);
    column->addWidget(card.frame);
    column->addWidget(m_result);
    auto* inside = new QVBoxLayout(m_result);
    inside->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 2 * kGrid);
    inside->addWidget(m_verdict);
    inside->addWidget(m_meaning);
    inside->addLayout(m_facts);
    m_facts->setHorizontalSpacing(3 * kGrid);
    m_facts->setColumnStretch(1, 1);

    connect(m_filesButton, &QPushButton::clicked, this, &VerifyView::chooseBundle);
    connect(m_keyButton, &QPushButton::clicked, this, &VerifyView::chooseKey);
    connect(m_signerButton, &QPushButton::clicked, this, &VerifyView::chooseSigner);
    connect(m_verify, &QPushButton::clicked, this, &VerifyView::verify);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_jobs.cancel(m_job); });
    begin({});
    words(this, [this] { sayWords(); });
}

VerifyView::~VerifyView() = default;

void VerifyView::begin(std::vector<SigningPublicKey> trusted)
{
    m_files.clear();
    m_keyFile.clear();
    m_signerFile.clear();
    m_trusted = std::move(trusted);
    m_report.reset();
    m_result->hide();
    m_progress->hide();
    m_cancel->hide();
    sayError(m_wrong, {});
    sayWords();
}

void VerifyView::chooseBundle()
{
    chooseFiles(this, tr("Files of the bundle"), tr("Bundles (*.age *.tar *.age.*);;All files (*)"),
        [this](const std::vector<std::filesystem::path>& files) {
            m_files = files;
            m_result->hide();
            sayWords();
            (m_keyFile.empty() ? m_keyButton : m_verify)->setFocus();
        });
}

void VerifyView::chooseKey()
{
    chooseFile(this, tr("Your age key file"), {}, [this](const std::filesystem::path& file) {
        m_keyFile = file;
        sayWords();
        m_verify->setFocus();
    });
}

void VerifyView::chooseSigner()
{
    chooseFile(this, tr("Public key of the sender"), {}, [this](const std::filesystem::path& file) {
        m_signerFile = file;
        sayWords();
        m_verify->setFocus();
    });
}

void VerifyView::sayWords()
{
    QStringList names;
    for (const auto& file : m_files) names.append(pathText(file.filename()));
    m_filesLabel->setText(
        names.isEmpty() ? tr("The bundle: one file, or all its parts") : tr("Bundle: %1").arg(names.join(QStringLiteral(", "))));
    m_keyLabel->setText(m_keyFile.empty() ? tr("Your key file (age), if the bundle is sealed")
                                          : tr("Key file: %1").arg(pathText(m_keyFile.filename())));
    m_signerLabel->setText(m_signerFile.empty() ? tr("Public key of the sender (minisign.pub or allowed_signers), if you have it")
                                                : tr("Sender's key: %1").arg(pathText(m_signerFile.filename())));
    m_filesButton->setText(tr("Choose the bundle…"));
    m_keyButton->setText(tr("Choose the key…"));
    m_signerButton->setText(tr("Choose the sender's key…"));
    m_verify->setText(tr("Verify"));
    m_verify->setEnabled(!m_files.empty());
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress of the check"));
    if (m_report) show(VerifyReport(*m_report));
}

void VerifyView::verify()
{
    if (m_job) return;
    sayError(m_wrong, {});
    m_result->hide();
    auto request = std::make_shared<VerifyRequest>();
    auto report = std::make_shared<VerifyReport>();
    request->files = m_files;
    request->trusted = m_trusted;
    const auto end = [this] {
        m_job = 0;
        m_progress->hide();
        m_cancel->hide();
        m_verify->setEnabled(true);
        m_verify->setFocus();
    };
    try {
        if (!m_keyFile.empty()) {
            std::string text = readFile(m_keyFile, kMaxKeyBytes);
            request->identities = readAgeIdentities(text);
            std::fill(text.begin(), text.end(), '\0');
        }
        if (!m_signerFile.empty())
            for (const SigningPublicKey& key : signersIn(readFile(m_signerFile, kMaxKeyBytes))) request->trusted.push_back(key);
    } catch (const Error& error) {
        sayError(m_wrong, errorWords(error).whole());
        return;
    }
    m_progress->setRange(0, 0);
    m_progress->show();
    m_cancel->show();
    m_verify->setEnabled(false);
    connect(
        &m_jobs, &JobRunner::progressed, this,
        [this](int, quint64 done, quint64 total) {
            m_progress->setRange(0, total ? kPermille : 0);
            if (total) m_progress->setValue(int(done * kPermille / total));
        },
        Qt::UniqueConnection);
    m_job = m_jobs.start(
        this, tr("Verifying a bundle"), [request, report](const Job& job) { *report = verifyBundle(*request, job); },
        [=, this] {
            end();
            show(*report);
        },
        [=, this](const Error& error) {
            end();
            sayError(m_wrong, errorWords(error).whole());
        },
        end);
}

void VerifyView::addFact(const QString& name, const QString& value)
{
    if (value.isEmpty()) return;
    const int row = m_facts->rowCount();
    QLabel* label = dimLabel();
    QLabel* text = textLabel();
    label->setText(name);
    label->setWordWrap(false);
    text->setText(value);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(name + QStringLiteral(": ") + value);
    m_facts->addWidget(label, row, 0, Qt::AlignTop);
    m_facts->addWidget(text, row, 1);
}

void VerifyView::sayVerdict()
{
    if (m_report->good()) {
        m_result->tone = Tone::Good;
        m_verdict->setText(tr("✓ Intact, and its sender is known"));
        m_meaning->setText(tr("Every file is as it was sealed, and the signature is of a key that you trust."));
    } else if (m_report->integrityGood) {
        m_result->tone = Tone::Attention;
        m_verdict->setText(tr("△ Intact, but the sender is not known"));
        m_meaning->setText(tr("Every file is as it was signed. Compare the fingerprint of the signer with the sender, by voice "
                              "or face to face, before you rely on it."));
    } else {
        m_result->tone = Tone::Bad;
        m_verdict->setText(tr("✗ Do not rely on this bundle"));
        m_meaning->setText(tr("Something in it is not as it should be. Ask the sender for it again, and tell what stands here."));
    }
}

void VerifyView::show(const VerifyReport& report)
{
    m_report = report;
    while (QLayoutItem* item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    sayVerdict();
    if (report.practice) addFact(tr("Practice bundle"), tr("Everything in this bundle is invented. It is no evidence."));
    int said = 0;
    for (const VerifyError& error : report.errors)
        if (++said <= kMostErrors) addFact(tr("Wrong"), withPlace(verifyErrorText(error.code), error));
    if (said > kMostErrors) addFact({}, tr("and %n more", nullptr, said - kMostErrors));
    addFact(tr("From"), qs(report.sender));
    addFact(tr("For"), qs(report.recipient));
    const auto made = parseTimestamp(report.created);
    addFact(tr("Made"), made ? momentText(*made * 1000) : qs(report.created));
    QStringList counts;
    const std::shared_ptr<const Catalogue> catalogue = Catalogue::builtIn();
    for (const auto& [kind, count] : report.counts)
        counts.append(QStringLiteral("%1 %2").arg(pluralText(*catalogue, kind), QLocale().toString(qulonglong(count))));
    addFact(tr("Holds"), counts.join(QStringLiteral(", ")));
    QStringList uncovered, unchecked;
    for (const auto& [kind, count] : report.notCovered)
        uncovered.append(QStringLiteral("%1 %2").arg(pluralText(*catalogue, kind), QLocale().toString(qulonglong(count))));
    addFact(tr("By signature alone"), uncovered.join(QStringLiteral(", ")));
    std::map<std::string, QStringList> places;
    for (const VerifyError& remark : report.notChecked) places[remark.code].append(qs(remark.where));
    for (const auto& [code, where] : places) unchecked.append(verifyRemarkText(code) + u' ' + where.join(QStringLiteral(", ")));
    addFact(tr("Not checked"), unchecked.join(u'\n'));
    if (report.files)
        addFact(tr("Files"), tr("%1, together %2").arg(QLocale().toString(qulonglong(report.files)), sizeText(report.bytes)));
    addFact(tr("Signer"), qs(report.signer));
    addFact(tr("Fingerprint"), qs(report.signerFingerprint));
    if (report.digest) addFact(tr("Digest to read out"), groupedHex(report.digest->hex()));
    addFact(tr("Number"), qs(report.bundle));
    m_result->show();
    m_result->update();
}

} // namespace zapis::ui
