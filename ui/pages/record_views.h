/// The detail view that fits a kind: the one place that knows which kinds have more than a form.
#pragma once

#include "ui/pages/records/record_view.h"

namespace zapis::ui {

RecordView* newRecordView(Session& session, RecordEdit& edit, const Kind& kind);

}
