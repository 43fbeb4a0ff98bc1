#include "ui/pages/bundles/export_seal.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/language.h"
#include "ui/words/path_words.h"
#include "ui/words/verify_words.h"

namespace zapis::ui {
namespace {

constexpr int kPermille = 1000;

}

ExportWhere::ExportWhere(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(headingLabel(3)),
      m_line(dimLabel()),
      m_chosen(textLabel()),
      m_space(dimLabel()),
      m_advice(textLabel()),
      m_wrong(errorLabel()),
      m_browse(new QPushButton)
{
    m_browse->setObjectName(QStringLiteral("export-folder"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_line);
    auto* row = new QHBoxLayout;
    row->addWidget(m_chosen, 1);
    row->addWidget(m_browse);
    column->addLayout(row);
    column->addWidget(m_space);
    column->addWidget(m_advice);
    column->addWidget(m_wrong);
    column->addStretch();
    connect(m_browse, &QPushButton::clicked, this, [this] {
        chooseFolder(this, tr("Where the bundle goes"), [this](const std::filesystem::path& folder) {
            m_folder = folder;
            look();
        });
    });
    words(this, [this] { sayWords(); });
}

void ExportWhere::begin(std::uint64_t neededBytes)
{
    m_needed = neededBytes;
    look();
}

void ExportWhere::look()
{
    m_problem.clear();
    m_free = 0;
    if (!m_folder.empty()) {
        try {
            m_free = freeSpace(m_folder);
            if (m_free < m_needed + m_needed / 50)
                m_problem = tr("There is not enough room: about %1 are needed.").arg(sizeText(m_needed));
        } catch (const Error& error) {
            m_problem = errorWords(error).whole();
        }
        std::error_code failed;
        const auto inside = std::filesystem::relative(m_folder, m_session.vault().folder(), failed);
        if (!failed && !inside.empty() && *inside.begin() != "..")
            m_problem = tr("This is the notebook's own folder. Choose another.");
    }
    sayWords();
    Q_EMIT changed();
}

QString ExportWhere::problem() const { return m_folder.empty() ? tr("Choose a folder.") : m_problem; }

void ExportWhere::sayWords()
{
    m_title->setText(tr("Where?"));
    m_line->setText(
        tr("Best a medium that is handed over itself. The files are sealed: only the recipient opens them, not even you."));
    m_chosen->setText(m_folder.empty() ? tr("No folder chosen") : pathText(m_folder));
    m_browse->setText(tr("Choose a folder…"));
    m_space->setText(m_free ? tr("%1 free").arg(sizeText(m_free)) : QString());
    QStringList advice;
    if (!m_folder.empty() && m_problem.isEmpty()) {
        if (const auto program = syncProgramAt(m_folder))
            advice.append(tr("This folder is copied elsewhere by %1: its provider would learn of the bundle and its size.")
                    .arg(qs(*program)));
        if (isNetworkFolder(m_folder))
            advice.append(tr("This folder lies on another computer: who runs it would learn of the bundle and its size."));
    }
    m_advice->setText(advice.join(u'\n'));
    m_advice->setVisible(!advice.isEmpty());
    sayError(m_wrong, m_problem);
}

ExportSeal::ExportSeal(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(headingLabel(3)),
      m_line(textLabel()),
      m_removed(dimLabel()),
      m_digestLabel(dimLabel()),
      m_digest(textLabel()),
      m_filesLabel(dimLabel()),
      m_files(textLabel()),
      m_progress(new QProgressBar),
      m_handover(new QPushButton),
      m_signer(new SignerPanel(session))
{
    m_digest->setObjectName(QStringLiteral("export-digest"));
    m_files->setObjectName(QStringLiteral("export-files"));
    m_handover->setObjectName(QStringLiteral("export-handover"));
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(fontBy(3).pointSizeF());
    m_digest->setFont(mono);
    m_progress->setTextVisible(false);
    for (QLabel* label : {m_digest, m_files})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * kGrid / 2);
    for (QWidget* widget : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_line), static_cast<QWidget*>(m_progress),
             static_cast<QWidget*>(m_digestLabel), static_cast<QWidget*>(m_digest), static_cast<QWidget*>(m_filesLabel),
             static_cast<QWidget*>(m_files), static_cast<QWidget*>(m_removed)})
        column->addWidget(widget);
    column->addWidget(m_handover, 0, Qt::AlignLeft);
    column->addWidget(m_signer);
    column->addStretch();
    connect(m_handover, &QPushButton::clicked, this, [this] {
        const RecordId id = m_result.handover;
        Q_EMIT m_session.openRecordAsked(id);
    });
    words(this, [this] { sayWords(); });
}

void ExportSeal::showWorking()
{
    m_done = false;
    m_progress->setRange(0, 0);
    sayWords();
}

void ExportSeal::showProgress(quint64 done, quint64 total)
{
    m_progress->setRange(0, total ? kPermille : 0);
    if (total) m_progress->setValue(int(done * kPermille / total));
}

void ExportSeal::show(const ExportResult& result)
{
    m_result = result;
    m_done = true;
    sayWords();
}

void ExportSeal::sayWords()
{
    m_title->setText(m_done ? tr("✓ Sealed") : tr("Sealing…"));
    m_line->setText(m_done ? tr("Hand over all these files together. Then read the digest out to the recipient, on another way "
                                "than the files take: it proves that nothing was exchanged.")
                           : tr("Everything is checked once more while it is sealed. A cancel leaves nothing behind."));
    m_progress->setAccessibleName(tr("Progress of sealing"));
    m_digestLabel->setText(tr("Digest to read out"));
    m_digest->setText(groupedHex(m_result.digest.hex()));
    m_digest->setAccessibleName(tr("Digest %1").arg(m_digest->text()));
    QStringList files;
    for (const auto& file : m_result.files) files.append(pathText(file));
    m_filesLabel->setText(tr("Files"));
    m_files->setText(files.join(u'\n'));
    m_handover->setText(tr("Open the record of this hand-over"));
    const Error removed(Error::Code::Refused, "bundle.leftovers-removed", {join(m_result.removed, ", ")});
    m_removed->setText(errorWords(removed).sentence);
    m_removed->setVisible(m_done && !m_result.removed.empty());
    m_progress->setVisible(!m_done);
    for (QWidget* widget :
        {static_cast<QWidget*>(m_digestLabel), static_cast<QWidget*>(m_digest), static_cast<QWidget*>(m_filesLabel),
            static_cast<QWidget*>(m_files), static_cast<QWidget*>(m_handover), static_cast<QWidget*>(m_signer)})
        widget->setVisible(m_done);
}

} // namespace zapis::ui
