#include "ui/widgets/tables.h"

#include <QHeaderView>
#include <QTableView>

namespace zapis::ui {

void setUpTable(QTableView& table, int rowPx)
{
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setWordWrap(false);
    table.setCornerButtonEnabled(false);
    QHeaderView& rows = *table.verticalHeader();
    rows.hide();
    rows.setMinimumSectionSize(rowPx); // else the style's header decides, and wins
    rows.setDefaultSectionSize(rowPx);
    rows.setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setHighlightSections(false);
}

} // namespace zapis::ui
