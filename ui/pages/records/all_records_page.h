/// Every kind of record that has no page of its own: events, places, units, recipients, cases, tasks, with a choice of the kind.
#pragma once

#include "ui/pages/records/records_page.h"

namespace zapis::ui {

class AllRecordsPage : public RecordsPage {
    Q_OBJECT
public:
    explicit AllRecordsPage(Session& session, QWidget* parent = nullptr)
        : RecordsPage(session, QStringLiteral("records"), {}, parent)
    {
    }
};

} // namespace zapis::ui
