/// All kinds of record in one list, with a choice of the kind: those that have no page of their own are found here alone.
#pragma once

#include "ui/pages/record_views.h"
#include "ui/pages/records/records_page.h"

namespace zapis::ui {

class AllRecordsPage : public RecordsPage {
    Q_OBJECT
public:
    explicit AllRecordsPage(Session& session, QWidget* parent = nullptr)
        : RecordsPage(session, QStringLiteral("records"), {}, parent)
    {
    }

protected:
    RecordView* newView(const Kind& kind) override { return newRecordView(session(), edit(), kind); }
};

} // namespace zapis::ui
