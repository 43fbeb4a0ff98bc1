#include "core/search/search.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/records/record_query.h"
#include "core/search/label_index.h"
#include "core/search/marks.h"
#include "core/search/snippet.h"
#include "core/search/spellings.h"
#include "core/text/fold.h"
#include "core/vault/statement.h"

namespace zapis {

namespace {

constexpr std::size_t kCounted = 10000;        ///< hits of one kind of text that are looked at
constexpr std::size_t kNamedAlone = 2000;      ///< the same for names, where one word is all that was typed
constexpr std::size_t kNamedWithOthers = 5000; ///< … where the other words decide which of them count
/// The same while a word has only begun: nearly every record has one that begins so, and the first page is all that is looked at
/// before the next letter comes.
constexpr std::size_t kCountedOfBeginning = 1000;
constexpr std::size_t kNamedOfBeginning = 500;
constexpr std::size_t kRanked = 2000; ///< more than these are not ranked: the newest come first
constexpr std::size_t kLookedUpAlone = 64;
constexpr std::size_t kBeginnings = 500; ///< titles or names that begin as was typed are looked at
constexpr std::string_view kBehindAllLetters = "\xF4\x8F\xBF\xBF";

using Rows = std::vector<std::int64_t>;

std::string jsonOf(const Rows& rows) { return fmt::format("[{}]", fmt::join(rows, ",")); }

/// One search: which rows of `record` it finds, in order.
class Finder {
public:
    Finder(const RecordReader& reader, const SearchQuery& query, const ParsedQuery& words)
        : m_databases(reader.databases()),
          m_words(words),
          m_typed(folded(trim(query.words))),
          m_kind(query.filter.kind),
          m_filter(rowCondition(reader.catalogue(), reader.databases(), query.filter)),
          m_isBeginning(isBeginning(words)),
          m_isPlain(
              query.filter.where.empty() && !query.filter.status && query.filter.text.empty() && !query.filter.unassignedEvidence)
    {
        m_match = '(' + matchOf(words.wanted, words.unwanted) + ')';
        if (!m_kind.empty()) m_match += " AND marks : \"" + kindMark(m_kind) + '"';
    }

    Rows find()
    {
        findByName();
        Rows byText = textHits();
        if (!m_excluded.empty()) std::erase_if(byText, [this](std::int64_t row) { return m_excluded.contains(row); });
        const std::map<std::int64_t, TextRank> titled = titleBeginnings(), named = nameBeginnings();
        std::vector<std::pair<TextRank, std::int64_t>> all;
        const auto add = [&](std::int64_t row) {
            const auto title = titled.find(row), name = named.find(row);
            all.emplace_back(std::min(title == titled.end() ? TextRank::Other : title->second,
                                 name == named.end() ? TextRank::Other : name->second),
                row);
        };
        for (const std::int64_t row : m_byName) add(row);
        const std::set<std::int64_t> found(byText.begin(), byText.end());
        for (const auto& [row, rank] : titled)
            if (!isByName(row) && !found.contains(row)) add(row); // where more match than are looked at
        for (const std::int64_t row : byText)
            if (!isByName(row)) add(row);
        std::ranges::stable_sort(all, {}, &std::pair<TextRank, std::int64_t>::first);
        Rows rows;
        for (const auto& one : all) rows.push_back(one.second);
        return rows;
    }

    bool more() const { return m_more; }
    bool isByName(std::int64_t row) const { return std::ranges::binary_search(m_byName, row, std::greater()); }

private:
    /// Among what the words find, the rows whose titles begin with all that was typed, letter by letter.
    std::map<std::int64_t, TextRank> titleBeginnings()
    {
        std::map<std::int64_t, TextRank> ranks;
        if (m_typed.empty()) return ranks;
        Statement begin(m_databases.records,
            "SELECT row, folded FROM record INDEXED BY list_all_title WHERE folded >= ? AND folded < ? LIMIT ?");
        begin.bindAll(std::string_view(m_typed), m_typed + std::string(kBehindAllLetters), std::int64_t{kBeginnings});
        while (begin.step()) ranks.emplace(begin.integer(0), bestRankOf(begin.textView(1), m_typed));
        Rows rows;
        for (const auto& one : ranks) rows.push_back(one.first);
        const Rows matching = filtered(textAmong(rows, m_match));
        std::erase_if(ranks, [&](const auto& one) {
            return m_excluded.contains(one.first) || std::ranges::find(matching, one.first) == matching.end();
        });
        return ranks;
    }

    std::map<std::int64_t, TextRank> nameBeginnings()
    {
        std::map<std::int64_t, TextRank> ranks;
        if (m_byName.size() > kBeginnings) return ranks;
        Statement record(m_databases.records, "SELECT id FROM record WHERE row = ?");
        for (const std::int64_t row : m_byName) {
            if (!record.bindAll(row).step()) continue;
            Statement names(*m_databases.identity, "SELECT folded FROM identity_name WHERE record = ?");
            if (names.bindAll(record.id<RecordId>(0)).step())
                if (const TextRank rank = bestRankOf(names.textView(0), m_typed); rank <= TextRank::Begins)
                    ranks.emplace(row, rank);
        }
        return ranks;
    }

    /// Rows that match in records.db alone. The index holds no hidden records, so the filter is only asked where it says more
    /// than the kind, which is a word of the index.
    Rows textHits()
    {
        const std::string from = m_isPlain
            ? "FROM search_text s WHERE search_text MATCH ?"
            : "FROM search_text s JOIN record r ON r.row = s.rowid WHERE search_text MATCH ? AND " + m_filter.sql;
        const std::size_t counted = m_isBeginning ? kCountedOfBeginning : kCounted;
        Rows rows = textRows("SELECT s.rowid " + from + " ORDER BY s.rowid DESC LIMIT ?", counted + 1);
        if (rows.size() > counted) {
            m_more = true;
            rows.pop_back();
            if (m_isBeginning) return rows;
        }
        if (rows.size() > kRanked) return rows;
        return textRows("SELECT s.rowid " + from + " ORDER BY bm25(search_text, 5.0, 1.0, 0.0), s.rowid DESC LIMIT ?", kRanked);
    }

    Rows textRows(const std::string& sql, std::size_t limit)
    {
        Statement found(m_databases.records, sql);
        found.bind(1, std::string_view(m_match));
        const int next = bindValues(found, 2, m_isPlain ? std::vector<SqlValue>() : m_filter.values);
        found.bind(next, static_cast<std::int64_t>(limit));
        Rows rows;
        while (found.step()) rows.push_back(found.integer(0));
        return rows;
    }

    /// Records whose identity half has some of the words, the rest of them standing in the case half.
    void findByName()
    {
        if (!m_databases.identity) return;
        std::map<RecordId, std::uint32_t> terms;
        for (std::size_t i = 0; i < m_words.wanted.size(); ++i) {
            for (const RecordId& id : namesWith(m_words.wanted[i])) terms[id] |= std::uint32_t{1} << i;
        }
        std::set<RecordId> unwanted;
        for (const QueryTerm& term : m_words.unwanted) {
            for (const RecordId& id : namesWith(term)) unwanted.insert(id);
        }
        std::map<std::uint32_t, std::vector<RecordId>> groups;
        for (const auto& [id, mask] : terms) {
            if (!unwanted.contains(id)) groups[mask].push_back(id);
        }
        for (const auto& [mask, ids] : groups) addNamed(mask, ids);
        std::ranges::sort(m_byName, std::greater());
        if (!unwanted.empty()) {
            for (const std::int64_t row : rowsOf({unwanted.begin(), unwanted.end()}, "1", {})) m_excluded.insert(row);
        }
    }

    std::vector<RecordId> namesWith(const QueryTerm& term)
    {
        Statement found(*m_databases.identity,
            "SELECT n.record FROM search_names s JOIN search_name n ON n.row = s.rowid WHERE search_names MATCH ? ORDER BY "
            "s.rowid DESC LIMIT ?");
        const bool isAlone = m_words.wanted.size() + m_words.unwanted.size() == 1;
        const std::size_t limit = m_isBeginning ? kNamedOfBeginning : isAlone ? kNamedAlone : kNamedWithOthers;
        found.bindAll(matchOf(term), static_cast<std::int64_t>(limit + 1));
        std::vector<RecordId> ids;
        while (found.step()) ids.push_back(found.id<RecordId>(0));
        if (ids.size() > limit) {
            m_more = true;
            ids.pop_back();
        }
        return ids;
    }

    void addNamed(std::uint32_t mask, const std::vector<RecordId>& ids)
    {
        std::vector<QueryTerm> missing;
        for (std::size_t i = 0; i < m_words.wanted.size(); ++i) {
            if ((mask & std::uint32_t{1} << i) == 0) missing.push_back(m_words.wanted[i]);
        }
        // The index of texts has no hidden records, so where it is asked first, the filter need only look at what is left.
        Rows rows;
        if (missing.empty()) {
            rows = rowsOf(ids, m_filter.sql, m_filter.values);
            if (!m_words.unwanted.empty()) rows = without(rows, textAmong(rows, anyOf(m_words.unwanted)));
        } else {
            rows = textAmong(rowsOf(ids, "1", {}), matchOf(missing, m_words.unwanted));
            if (!m_isPlain || !m_kind.empty()) rows = filtered(rows);
        }
        m_byName.insert(m_byName.end(), rows.begin(), rows.end());
    }

    Rows rowsOf(const std::vector<RecordId>& ids, const std::string& condition, const std::vector<SqlValue>& values)
    {
        Statement found(m_databases.records, "SELECT r.row FROM record r WHERE r.id = ? AND " + condition);
        bindValues(found, 2, values);
        Rows rows;
        for (const RecordId& id : ids) {
            found.reset();
            found.bind(1, id);
            if (found.step()) rows.push_back(found.integer(0));
        }
        return rows;
    }

    Rows filtered(const Rows& rows)
    {
        Statement found(m_databases.records, "SELECT r.row FROM record r WHERE r.row = ? AND " + m_filter.sql);
        bindValues(found, 2, m_filter.values);
        Rows left;
        for (const std::int64_t row : rows) {
            found.reset();
            found.bind(1, row);
            if (found.step()) left.push_back(row);
        }
        return left;
    }

    /// Those of `rows` whose case half matches.
    Rows textAmong(const Rows& rows, const std::string& match)
    {
        // A few rows are each looked up in the index; for many, one walk over all matches is less work (the plus sign asks for
        // it).
        const std::string_view rowid = rows.size() < kLookedUpAlone ? "rowid" : "+rowid";
        Statement found(m_databases.records,
            fmt::format(
                "SELECT rowid FROM search_text WHERE search_text MATCH ? AND {} IN (SELECT value FROM json_each(?))", rowid));
        found.bindAll(match, jsonOf(rows));
        Rows among;
        while (found.step()) among.push_back(found.integer(0));
        return among;
    }

    static std::string anyOf(const std::vector<QueryTerm>& terms)
    {
        std::string out;
        for (const QueryTerm& term : terms) out += (out.empty() ? "" : " OR ") + matchOf(term);
        return out;
    }

    static Rows without(Rows rows, const Rows& removed)
    {
        const std::set<std::int64_t> gone(removed.begin(), removed.end());
        std::erase_if(rows, [&](std::int64_t row) { return gone.contains(row); });
        return rows;
    }

    Databases& m_databases;
    const ParsedQuery& m_words;
    std::string m_typed; ///< folded whole
    std::string m_kind;
    RowCondition m_filter;
    bool m_isBeginning;
    bool m_isPlain;
    std::string m_match;
    Rows m_byName; ///< newest first
    std::set<std::int64_t> m_excluded;
    bool m_more = false;
};

/// What else each word may stand for: other spellings, and the codes whose labels have it.
void widen(ParsedQuery& words, const RecordReader& reader, Stemmer& stemmer)
{
    if (isBeginning(words)) return;
    const auto labels = LabelIndex::of(reader.catalogue());
    for (std::vector<QueryTerm>* terms : {&words.wanted, &words.unwanted}) {
        for (QueryTerm& term : *terms) {
            term.spellings = spellingsOf(reader.databases(), term, stemmer);
            for (std::string& mark : labels->marksFor(term)) term.marks.push_back(std::move(mark));
        }
    }
}

/// Hits with their snippets, for the rows of one page.
class PageReader {
public:
    PageReader(const RecordReader& reader, const ParsedQuery& words, Stemmer& stemmer)
        : m_reader(reader),
          m_words(words),
          m_stemmer(stemmer),
          m_row(reader.databases().records,
              "SELECT id, EXISTS(SELECT 1 FROM draft WHERE record = r.id) FROM record r WHERE row = ?")
    {
    }

    std::optional<SearchHit> hitOf(std::int64_t row, bool byName)
    {
        if (!m_row.bindAll(row).step()) return std::nullopt;
        const std::optional<Record> record = m_reader.find(m_row.id<RecordId>(0));
        if (!record) return std::nullopt;
        Snippet snippet = snippetOf(m_reader, *record, m_words, m_stemmer);
        return SearchHit{{record->id, record->kind, record->status, record->code, record->title, record->sortDate,
                             record->changedMs, m_row.integer(1) != 0},
            std::move(snippet.field), std::move(snippet.place), std::move(snippet.text), std::move(snippet.highlights), byName};
    }

private:
    const RecordReader& m_reader;
    const ParsedQuery& m_words;
    Stemmer& m_stemmer;
    Statement m_row;
};

} // namespace

SearchResult Search::find(const SearchQuery& query, std::uint64_t from, std::uint64_t count) const
{
    const RecordReader& reader = *m_reader;
    SearchResult result;
    result.namesSearched = reader.databases().identityOpen();
    Stemmer stemmer;
    ParsedQuery words = parseQuery(query.words, stemmer);
    if (words.wanted.empty()) return result;
    widen(words, reader, stemmer);

    Finder finder(reader, query, words);
    const Rows rows = finder.find();
    result.total = rows.size();
    result.more = finder.more();
    PageReader page(reader, words, stemmer);
    for (std::uint64_t i = from; i < rows.size() && i - from < count; ++i) {
        if (std::optional<SearchHit> hit = page.hitOf(rows[i], finder.isByName(rows[i]))) result.hits.push_back(std::move(*hit));
    }
    return result;
}

FoundWords Search::wordsIn(const std::string& words, const Field& field, const Json& object) const
{
    Stemmer stemmer;
    ParsedQuery query = parseQuery(words, stemmer);
    const Json* text = object.find(field.name);
    if (query.wanted.empty() || !text || !text->isString()) return {};
    widen(query, *m_reader, stemmer);
    return wordsOf(
        *m_reader, {field.name, field.name, text->string(), false, object.find(field.name + "_mentions")}, query, stemmer);
}

} // namespace zapis
