/// Where in a text a name stands. How it is found is one question for the whole text (personsIn): hidden letters, words spelled
/// out, telephone numbers over several words. So places are the shortest runs of words of which the answer is yes.
#include "core/bundle/gate/unmarked_names.h"

#include <algorithm>

#include "core/base/text.h"

namespace zapis {

namespace {

struct Piece {
    std::size_t from = 0, to = 0; ///< bytes
};

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// Runs without white space.
std::vector<Piece> piecesOf(std::string_view text)
{
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        if (isSpace(text[at])) {
            ++at;
            continue;
        }
        const std::size_t from = at;
        while (at < text.size() && !isSpace(text[at])) ++at;
        pieces.push_back({from, at});
    }
    return pieces;
}

bool isPunctuation(char c) { return std::string_view(".,;:!?()[]\"'").find(c) != std::string_view::npos; }

class PlaceFinder {
public:
    PlaceFinder(const UnmarkedNames& names, std::string_view text) : m_names(names), m_text(text), m_pieces(piecesOf(text)) { }

    /// Each shortest run, by where it begins.
    std::vector<Piece> find() const
    {
        std::vector<Piece> found;
        for (std::size_t first = 0; first < m_pieces.size();) {
            const std::size_t end = endOfFirst(first);
            if (end > m_pieces.size()) break;
            first = beginOfLast(first, end);
            std::size_t whole = end; // a word spelled out is found before its last letter
            while (whole < m_pieces.size() && isLetter(whole - 1) && isLetter(whole)) ++whole;
            found.push_back({m_pieces[first].from, m_pieces[whole - 1].to});
            ++first;
        }
        return found;
    }

private:
    bool isLetter(std::size_t piece) const
    {
        return countCodePoints(m_text.substr(m_pieces[piece].from, m_pieces[piece].to - m_pieces[piece].from)) == 1;
    }
    bool isIn(std::size_t first, std::size_t end) const
    {
        return m_names.isIn(m_text.substr(m_pieces[first].from, m_pieces[end - 1].to - m_pieces[first].from));
    }

    /// The shortest run from `first` on that holds a name: where it ends. Past the last piece where none does.
    std::size_t endOfFirst(std::size_t first) const
    {
        std::size_t without = first, with = first + 1;
        for (std::size_t step = 1; !isIn(first, with); step *= 2) {
            if (with == m_pieces.size()) return m_pieces.size() + 1;
            without = with;
            with = std::min(m_pieces.size(), with + step);
        }
        while (with - without > 1) {
            const std::size_t middle = without + (with - without) / 2;
            (isIn(first, middle) ? with : without) = middle;
        }
        return with;
    }

    /// The last piece that a run up to `end` may begin with.
    std::size_t beginOfLast(std::size_t first, std::size_t end) const
    {
        std::size_t with = first, without = end;
        while (without - with > 1) {
            const std::size_t middle = with + (without - with) / 2;
            (isIn(middle, end) ? with : without) = middle;
        }
        return with;
    }

    const UnmarkedNames& m_names;
    std::string_view m_text;
    std::vector<Piece> m_pieces;
};

/// Signs of the sentence around it are none of the name.
Piece trimmed(const UnmarkedNames& names, std::string_view text, const Piece& piece)
{
    Piece inner = piece;
    while (inner.from < inner.to && isPunctuation(text[inner.from])) ++inner.from;
    while (inner.to > inner.from && isPunctuation(text[inner.to - 1])) --inner.to;
    return names.isIn(text.substr(inner.from, inner.to - inner.from)) ? inner : piece;
}

bool shareOne(const std::set<RecordId>& some, const std::set<RecordId>& others)
{
    return std::ranges::any_of(some, [&](const RecordId& id) { return others.contains(id); });
}

} // namespace

std::vector<NamePlace> UnmarkedNames::placesIn(std::string_view text) const
{
    std::set<RecordId> persons = personsIn(text);
    if (persons.empty()) return {};
    std::vector<NamePlace> places; // in bytes, counted as code points at the end
    for (const Piece& found : PlaceFinder(*this, text).find()) {
        const Piece piece = trimmed(*this, text, found);
        std::set<RecordId> here = personsIn(text.substr(piece.from, piece.to - piece.from));
        // "Anna Petrovna Ivanova" is one name, not three.
        const bool goesOn = !places.empty() && shareOne(places.back().persons, here)
            && (piece.from <= places.back().to || text.substr(places.back().to, piece.from - places.back().to) == " ");
        if (goesOn) {
            places.back().to = std::max(places.back().to, piece.to);
            places.back().persons.merge(here);
        } else {
            places.push_back({piece.from, piece.to, std::move(here)});
        }
    }
    if (places.empty()) places.push_back({0, text.size(), std::move(persons)});
    for (NamePlace& place : places) {
        const std::size_t before = countCodePoints(text.substr(0, place.from));
        place.to = before + countCodePoints(text.substr(place.from, place.to - place.from));
        place.from = before;
    }
    return places;
}

} // namespace zapis
