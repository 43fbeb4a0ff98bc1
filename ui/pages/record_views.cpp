#include "ui/pages/record_views.h"

#include "core/model/kinds.h"
#include "ui/pages/evidence/evidence_view.h"
#include "ui/pages/people/person_view.h"
#include "ui/pages/testimonies/testimony_view.h"

namespace zapis::ui {

RecordView* newRecordView(Session& session, RecordEdit& edit, const Kind& kind)
{
    if (kind.name == kinds::kTestimony) return new TestimonyView(session, edit, kind);
    if (kind.name == kinds::kEvidenceItem) return new EvidenceView(session, edit, kind);
    if (kind.isPerson) return new PersonView(session, edit, kind);
    return new RecordView(session, edit, kind, FormView::Pages::All, {});
}

} // namespace zapis::ui
