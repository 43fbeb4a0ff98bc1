#include "ui/pages/testimonies/testimony_view.h"

#include "core/records/graph/belonging.h"
#include "ui/pages/consents/consent_matrix.h"
#include "ui/pages/consents/consents_section.h"
#include "ui/pages/evidence/attachments_section.h"
#include "ui/pages/records/finalise_dialog.h"
#include "ui/pages/testimonies/narrative_section.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

constexpr int kFirstMs = 1000; // after the first key

} // namespace

TestimonyView::TestimonyView(Session& session, RecordEdit& edit, const Kind& kind, QWidget* parent)
    : RecordView(session, edit, kind, FormView::Pages::OneStep, {{"narrative"}, {}}, parent),
      m_narrative(new NarrativeSection(session, edit, form().context())),
      m_consents(new ConsentMatrix(session))
{
    replaceStep(QStringLiteral("narrative"), m_narrative);
    addSection(QStringLiteral("section-evidence"), new AttachmentsSection(session, edit), kLinks);
    addSection(QStringLiteral("section-consents"), new ConsentsSection(session, edit, ConsentsSection::Of::Speaker), kLinks);
    form().form().addToStep("safety", m_consents);
    connect(m_narrative, &NarrativeSection::edited, this, [this] { form().fieldsReplaced(); });
    connect(&edit, &RecordEdit::stateChanged, this, &TestimonyView::showConsents);
    m_first.setSingleShot(true);
    m_first.setInterval(kFirstMs);
    connect(&m_first, &QTimer::timeout, this, &TestimonyView::saveFirst);
    connect(&edit, &RecordEdit::stateChanged, this, [this] {
        const bool isFresh = this->edit().isOpen() && &this->edit().kind() == &this->kind() && this->edit().isNew();
        if (isFresh && this->edit().isDirty() && m_triedFirst != this->edit().id() && !m_first.isActive()) m_first.start();
    });
}

QString TestimonyView::subtitle() const
{
    QStringList parts;
    const Json& fields = edit().fields();
    if (const auto person = parseRecordId(fields.stringOr("person")))
        parts.append(qs(session().vault().reader().nameOf(*person)));
    if (const auto started = parseTimestamp(fields.stringOr("started")))
        parts.append(tr("interview %1").arg(minskText(*started * 1000)));
    const std::string language = fields.stringOr("spoken_language");
    if (!language.empty()) parts.append(termText(session().catalogue().vocabulary("languages"), language));
    return parts.join(QStringLiteral(" · "));
}

void TestimonyView::showPassage(const RecordId& passage)
{
    showStep(QStringLiteral("narrative"));
    m_narrative->showPassage(passage);
}

std::vector<RecordId> TestimonyView::draftsBeside() const { return draftsBelongingTo(session().vault().reader(), edit().id()); }

void TestimonyView::saveFirst()
{
    if (!edit().isOpen() || &edit().kind() != &kind() || !edit().isNew() || !session().canWrite()) return;
    m_triedFirst = edit().id();
    edit().save();
}

void TestimonyView::recordShown()
{
    m_person = "?";
    showConsents();
}

void TestimonyView::showConsents()
{
    if (!edit().isOpen() || &edit().kind() != &kind()) return;
    const std::string person = edit().fields().stringOr("person");
    if (person == m_person) return;
    m_person = person;
    m_consents->showPerson(parseRecordId(person));
}

} // namespace zapis::ui
