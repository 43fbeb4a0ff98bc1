#include "ui/pages/evidence/item_section.h"

#include <QHBoxLayout>

#include "core/records/evidence.h"
#include "ui/jobs/job_runner.h"
#include "ui/jobs/writer_thread.h"
#include "ui/pages/records/reason_dialog.h"
#include "ui/widgets/file_dialog.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr int kLookMs = 700;
constexpr int kFoldPx = 780; // narrower, the custody goes under the file

} // namespace

ItemSection::ItemSection(Session& session, RecordEdit& edit, QWidget* parent)
    : RecordSection(session, edit, parent),
      m_viewer(new EvidenceViewer(session)),
      m_custody(new CustodyPanel(session)),
      m_splitter(new QSplitter)
{
    m_splitter->addWidget(m_viewer);
    m_splitter->addWidget(m_custody);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({560, 360});
    m_splitter->setChildrenCollapsible(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    m_look.setSingleShot(true);
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (isVisible()) m_viewer->openIfCalm();
    });
    connect(m_viewer, &EvidenceViewer::opened, m_custody, &CustodyPanel::refresh);
    connect(m_viewer, &EvidenceViewer::answered, this, &ItemSection::answer);
    connect(&edit, &RecordEdit::stateChanged, this,
        [this] { m_viewer->setMayAnswer(this->edit().isOpen() && this->edit().isEditable()); });
    connect(m_viewer, &EvidenceViewer::copyAsked, this, &ItemSection::copy);
    connect(m_custody, &CustodyPanel::copyAsked, this, &ItemSection::copy);
}

void ItemSection::showRecord()
{
    m_look.stop();
    const Json& fields = edit().fields();
    const std::string graphic = fields.stringOr("graphic");
    const bool isHard = graphic == "yes" || fields.stringOr("sexual_content") == "yes";
    const auto said = isHard ? EvidenceViewer::Said::Hard
        : graphic == "no"    ? EvidenceViewer::Said::Calm
                             : EvidenceViewer::Said::Nothing;
    std::optional<RecordId> item;
    std::optional<StoredFile> file;
    if (!edit().isNew()) {
        item = edit().id();
        try {
            file = session().vault().evidence().fileOf(*item);
        } catch (const Error& error) {
            session().announceError(error);
        }
    }
    m_viewer->setItem(item, file, said);
    m_viewer->setMayAnswer(edit().isEditable());
    m_custody->setItem(item, file);
    if (isVisible()) reveal();
}

void ItemSection::resizeEvent(QResizeEvent* event)
{
    RecordSection::resizeEvent(event);
    const bool under = width() < kFoldPx;
    if (under == (m_splitter->orientation() == Qt::Vertical)) return;
    m_splitter->setOrientation(under ? Qt::Vertical : Qt::Horizontal);
    m_splitter->setSizes(under ? QList<int>{400, 270} : QList<int>{560, 360});
}

/// Kept at once: the next who looks is to know it, whatever becomes of the form.
void ItemSection::answer(bool isHard)
{
    if (edit().isNew() || !edit().isEditable()) return;
    const Json answer = Json::object({{"graphic", isHard ? "yes" : "no"}});
    session().writer().ask(
        &session(), [session = &session(), item = edit().id(), answer](Writing& writing) -> WriterThread::Done {
            writing.records().amend(item, answer, {});
            return [session, item] { session->announce({item}); };
        });
}

void ItemSection::copy()
{
    if (edit().isNew()) return;
    const RecordId item = edit().id();
    QString name = edit().code();
    try {
        if (const auto file = session().vault().evidence().fileOf(item)) name += u'.' + qs(file->extension);
    } catch (const Error&) {
        return; // told when the record was shown
    }
    const auto save = [this, item, name](const Records::Reason& why) {
        chooseTarget(this, tr("Save a copy outside the notebook"), name, [this, item, why](const std::filesystem::path& target) {
            OpenVault& vault = session().vault();
            session().jobs().start(
                this, tr("Saving a copy"),
                [&vault, item, target, why](const Job& job) { vault.newWriting()->evidence().get(item, target, why.words, job); },
                [this] { m_custody->refresh(); });
        });
    };
    (new ReasonDialog(tr("Save a copy outside the notebook"),
         tr("The copy is not sealed: whoever finds it can read it, and no consent is looked up for it. What is meant for a "
            "recipient goes as a bundle. The journal keeps who made the copy, and why."),
         tr("Choose where…"), ReasonDialog::Wants::Words, this, save))
        ->open();
}

} // namespace zapis::ui
