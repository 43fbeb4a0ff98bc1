#include "core/records/title_parts.h"

#include <set>

#include "core/records/index_sum.h"
#include "core/records/list_blocks.h"

namespace zapis {
namespace {

constexpr std::size_t kLettersOfPart = 3;

// A leaf of the index should fit one sealed page (core/search/search_indexer.cpp).
constexpr std::string_view kSchema = R"sql(
    CREATE VIRTUAL TABLE IF NOT EXISTS title_part USING fts5(folded, content = '', detail = none, columnsize = 0,
        tokenize = 'trigram case_sensitive 1');
    INSERT INTO title_part(title_part, rank) VALUES('pgsz', 3980);
)sql";

/// "abcd" → "abc", "bcd"; none where there are fewer than three letters.
std::vector<std::string_view> threesOf(std::string_view part)
{
    std::vector<std::size_t> letters; // where each begins
    for (std::size_t i = 0; i < part.size(); ++i)
        if ((static_cast<unsigned char>(part[i]) & 0xC0) != 0x80) letters.push_back(i);
    letters.push_back(part.size());
    std::vector<std::string_view> threes;
    for (std::size_t i = 0; i + kLettersOfPart < letters.size(); ++i)
        threes.push_back(part.substr(letters[i], letters[i + kLettersOfPart] - letters[i]));
    return threes;
}

/// "abcd" → `"abc" AND "bcd"`
std::string matchOf(std::string_view part)
{
    std::string match;
    for (const std::string_view three : threesOf(part)) {
        match += match.empty() ? "\"" : " AND \"";
        for (const char c : three) match.append(c == '"' ? 2 : 1, c);
        match += '"';
    }
    return match;
}

/// Nothing where there are too many.
std::optional<std::vector<std::int64_t>> fewOf(Statement& found)
{
    std::vector<std::int64_t> rows;
    while (found.step()) {
        if (rows.size() == kFewRows) return std::nullopt;
        rows.push_back(found.integer(0));
    }
    return rows;
}

} // namespace

void createTitleParts(Connection& records) { records.execute(kSchema); }

void rebuildTitleParts(Connection& records)
{
    records.execute("DROP TABLE IF EXISTS title_part");
    records.execute(kSchema);
    records.execute("INSERT INTO title_part(rowid, folded) SELECT row, folded FROM record");
}

bool titlePartsFit(Connection& records)
{
    IndexSum told, found = told.emptied();
    Statement rows(records, "SELECT row, folded FROM record");
    while (rows.step()) {
        const std::vector<std::string_view> threes = threesOf(rows.textView(1));
        for (const std::string_view three : std::set(threes.begin(), threes.end())) told.add(three, rows.integer(0));
    }
    found.addTable(records, "title_part");
    return told == found;
}

std::optional<std::vector<std::int64_t>> fewRowsWithPart(Connection& records, const std::string& kind, std::string_view part)
{
    if (const std::string match = matchOf(part); !match.empty() && listsAreCurrent(records)) {
        Statement near(records, "SELECT rowid FROM title_part WHERE title_part MATCH ?");
        near.bindAll(match);
        if (auto rows = fewOf(near)) { // they have its letters by threes: perhaps not all in a row
            Statement has(records, "SELECT 1 FROM record WHERE row = ? AND instr(folded, ?) > 0");
            std::erase_if(*rows, [&](std::int64_t row) { return !has.bindAll(row, part).step(); });
            return rows;
        }
    }
    // An index alone answers, without a look at the table.
    Statement each(records,
        kind.empty() ? "SELECT row FROM record WHERE instr(folded, ?) > 0"
                     : "SELECT row FROM record WHERE instr(folded, ?) > 0 AND kind = ?");
    each.bind(1, part);
    if (!kind.empty()) each.bind(2, kind);
    return fewOf(each);
}

TitlePartWriter::TitlePartWriter(Connection& records)
    : m_drop(records, "INSERT INTO title_part(title_part, rowid, folded) VALUES('delete', ?, ?)"),
      m_add(records, "INSERT INTO title_part(rowid, folded) VALUES(?, ?)")
{
}

void TitlePartWriter::put(std::int64_t row, const std::optional<std::string>& before, const std::string& after)
{
    if (before == after) return;
    if (before) m_drop.bindAll(row, *before).run();
    m_add.bindAll(row, after).run();
}

} // namespace zapis
