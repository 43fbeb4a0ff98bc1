#include "ui/pages/people/person_view.h"

#include "ui/pages/consents/consents_section.h"
#include "ui/words/record_words.h"

namespace zapis::ui {

PersonView::PersonView(Session& session, RecordEdit& edit, const Kind& kind, QWidget* parent)
    : RecordView(session, edit, kind, FormView::Pages::All, {}, parent)
{
    addSection(QStringLiteral("section-consents"), new ConsentsSection(session, edit, ConsentsSection::Of::Person), kLinks);
}

QString PersonView::subtitle() const
{
    if (!session().vault().identityOpen()) return tr("Names are closed");
    const QString name = edit().isNew() ? QString() : qs(session().vault().reader().nameOf(edit().id()));
    return name == edit().code() ? QString() : name;
}

} // namespace zapis::ui
