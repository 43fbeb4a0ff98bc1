#include "core/bundle/gate/unmarked_names.h"

#include <algorithm>
#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "core/base/text.h"
#include "core/model/kinds.h"
#include "core/records/rules/names.h"
#include "core/text/words.h"

namespace zapis {

namespace {

// In code points.
constexpr std::size_t kShortestSingleWord = 5; ///< a lone "Ян" is too often something else
constexpr std::size_t kShortestOther = 5;      ///< of words compared across scripts
constexpr std::size_t kShortestPrefix = 6;     ///< of a name that another word is made of
constexpr std::size_t kFewestConsonants = 3;
constexpr std::int32_t kShortestSpelled = 4; ///< letters in a row that may be a name
constexpr std::int32_t kMostWordsBeside = 2; ///< words of one letter before or behind it

bool isLatin(std::string_view word)
{
    return std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Digits, spaces and dashes of any kind as those of ASCII: a telephone number is copied with unbreaking ones.
UChar32 plainSign(UChar32 c)
{
    if (const std::int32_t digit = u_charDigitValue(c); digit >= 0) return u'0' + digit;
    if (u_charType(c) == U_SPACE_SEPARATOR) return u' ';
    return u_charType(c) == U_DASH_PUNCTUATION ? u'-' : c;
}

/// The text as a reader sees it: compatibility forms (full width) as plain ones, without soft hyphens, zero-width characters and
/// stress marks.
icu::UnicodeString asSeen(std::string_view text)
{
    const auto given = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* compatibility = icu::Normalizer2::getNFKCInstance(status);
    const icu::UnicodeString all = U_SUCCESS(status) ? compatibility->normalize(given, status) : given;
    if (U_FAILURE(status)) throw std::runtime_error("ICU: NFKC"); // unread text must not pass for text without names
    icu::UnicodeString plain;
    for (std::int32_t at = 0; at < all.length(); at = all.moveIndex32(at, 1)) {
        const UChar32 c = plainSign(all.char32At(at));
        const bool isHidden = u_charType(c) == U_FORMAT_CHAR || u_charType(c) == U_NON_SPACING_MARK;
        if (!isHidden) plain.append(c);
    }
    return plain;
}

bool isLetter(const icu::UnicodeString& text, std::int32_t at)
{
    return at >= 0 && at < text.length() && u_isalpha(text.char32At(at));
}

bool isBetweenLetters(char16_t c) { return c == u' ' || c == u'.' || c == u'-'; }

/// A letter, one sign, a letter, one sign, …: where such a run that begins at `from` ends. The end of a word is no letter of it.
std::int32_t endOfRun(const icu::UnicodeString& text, std::int32_t from, icu::UnicodeString& letters)
{
    letters.remove();
    for (std::int32_t at = from;;) {
        const std::int32_t next = text.moveIndex32(at, 1);
        if (!isLetter(text, at) || isLetter(text, next)) return at;
        letters.append(text.char32At(at));
        if (next >= text.length() || !isBetweenLetters(text[next])) return next;
        at = next + 1;
    }
}

/// Words that are spelled letter by letter ("И в а н", "И.в.а.н"), run together. Words of one letter may stand before and behind
/// ("я и И в а н"): with and without them.
icu::UnicodeString spelledOut(const icu::UnicodeString& text)
{
    icu::UnicodeString words, letters;
    for (std::int32_t at = 0; at < text.length();) {
        const std::int32_t end = isLetter(text, at - 1) ? at : endOfRun(text, at, letters);
        if (end > at && letters.countChar32() >= kShortestSpelled) {
            const std::int32_t count = letters.countChar32();
            for (std::int32_t before = 0; before <= kMostWordsBeside; ++before)
                for (std::int32_t behind = 0; behind <= kMostWordsBeside && before + behind + kShortestSpelled <= count;
                    ++behind) {
                    const std::int32_t from = letters.moveIndex32(0, before), to = letters.moveIndex32(letters.length(), -behind);
                    words.append(letters, from, to - from).append(u'\n');
                }
        }
        at = std::max(end, text.moveIndex32(at, 1));
    }
    return words;
}

/// Words run together parted at the capital letter ("ПётрИванченко").
std::string parted(const icu::UnicodeString& text)
{
    icu::UnicodeString plain;
    UChar32 last = 0;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 c = text.char32At(at);
        if (u_islower(last) && u_isupper(c)) plain.append(u' ');
        plain.append(c);
        last = c;
    }
    std::string out;
    plain.toUTF8String(out);
    return out;
}

} // namespace

UnmarkedNames::UnmarkedNames(const RecordReader& reader) : m_words(reader)
{
    for (const RecordId& id : reader.all(kinds::kPerson)) {
        const Record person = reader.get(id);
        if (const Json* names = person.fields.find("names"))
            for (const Json& name : names->items()) {
                add(name.stringOr("text"), id);
                if (!rules::isCoverName(name)) addSpellings(name.stringOr("text"), id);
            }
        if (const Json* contacts = person.fields.find("contacts"))
            for (const Json& contact : contacts->items()) add(contact.stringOr("value"), id);
        add(person.fields.stringOr("address"), id);
    }
}

void UnmarkedNames::add(const std::string& text, const RecordId& person)
{
    Words parts = wordsOf(text);
    if (parts.empty() || (parts.size() == 1 && countCodePoints(parts.front()) < kShortestSingleWord)) return;
    const std::string first = parts.front();
    m_byFirstWord.emplace(first, Whole{std::move(parts), person});
}

void UnmarkedNames::addSpellings(const std::string& name, const RecordId& person)
{
    for (const std::string& word : rules::nameWordsOf(name)) {
        const std::string stem = rules::stemOf(word), skeleton = rules::skeletonOf(rules::latinOf(word));
        if (countCodePoints(stem) >= kShortestPrefix) m_longStems.emplace(stem, person);
        if (countCodePoints(word) >= kShortestOther && skeleton.size() >= kFewestConsonants)
            m_bySkeleton.emplace(skeleton, Spelling{word, person});
    }
}

void UnmarkedNames::collectWhole(std::string_view text, std::set<RecordId>& persons) const
{
    const Words found = wordsOf(text);
    for (std::size_t at = 0; at < found.size(); ++at) {
        const auto [from, to] = m_byFirstWord.equal_range(found[at]);
        for (auto name = from; name != to; ++name) {
            const Words& parts = name->second.words;
            if (parts.size() <= found.size() - at
                && std::equal(parts.begin(), parts.end(), found.begin() + static_cast<std::ptrdiff_t>(at)))
                persons.insert(name->second.person);
        }
    }
}

void UnmarkedNames::collectSpellings(const std::string& word, std::set<RecordId>& persons) const
{
    if (countCodePoints(word) < kShortestOther) return;
    for (std::size_t letters = kShortestPrefix; letters <= countCodePoints(word); ++letters) {
        const auto [from, to] = m_longStems.equal_range(std::string(codePointRange(word, 0, letters)));
        for (auto stem = from; stem != to; ++stem) persons.insert(stem->second);
    }
    const std::string latin = rules::latinOf(word);
    const auto [from, to] = m_bySkeleton.equal_range(rules::skeletonOf(latin));
    for (auto name = from; name != to; ++name) {
        const std::string& known = name->second.word;
        if (isLatin(known) != isLatin(word) && rules::isOtherSpelling(rules::latinOf(known), latin))
            persons.insert(name->second.person);
    }
}

std::set<RecordId> UnmarkedNames::personsIn(std::string_view text) const
{
    std::set<RecordId> persons;
    const icu::UnicodeString seen = asSeen(text), spelled = spelledOut(seen);
    collectPlain(parted(seen), persons);
    if (!spelled.isEmpty()) collectPlain(parted(spelled), persons);
    return persons;
}

void UnmarkedNames::collectPlain(std::string_view plain, std::set<RecordId>& persons) const
{
    collectWhole(plain, persons);
    persons.merge(m_words.personsIn(plain));
    for (const std::string& word : rules::nameWordsOf(plain)) collectSpellings(word, persons);
}

bool UnmarkedNames::isIn(const Kind& kind, const Json& fields) const
{
    bool isThere = false;
    forEachTravellingText(kind, fields, [&](const ValuePlace&, const std::string& text) { isThere = isThere || isIn(text); });
    return isThere;
}

} // namespace zapis
