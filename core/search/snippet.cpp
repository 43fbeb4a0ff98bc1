#include "core/search/snippet.h"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "core/base/text.h"
#include "core/model/field_walk.h"
#include "core/search/marks.h"
#include "core/search/record_texts.h"
#include "core/search/tokenizer.h"
#include "core/text/letters.h"
#include "core/text/words.h"

namespace zapis {

namespace {

constexpr std::size_t kSnippetBytes = 320; ///< some 180 Cyrillic or 300 Latin letters
constexpr std::size_t kContextBytes = 80;  ///< before the first word found
constexpr std::string_view kEllipsis = "…";

struct Match {
    std::size_t from = 0, to = 0;
    std::uint32_t term = 0; ///< bit of the term
};

/// Tells which of the query's terms a word belongs to.
class Matcher {
public:
    Matcher(const ParsedQuery& query, Stemmer& stemmer) : m_query(query), m_stemmer(stemmer) { }

    std::uint32_t termsOf(const Word& word) const
    {
        std::uint32_t terms = 0;
        for (std::size_t i = 0; i < m_query.wanted.size(); ++i) {
            if (belongsTo(word, m_query.wanted[i])) terms |= std::uint32_t{1} << i;
        }
        return terms;
    }

private:
    bool belongsTo(const Word& word, const QueryTerm& term) const
    {
        for (std::size_t i = 0; i < term.words.size(); ++i) {
            const QueryWord& wanted = term.words[i];
            const bool mayGoOn = term.prefix && i + 1 == term.words.size();
            if (word.folded == wanted.folded || (mayGoOn && word.folded.starts_with(wanted.folded))) return true;
            if (isSpelling(word, term)) return true;
            if (!term.exact && word.isLetters && !wanted.stem.empty() && mayShareStem(word.folded, wanted.stem)
                && m_stemmer.stem(word.folded) == wanted.stem)
                return true;
        }
        return false;
    }

    bool isSpelling(const Word& word, const QueryTerm& term) const
    {
        return std::ranges::any_of(term.spellings, [&](const std::string& spelling) {
            if (!spelling.ends_with(kStemMark)) return spelling == word.folded;
            const std::string_view stem = std::string_view(spelling).substr(0, spelling.size() - 1);
            return word.isLetters && mayShareStem(word.folded, stem) && m_stemmer.stem(word.folded) == stem;
        });
    }

    /// Stems keep the beginning of their word, so most words need none made.
    static bool mayShareStem(std::string_view word, std::string_view stem)
    {
        const std::size_t bytes = std::min<std::size_t>(stem.size(), 4);
        return word.substr(0, bytes) == stem.substr(0, bytes);
    }

    const ParsedQuery& m_query;
    Stemmer& m_stemmer;
};

struct ShownText {
    std::string text;
    std::vector<std::size_t> kept; ///< by byte: code points of the kept text before the one that it shows
};

/// One line: white space becomes blanks, each mention the name spoken (compartment open), else the name or the code of its
/// person.
ShownText shownText(const RecordReader& reader, const RecordText& text)
{
    ShownText out;
    std::size_t mention = 0, points = 0;
    for (std::size_t at = 0; at < text.text.size();) {
        if (std::string_view(text.text).substr(at, kMention.size()) == kMention) {
            const Json* row = text.mentions && text.mentions->isArray() && mention < text.mentions->items().size()
                ? &text.mentions->items()[mention]
                : nullptr;
            ++mention;
            at += kMention.size();
            const std::string spoken = row ? row->stringOr("spoken") : std::string();
            const std::optional<RecordId> person = row ? parseRecordId(row->stringOr("to")) : std::nullopt;
            out.text += !spoken.empty() ? spoken : person ? reader.nameOf(*person) : std::string("…");
            out.kept.resize(out.text.size(), points++);
            continue;
        }
        const char c = text.text[at++];
        const bool isFirstByte = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (isFirstByte) ++points;
        out.text += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
        out.kept.push_back(points - 1);
    }
    return out;
}

std::vector<Match> matchesIn(std::string_view text, const Matcher& matcher)
{
    std::vector<Match> matches;
    forEachWord(text, [&](const Word& word) {
        if (const std::uint32_t terms = matcher.termsOf(word)) matches.push_back({word.from, word.to, terms});
        return true;
    });
    return matches;
}

/// The stretch that holds the most terms, by the index of its first match.
struct Stretch {
    std::size_t first = 0;
    int terms = 0;
};
Stretch bestStretch(const std::vector<Match>& matches)
{
    Stretch best;
    for (std::size_t first = 0; first < matches.size(); ++first) {
        std::uint32_t terms = 0;
        for (std::size_t i = first; i < matches.size() && matches[i].to <= matches[first].from + kSnippetBytes - kContextBytes;
            ++i) {
            terms |= matches[i].term;
        }
        if (const int count = std::popcount(terms); count > best.terms) best = {first, count};
    }
    return best;
}

/// The nearest place at or behind `at` where a word begins, so that no letter and no word is cut; `at` where none is near.
std::size_t wordStartBehind(std::string_view text, std::size_t at)
{
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    const std::size_t blank = text.find(' ', at);
    return blank != std::string_view::npos && blank - at < kContextBytes / 2 ? blank + 1 : at;
}

std::size_t wordEndBefore(std::string_view text, std::size_t at)
{
    if (at >= text.size()) return text.size();
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    const std::size_t blank = text.rfind(' ', at);
    return blank != std::string_view::npos && at - blank < kContextBytes / 2 ? blank : at;
}

Snippet cut(const RecordText& of, std::string_view text, const std::vector<Match>& matches, std::size_t first)
{
    const std::size_t start = matches.empty() ? 0 : matches[first].from;
    const std::size_t from = start > kContextBytes ? std::min(start, wordStartBehind(text, start - kContextBytes)) : 0;
    std::size_t to = wordEndBefore(text, from + kSnippetBytes);
    if (!matches.empty()) to = std::max(to, matches[first].to);
    Snippet snippet{of.field, of.place, from > 0 ? std::string(kEllipsis) : std::string(), {}};
    for (std::size_t i = first; i < matches.size() && matches[i].to <= to; ++i) {
        const std::size_t shift = snippet.text.size();
        snippet.highlights.push_back({matches[i].from - from + shift, matches[i].to - from + shift});
    }
    snippet.text += text.substr(from, to - from);
    if (to < text.size()) snippet.text += kEllipsis;
    return snippet;
}

} // namespace

namespace {

/// Of a record that was found by a code or a date alone: the field that holds it, and its value in words.
std::optional<Snippet> markedValue(const RecordReader& reader, const Kind& kind, const Json& fields, const ParsedQuery& query)
{
    std::optional<Snippet> snippet;
    (void)anyValue(kind, fields, [&](const ValuePlace& place, const Json& value) {
        if (!value.isString() || place.top().type == FieldType::Checklist) return false;
        std::vector<std::string> marks;
        std::string shown = value.string();
        if (place.field.type == FieldType::Code) {
            marks = {codeMark(*place.field.vocabulary, value.string())};
            if (const Term* term = place.field.vocabulary->find(value.string())) shown = term->label.in(reader.language());
        } else if (place.field.type == FieldType::Date) {
            marks = marksOfDate(value.string());
        } else if (place.field.type == FieldType::Time) {
            marks = marksOfDate(std::string_view(value.string()).substr(0, 10));
        }
        const bool isMeant = std::ranges::any_of(query.wanted, [&](const QueryTerm& term) {
            return std::ranges::any_of(
                term.marks, [&](const std::string& mark) { return std::ranges::find(marks, mark) != marks.end(); });
        });
        if (isMeant) {
            const std::string label = place.field.label.in(reader.language()) + ": ";
            snippet = Snippet{place.path(), place.path(), label + shown, {{label.size(), label.size() + shown.size()}}};
        }
        return isMeant;
    });
    return snippet;
}

} // namespace

Snippet snippetOf(const RecordReader& reader, const Record& record, const ParsedQuery& query, Stemmer& stemmer)
{
    const Kind* kind = reader.catalogue().find(record.kind);
    if (!kind) return {};
    const Matcher matcher(query, stemmer);
    const int all = static_cast<int>(query.wanted.size());
    Snippet best;
    int bestTerms = -1;
    for (const RecordText& part : textsOf(*kind, record.fields)) {
        const std::string text = shownText(reader, part).text;
        const std::vector<Match> matches = matchesIn(text, matcher);
        const Stretch stretch = bestStretch(matches);
        if (stretch.terms <= bestTerms) continue;
        bestTerms = stretch.terms;
        best = cut(part, text, matches, stretch.first);
        if (bestTerms == all) break;
    }
    if (bestTerms <= 0)
        if (std::optional<Snippet> marked = markedValue(reader, *kind, record.fields, query)) return std::move(*marked);
    return best;
}

FoundWords wordsOf(const RecordReader& reader, const RecordText& text, const ParsedQuery& query, Stemmer& stemmer)
{
    const ShownText shown = shownText(reader, text);
    const std::vector<Match> matches = matchesIn(shown.text, Matcher(query, stemmer));
    const std::size_t best = bestStretch(matches).first;
    FoundWords found;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const FoundWords::Span span{shown.kept[matches[i].from], shown.kept[matches[i].to - 1] + 1};
        if (found.spans.empty() || found.spans.back() != span)
            found.spans.push_back(span); // two words of a mention are one place
        if (i == best) found.best = found.spans.size() - 1;
    }
    return found;
}

} // namespace zapis
