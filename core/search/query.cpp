#include "core/search/query.h"

#include <array>

#include "core/records/alias_code.h"
#include "core/records/records.h"
#include "core/search/marks.h"
#include "core/search/tokenizer.h"
#include "core/text/date_words.h"
#include "core/text/letters.h"
#include "core/text/words.h"

namespace zapis {

namespace {

constexpr std::size_t kMaxQueryBytes = 1000;
constexpr std::size_t kMaxTerms = 16;
constexpr std::size_t kMaxWordsInTerm = 32;
constexpr std::size_t kMinPrefixLetters = 2; ///< one letter begins nearly every text
constexpr std::size_t kMaxBeginningLetters = 3;
constexpr std::size_t kMaxWordsOfDate = 5; ///< "12 жніўня 2020 г."

constexpr std::array<char32_t, 7> kQuotes = {'"', 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F};

bool isQuote(char32_t c)
{
    for (const char32_t quote : kQuotes) {
        if (c == quote) return true;
    }
    return false;
}

bool isBlank(char32_t c) { return c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000; }

/// A piece of the query between blanks, or within quotes.
struct Piece {
    std::string_view text;
    bool quoted = false, negated = false, open = false; ///< open: the query ends with it
};

std::vector<Piece> piecesOf(std::string_view typed)
{
    std::vector<Piece> pieces;
    bool inQuotes = false, negated = false;
    std::size_t from = 0;
    const auto end = [&](std::size_t to, bool open) {
        if (to > from) pieces.push_back({typed.substr(from, to - from), inQuotes, negated, open});
        negated = false;
    };
    for (std::size_t at = 0; at < typed.size();) {
        const Character c = characterAt(typed, at);
        const bool quote = isQuote(c.codePoint);
        if (quote || (isBlank(c.codePoint) && !inQuotes)) {
            const bool keepsSign = quote && !inQuotes && at == from && negated; // -"a phrase"
            end(at, false);
            negated = keepsSign;
            if (quote) inQuotes = !inQuotes;
            from = at + c.bytes;
        } else if (c.codePoint == '-' && at == from && !inQuotes && !negated) {
            negated = true;
            from = at + c.bytes;
        }
        at += c.bytes;
    }
    end(typed.size(), true);
    return pieces;
}

std::size_t lettersOf(std::string_view word)
{
    std::size_t count = 0;
    for (const char c : word) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

QueryTerm termOf(const Piece& piece, Stemmer& stemmer)
{
    QueryTerm term;
    term.exact = piece.quoted;
    const std::string code = spelledAliasCode(piece.text);
    const std::string_view text = isAliasCode(code) ? std::string_view(code) : piece.text;
    std::size_t end = 0;
    forEachWord(text, [&](const Word& word) {
        term.words.push_back({std::string(word.folded), word.isLetters ? std::string(stemmer.stem(word.folded)) : std::string()});
        end = word.to;
        return term.words.size() < kMaxWordsInTerm;
    });
    term.prefix = piece.open && !piece.quoted && !piece.negated && !term.words.empty() && end == text.size()
        && lettersOf(term.words.back().folded) >= kMinPrefixLetters;
    return term;
}

/// Folded words have letters and digits only, so a quoted string of FTS5 needs no escaping.
enum class Spelling { AsTyped, Stems };
std::string phrase(const QueryTerm& term, Spelling spelling)
{
    std::string out = "\"";
    for (const QueryWord& word : term.words) {
        if (out.size() > 1) out += ' ';
        if (spelling == Spelling::Stems && !word.stem.empty()) out += word.stem + kStemMark;
        else out += word.folded;
    }
    return out + '"';
}

} // namespace

namespace {

/// The longest run of pieces from `at` on that is a date with its year: how many there are, and the marks that it has in the
/// index.
std::pair<std::size_t, std::vector<std::string>> dateAt(const std::vector<Piece>& pieces, std::size_t at)
{
    std::size_t most = 0;
    while (most < kMaxWordsOfDate && at + most < pieces.size() && !pieces[at + most].quoted && !pieces[at + most].negated) ++most;
    for (std::size_t count = most; count > 0; --count) {
        const char* from = pieces[at].text.data();
        const std::string_view last = pieces[at + count - 1].text;
        const std::string said(from, static_cast<std::size_t>(last.data() + last.size() - from));
        std::vector<std::string> marks;
        for (const DateReading& reading : readDate({DateWord::On, said, {}}, {})) {
            if (reading.yearIsAssumed) continue;
            for (std::string& mark : soughtMarksOf(reading.edtf)) marks.push_back(std::move(mark));
        }
        if (!marks.empty()) return {count, marks};
    }
    return {0, {}};
}

} // namespace

ParsedQuery parseQuery(std::string_view typed, Stemmer& stemmer)
{
    ParsedQuery query;
    const std::vector<Piece> pieces = piecesOf(typed.substr(0, kMaxQueryBytes));
    std::size_t dateEnds = 0;
    std::vector<std::string> dateMarks;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        if (at >= dateEnds) {
            auto [count, marks] = dateAt(pieces, at);
            dateEnds = at + count;
            dateMarks = std::move(marks);
        }
        QueryTerm term = termOf(pieces[at], stemmer);
        if (term.words.empty()) continue;
        if (at < dateEnds) term.marks = dateMarks;
        (pieces[at].negated ? query.unwanted : query.wanted).push_back(std::move(term));
        if (query.wanted.size() + query.unwanted.size() >= kMaxTerms) break;
    }
    return query;
}

bool isBeginning(const ParsedQuery& query)
{
    if (query.wanted.size() != 1 || !query.unwanted.empty()) return false;
    const QueryTerm& term = query.wanted.front();
    return term.prefix && term.words.size() == 1 && lettersOf(term.words.front().folded) <= kMaxBeginningLetters;
}

std::string matchOf(const QueryTerm& term)
{
    std::string out = "(" + phrase(term, Spelling::AsTyped);
    if (term.prefix) out += " *";
    if (!term.exact) out += " OR " + phrase(term, Spelling::Stems);
    for (const std::string& word : term.spellings) out += " OR \"" + word + '"';
    for (const std::string& mark : term.marks) out += " OR \"" + mark + '"';
    return out + ')';
}

std::string matchOf(const std::vector<QueryTerm>& wanted, const std::vector<QueryTerm>& unwanted)
{
    std::string out;
    for (const QueryTerm& term : wanted) out += (out.empty() ? "" : " AND ") + matchOf(term);
    if (unwanted.empty()) return out;
    out = '(' + out + ") NOT (";
    for (std::size_t i = 0; i < unwanted.size(); ++i) out += (i == 0 ? "" : " OR ") + matchOf(unwanted[i]);
    return out + ')';
}

} // namespace zapis
