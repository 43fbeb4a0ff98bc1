/// Records by a part of their folded title or code: full text of letters by threes (title_part, FTS5's trigrams over
/// record.folded), so that a few records among a million are found without looking at each. It holds numbers alone, no text, and
/// is kept in step by IndexWriter.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/vault/connection.h"
#include "core/vault/statement.h"

namespace zapis {

inline constexpr std::size_t kFewRows = 2000;

void createTitleParts(Connection& records); ///< no error where the table is there
void rebuildTitleParts(Connection& records);

/// Does it hold the parts of what stands in `record`? In one state of the database.
bool titlePartsFit(Connection& records);

/// Numbers of the records, of any state, whose folded title or code has `part` (folded) in it; nothing where more than kFewRows
/// have it. Two letters or fewer are looked for in each record of the kind (empty: of all), and so is everything in a vault whose
/// lists are not current (list_blocks.h).
std::optional<std::vector<std::int64_t>> fewRowsWithPart(Connection& records, const std::string& kind, std::string_view part);

class TitlePartWriter {
public:
    explicit TitlePartWriter(Connection& records);
    /// The folded title of a row was `before` (nothing: it is a new one) and is now `after`.
    void put(std::int64_t row, const std::optional<std::string>& before, const std::string& after);

private:
    Statement m_drop, m_add;
};

} // namespace zapis
