/// People: their list (names where the compartment is open, codes else) and the person chosen.
#pragma once

#include "core/model/kinds.h"
#include "ui/pages/records/records_page.h"

namespace zapis::ui {

class PeoplePage : public RecordsPage {
    Q_OBJECT
public:
    explicit PeoplePage(Session& session, QWidget* parent = nullptr);
    static std::vector<std::string> kinds() { return {kinds::kPerson}; }

protected:
    QString title() const override { return tr("People"); }
    QStringList emptyWords() const override;
    RecordView* newView(const Kind& kind) override;
};

} // namespace zapis::ui
