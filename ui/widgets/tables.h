/// The one manner of the window's tables.
#pragma once

class QTableView;

namespace zapis::ui {

/// Reads and chooses, edits nothing: whole rows, one at a time, each `rowPx` high and of one line (no row is ever measured); no
/// grid, no numbers of rows; Tab leaves the table. Frame, columns and what differs are set afterwards.
void setUpTable(QTableView& table, int rowPx);

} // namespace zapis::ui
