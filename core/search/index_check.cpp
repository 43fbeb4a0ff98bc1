#include "core/search/index_check.h"

#include "core/records/index_sum.h"
#include "core/records/index_tables.h"
#include "core/records/records.h"
#include "core/search/marks.h"
#include "core/search/record_texts.h"
#include "core/search/search_indexer.h"
#include "core/search/spellings.h"
#include "core/search/tokenizer.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"

namespace zapis {
namespace {

/// One half: its kept texts row by row, its words at the end.
class HalfCheck {
public:
    explicit HalfCheck(Connection& db) : m_db(db) { }

    void takeColumn(std::int64_t row, std::string_view column, const std::string& text)
    {
        m_tokenizer.tokenize(
            text, false, [&](std::string_view token, std::size_t, std::size_t, bool) { m_told.add(token, row, column); });
    }
    void take(const std::string& text) { m_fits = m_spellings.holds(m_db, text) && m_fits; }
    void refuse() { m_fits = false; }
    void countRow() { ++m_rows; }
    bool fits(std::string_view table, std::string_view countQuery)
    {
        Statement rows(m_db, countQuery);
        if (!m_fits || !rows.step() || rows.integer(0) != m_rows) return false;
        IndexSum found = m_told.emptied();
        found.addTable(m_db, table);
        return found == m_told;
    }

private:
    Connection& m_db;
    WordTokenizer m_tokenizer;
    SpellingCheck m_spellings;
    IndexSum m_told;
    std::int64_t m_rows = 0;
    bool m_fits = true;
};

void checkText(Connection& db, const Kind& kind, const Record& record, HalfCheck& half)
{
    Statement kept(
        db, "SELECT s.rowid, s.title, s.body, s.marks FROM record r JOIN search_text s ON s.rowid = r.row WHERE r.id = ?");
    const bool isKept = kept.bindAll(record.id).step();
    if (isKept != isSearched(record.status)) half.refuse();
    if (!isKept) return;
    const IndexedText text = caseTextOf(kind, record);
    const std::string marks = marksOf(kind, record.fields, Half::Case);
    if (kept.textView(1) != text.title || kept.textView(2) != text.body || kept.textView(3) != marks) half.refuse();
    half.takeColumn(kept.integer(0), "title", text.title);
    half.takeColumn(kept.integer(0), "body", text.body);
    half.takeColumn(kept.integer(0), "marks", marks);
    half.take(text.title);
    half.take(text.body);
    half.countRow();
}

void checkNames(Connection& db, const Kind& kind, const Record& record, HalfCheck& half)
{
    Statement kept(db, "SELECT s.rowid, s.body FROM search_name n JOIN search_names s ON s.rowid = n.row WHERE n.record = ?");
    const bool isKept = kept.bindAll(record.id).step();
    const std::string text = indexedNamesOf(kind, record);
    if (isKept == text.empty() || (isKept && kept.textView(1) != text)) half.refuse();
    if (!isKept) return;
    half.takeColumn(kept.integer(0), "body", text);
    half.take(text);
    half.countRow();
}

} // namespace

std::vector<CheckFinding> indexNotAsRecords(const Catalogue& catalogue, Databases& databases, const Job& job)
{
    registerTokenizer(databases);
    const ReadTransaction reading(databases);
    if (!SearchIndexer::isCurrent(databases)) return {};
    const RecordReader reader(catalogue, databases);
    const bool withNames = databases.identityOpen() && standingOf(databases) == Standing::Together;
    HalfCheck texts(databases.records);
    std::optional<HalfCheck> names;
    if (withNames) names.emplace(*databases.identity);
    const std::vector<RecordId> all = reader.all();
    std::uint64_t done = 0;
    for (const RecordId& id : all) {
        job.reach(done++, all.size());
        const Record record = reader.get(id);
        const Kind& kind = catalogue.at(record.kind);
        checkText(databases.records, kind, record, texts);
        if (names) checkNames(*databases.identity, kind, record, *names);
    }
    const bool fit = texts.fits("search_text", "SELECT count(*) FROM search_text")
        && (!names || names->fits("search_names", "SELECT count(*) FROM search_names"));
    if (fit) return {};
    return {{"search.index-differs", {}}};
}

} // namespace zapis
