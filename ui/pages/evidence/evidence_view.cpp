#include "ui/pages/evidence/evidence_view.h"

#include "core/records/evidence.h"
#include "ui/forms/record_popup.h"
#include "ui/jobs/writer_thread.h"
#include "ui/pages/evidence/item_section.h"
#include "ui/words/record_words.h"

namespace zapis::ui {

EvidenceView::EvidenceView(Session& session, RecordEdit& edit, const Kind& kind, QWidget* parent)
    : RecordView(session, edit, kind, FormView::Pages::All, {{}, {"original"}}, parent),
      m_attach(new QPushButton)
{
    addSection(QStringLiteral("section-item"), new ItemSection(session, edit),
        kind.steps.empty() ? QString() : qs(kind.steps.front().name));
    m_attach->setObjectName(QStringLiteral("evidence-attach"));
    m_attach->setEnabled(session.canWrite());
    addAction(m_attach);
    connect(m_attach, &QPushButton::clicked, this, &EvidenceView::askTarget);
    words(this, [this] { m_attach->setText(tr("Attach to…")); });
}

QString EvidenceView::subtitle() const
{
    const Json& fields = edit().fields();
    QStringList parts;
    for (const char* name : {"title", "original_name"}) {
        const QString text = qs(fields.stringOr(name));
        if (!text.isEmpty() && !parts.contains(text)) parts.append(text);
    }
    const std::string type = fields.stringOr("type");
    if (!type.empty()) parts.append(termText(session().catalogue().vocabulary("evidence-types"), type));
    return parts.join(QStringLiteral(" · "));
}

void EvidenceView::askTarget()
{
    std::vector<std::string> kinds;
    for (const Kind& kind : session().catalogue().kinds()) {
        if (evidenceFieldOf(kind, edit().fields().stringOr("media_type"))) kinds.push_back(kind.name);
    }
    auto* popup = new RecordPopup(kinds, form().context(), m_attach->text(), this);
    connect(popup, &RecordPopup::took, this, &EvidenceView::attachTo);
    popup->popUp(m_attach);
}

void EvidenceView::attachTo(const RecordId& target)
{
    if (edit().isNew()) return;
    session().writer().ask(
        &session(), [session = &session(), item = edit().id(), target](Writing& writing) -> WriterThread::Done {
            writing.evidence().attach(item, target);
            return [session, item, target] { session->announce({target, item}); };
        }); // a final record says that it wants an amendment
}

} // namespace zapis::ui
