#include "ui/pages/evidence/evidence_view.h"

#include "ui/forms/text.h"
#include "ui/pages/evidence/item_section.h"

namespace zapis::ui {

EvidenceView::EvidenceView(Session& session, RecordEdit& edit, const Kind& kind, QWidget* parent)
    : RecordView(session, edit, kind, FormView::Pages::All, {{}, {"original", "sha256", "size", "media_type"}}, parent)
{
    addSection(QStringLiteral("section-item"), new ItemSection(session, edit), kind.steps.empty() ? QString() : qs(kind.steps.front().name));
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
    if (!type.empty()) parts.append(sayCode(session().catalogue().vocabulary("evidence-types"), type));
    return parts.join(QStringLiteral(" · "));
}

}
