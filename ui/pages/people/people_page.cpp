#include "ui/pages/people/people_page.h"

#include "core/model/kinds.h"
#include "ui/pages/people/person_view.h"

namespace zapis::ui {

PeoplePage::PeoplePage(Session& session, QWidget* parent) : RecordsPage(session, QStringLiteral("people"), kinds(), parent) { }

RecordView* PeoplePage::newView(const Kind& kind) { return new PersonView(session(), edit(), kind); }

QStringList PeoplePage::emptyWords() const
{
    return {tr("Nobody yet"),
        tr("Everyone who acts, suffers or saw something. Names lie in a compartment of their own; lists and bundles show codes."),
        tr("Add a person")};
}

} // namespace zapis::ui
