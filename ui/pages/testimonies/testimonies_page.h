/// Testimonies: their list, and the interview chosen. While one is open the rail is narrow, and one that begins has the page to
/// itself: the person interviewed may see the screen.
#pragma once

#include "core/model/kinds.h"
#include "ui/pages/records/records_page.h"

namespace zapis::ui {

class TestimoniesPage : public RecordsPage {
    Q_OBJECT
public:
    explicit TestimoniesPage(Session& session, QWidget* parent = nullptr);
    static std::vector<std::string> kinds() { return {kinds::kTestimony}; }
    void newRecord(const QString& kind, const Json& prefilled) override;
    bool wantsNarrowRail() const override { return edit().isOpen() && edit().isEditable(); }

protected:
    QStringList emptyWords() const override;
    RecordView* newView(const Kind& kind) override;
    void recordOpened() override { Q_EMIT railChanged(); }
};

} // namespace zapis::ui
