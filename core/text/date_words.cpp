#include "core/text/date_words.h"

#include <algorithm>

#include "core/text/date_grammar.h"

namespace zapis {
namespace {

using Tag = DateTag;

/// How sure it is, and on which side of the date.
struct Manner {
    bool isApproximate = false, isDoubtful = false, isBefore = false, isAfter = false, isBetween = false, isStill = false;
    bool isFrom = false;                                           ///< "с": the start of a span, or After where none follows
    bool isNight = false, isNightTo = false, isWhichNight = false; ///< "на 12-е"; "night of"
};

/// Takes out what stands before and behind the date itself.
std::vector<DateToken> mannerOf(std::vector<DateToken> tokens, Manner& manner)
{
    const auto takes = [&](const DateToken& token) {
        switch (token.tag) {
        case Tag::Filler: return true;
        case Tag::About: return manner.isApproximate = true;
        case Tag::Maybe: return manner.isDoubtful = true;
        case Tag::Night: manner.isWhichNight = token.value == 1; return manner.isNight = true;
        default: return false;
        }
    };
    const auto takesInFront = [&](const DateToken& token) {
        switch (token.tag) {
        case Tag::On: manner.isNightTo = manner.isNight; return true;
        case Tag::To: return (manner.isNight ? manner.isNightTo : manner.isBefore) = true;
        case Tag::Before: return manner.isBefore = true;
        case Tag::From: manner.isFrom = true; return manner.isAfter = true;
        case Tag::After: return manner.isAfter = true;
        case Tag::Between: return manner.isBetween = true;
        default: return takes(token);
        }
    };
    const auto start = std::ranges::find_if_not(tokens, takesInFront);
    tokens.erase(tokens.begin(), start);
    while (!tokens.empty() && takes(tokens.back())) tokens.pop_back();
    if (!tokens.empty() && tokens.back().tag == Tag::Still) {
        manner.isStill = true;
        tokens.pop_back();
        if (!tokens.empty() && tokens.back().tag == Tag::To) tokens.pop_back();
    }
    return tokens;
}

std::string marked(const std::string& edtf, const Manner& manner)
{
    if (edtf == ".." || edtf.empty()) return edtf;
    return edtf + (manner.isApproximate && manner.isDoubtful ? "%" : manner.isApproximate ? "~" : manner.isDoubtful ? "?" : "");
}

void give(std::vector<DateReading>& all, const std::string& edtf, bool yearIsAssumed)
{
    const bool isKnown = std::ranges::any_of(all, [&](const DateReading& other) { return other.edtf == edtf; });
    if (!isKnown && parseDate(edtf)) all.push_back({edtf, yearIsAssumed});
}

/// A night belongs to two days.
PlainDates nightsOf(const PlainDates& dates, const Manner& manner)
{
    PlainDates nights;
    for (const PlainDate& date : dates) {
        const auto days = date.days();
        if (!date.isDay || !days) continue;
        if (date.isSpan()) {
            if (days->last.number - days->first.number == 1) addDate(nights, date);
            continue;
        }
        const auto night = [&](int from) {
            PlainDate one = date;
            one.first = toText(Day{days->first.number + from});
            one.last = toText(Day{days->first.number + from + 1});
            addDate(nights, one);
        };
        if (!manner.isNightTo) night(0);
        if (manner.isNightTo || !manner.isWhichNight) night(-1);
    }
    return nights;
}

std::optional<std::vector<DateToken>> tokensOf(const std::string& text, Manner& manner)
{
    auto read = dateTokensOf(text);
    if (!read) return std::nullopt;
    manner.isDoubtful = read->isDoubtful;
    manner.isApproximate = read->isApproximate;
    return mannerOf(std::move(read->tokens), manner);
}

std::vector<DateReading> betweenTwo(const SaidDate& said, const DateHints& hints)
{
    std::vector<DateReading> all;
    Manner from, to;
    const auto first = tokensOf(said.first, from), last = tokensOf(said.second, to);
    if (!first || !last || first->empty() || (last->empty() && !to.isStill)) return all;
    DateGrammar grammar(hints);
    if (last->empty()) {
        for (const PlainDate& one : grammar.body(*first)) give(all, marked(one.first, from) + "/..", one.yearIsAssumed);
        return all;
    }
    for (const PlainDate& one : grammar.between(*first, *last))
        give(all, marked(one.first, from) + '/' + marked(one.last, to), one.yearIsAssumed);
    return all;
}

} // namespace

std::vector<DateReading> readDate(const SaidDate& said, const DateHints& hints)
{
    std::vector<DateReading> all;
    if (said.first == ".." && said.word == DateWord::On) return {{"..", false}};
    // The signs of EDTF that no speech has.
    if (said.first.find('X') != std::string::npos && said.word == DateWord::On && parseDate(said.first))
        return {{said.first, false}};
    if (said.word == DateWord::Between) return betweenTwo(said, hints);
    Manner manner;
    const auto tokens = tokensOf(said.first, manner);
    if (!tokens) return all;
    if (tokens->empty()) {
        if (manner.isStill && !manner.isNight && !manner.isBetween) all.push_back({"..", false});
        return all;
    }
    manner.isApproximate = manner.isApproximate || said.word == DateWord::About;
    manner.isBefore = said.word == DateWord::Before || (manner.isBefore && said.word != DateWord::After);
    manner.isAfter = said.word == DateWord::After || manner.isAfter || manner.isStill;
    if (manner.isBefore && manner.isAfter) return all;
    DateGrammar grammar(hints);
    grammar.setNight(manner.isNight);
    grammar.setBetween(manner.isBetween);
    PlainDates dates = grammar.body(*tokens);
    if (manner.isNight) dates = nightsOf(dates, manner);
    // "с 10 по 12", "between 3 and 5": the words in front belong to the span.
    const auto isJoint = [](const DateToken& token) {
        return token.tag == Tag::To || token.tag == Tag::And || token.tag == Tag::On;
    };
    const bool isJoined = std::ranges::any_of(*tokens, isJoint);
    const bool isDashed = std::any_of(tokens->begin() + 1, tokens->end(),
        [](const DateToken& token) { return token.before == DateGap::Dash || token.before == DateGap::SpacedDash; });
    if (manner.isBetween && !isJoined) return all;
    for (const PlainDate& one : dates) {
        const bool isWhole =
            manner.isBetween || manner.isNight || (manner.isFrom && isJoined && !manner.isStill && said.word == DateWord::On);
        const std::string both =
            one.isSpan() ? marked(one.first, manner) + '/' + marked(one.last, manner) : marked(one.first, manner);
        if (isWhole || (!manner.isBefore && !manner.isAfter)) give(all, both, one.yearIsAssumed);
        else if (manner.isBefore) give(all, "../" + marked(one.last, manner), one.yearIsAssumed);
        else give(all, marked(one.first, manner) + "/..", one.yearIsAssumed);
        // "с 10-12 августа" may be those days, or since then.
        if (manner.isFrom && isDashed && one.isSpan()) give(all, both, one.yearIsAssumed);
    }
    return all;
}

} // namespace zapis
