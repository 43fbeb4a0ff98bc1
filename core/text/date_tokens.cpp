#include "core/text/date_tokens.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text/letters.h"
#include "core/text/words.h"

namespace zapis {
namespace {

using Tag = DateTag;

// All words stand here as letters.h folds them: lower case, ё as е, ў as у, і as и.

struct Name {
    std::string_view stem;
    int value;
    std::string_view endings; ///< each between two bars; "||" the stem alone
};

constexpr std::string_view kRuSoft = "|ь|я|е|ю|ем|", kRuHard = "||а|е|у|ом|", kBe = "|ь|я|и|ю|ем|";

constexpr std::array kMonths{Name{"jan", 1, "||uary|"}, Name{"feb", 2, "||ruary|"}, Name{"mar", 3, "||ch|"},
    Name{"apr", 4, "||il|"}, Name{"may", 5, "||"}, Name{"jun", 6, "||e|"}, Name{"jul", 7, "||y|"}, Name{"aug", 8, "||ust|"},
    Name{"sep", 9, "||t|tember|"}, Name{"oct", 10, "||ober|"}, Name{"nov", 11, "||ember|"}, Name{"dec", 12, "||ember|"},
    Name{"январ", 1, kRuSoft}, Name{"феврал", 2, kRuSoft}, Name{"март", 3, kRuHard}, Name{"апрел", 4, kRuSoft},
    Name{"ма", 5, "|й|я|е|ю|ем|и|"}, Name{"июн", 6, kRuSoft}, Name{"июл", 7, kRuSoft}, Name{"август", 8, kRuHard},
    Name{"сентябр", 9, kRuSoft}, Name{"октябр", 10, kRuSoft}, Name{"ноябр", 11, kRuSoft}, Name{"декабр", 12, kRuSoft},
    Name{"янв", 1, "||"}, Name{"фев", 2, "||р|"}, Name{"мар", 3, "||"}, Name{"апр", 4, "||"}, Name{"июн", 6, "||"},
    Name{"июл", 7, "||"}, Name{"авг", 8, "||"}, Name{"сен", 9, "||т|"}, Name{"окт", 10, "||"}, Name{"ноя", 11, "||б|"},
    Name{"дек", 12, "||"}, Name{"студзен", 1, kBe}, Name{"студз", 1, "||"}, Name{"лют", 2, "||ы|ага|ым|аму|"},
    Name{"сакавик", 3, "||а|у|ом|"}, Name{"сак", 3, "||"}, Name{"красавик", 4, "||а|у|ом|"}, Name{"крас", 4, "||"},
    Name{"травен", 5, "|ь|"}, Name{"трауня", 5, "||"}, Name{"траун", 5, "|и|ю|ем|"}, Name{"трав", 5, "||"},
    Name{"чэрвен", 6, kBe}, Name{"чэрв", 6, "||"}, Name{"липен", 7, kBe}, Name{"лип", 7, "||"}, Name{"жнивен", 8, "|ь|"},
    Name{"жнив", 8, "||"}, Name{"жниун", 8, "|я|и|ю|ем|"}, Name{"верасен", 9, "|ь|"}, Name{"верасн", 9, "|я|и|ю|ем|"},
    Name{"вер", 9, "||"}, Name{"кастрычник", 10, "||а|у|ам|"}, Name{"кастр", 10, "||"}, Name{"листапад", 11, "||а|зе|у|ам|"},
    Name{"лист", 11, "||"}, Name{"снежан", 12, "|ь|"}, Name{"снежн", 12, "|я|и|ю|ем|"}, Name{"сьнежан", 12, "|ь|"},
    Name{"сьнежн", 12, "|я|и|ю|ем|"}, Name{"снеж", 12, "||"}};

constexpr std::array kSeasons{Name{"spring", 21, "||"}, Name{"summer", 22, "||"}, Name{"autumn", 23, "||"},
    Name{"fall", 23, "||"}, Name{"winter", 24, "||"}, Name{"весн", 21, "|а|ы|е|у|ой|ою|"}, Name{"вясн", 21, "|а|ы|е|у|ой|ою|"},
    Name{"увесну", 21, "||"}, Name{"лет", 22, "|о|а|е|у|ом|ам|"}, Name{"улетку", 22, "||"}, Name{"осен", 23, "|ь|и|ью|"},
    Name{"восен", 23, "|ь|и|ню|ьню|"}, Name{"увосен", 23, "|ь|"}, Name{"зим", 24, "|а|ы|е|у|ой|ою|"}, Name{"узимку", 24, "||"}};

constexpr std::array kWeekdays{Name{"mon", 1, "||day|"}, Name{"tue", 2, "||s|sday|"}, Name{"wed", 3, "||nesday|"},
    Name{"thu", 4, "||r|rs|rsday|"}, Name{"fri", 5, "||day|"}, Name{"sat", 6, "||urday|"}, Name{"sun", 7, "||day|"},
    Name{"понедельник", 1, kRuHard}, Name{"вторник", 2, kRuHard}, Name{"сред", 3, "|а|у|ы|е|"}, Name{"четверг", 4, kRuHard},
    Name{"пятниц", 5, "|а|у|ы|е|"}, Name{"суббот", 6, "|а|у|ы|е|"}, Name{"воскресень", 7, "|е|я|ю|"}, Name{"пн", 1, "||"},
    Name{"вт", 2, "||"}, Name{"ср", 3, "||"}, Name{"чт", 4, "||"}, Name{"пт", 5, "||"}, Name{"сб", 6, "||"}, Name{"вс", 7, "||"},
    Name{"панядзел", 1, "|ак|ка|ку|"}, Name{"аутор", 2, "|ак|ка|ку|"}, Name{"серад", 3, "|а|у|ы|"},
    Name{"чацв", 4, "|ер|яр|ярга|"}, Name{"субот", 6, "|а|у|ы|"}, Name{"нядзел", 7, "|я|ю|и|"}, Name{"ауто", 2, "||"},
    Name{"чц", 4, "||"}, Name{"нд", 7, "||"}};

struct Phrase {
    std::string_view words;
    Tag tag;
    int value = 0;
};

constexpr int kEarly = static_cast<int>(DatePart::Early), kMiddle = static_cast<int>(DatePart::Middle),
              kLate = static_cast<int>(DatePart::Late), kFirstHalf = static_cast<int>(DatePart::FirstHalf),
              kSecondHalf = static_cast<int>(DatePart::SecondHalf);

/// Longer ones before those they begin with.
constexpr std::array kPhrases{Phrase{"до сих пор", Tag::Still}, Phrase{"по сей день", Tag::Still},
    Phrase{"до сего дня", Tag::Still}, Phrase{"по настоящее время", Tag::Still}, Phrase{"до настоящего времени", Tag::Still},
    Phrase{"по сегодня", Tag::Still}, Phrase{"дагэтуль", Tag::Still}, Phrase{"да сення", Tag::Still},
    Phrase{"да гэтага часу", Tag::Still}, Phrase{"и цяпер", Tag::Still}, Phrase{"still so", Tag::Still},
    Phrase{"still", Tag::Still}, Phrase{"to this day", Tag::Still}, Phrase{"today still", Tag::Still},
    Phrase{"to present", Tag::Still}, Phrase{"present", Tag::Still}, Phrase{"about", Tag::About}, Phrase{"around", Tag::About},
    Phrase{"approximately", Tag::About}, Phrase{"approx", Tag::About}, Phrase{"circa", Tag::About}, Phrase{"ca", Tag::About},
    Phrase{"ок", Tag::About}, Phrase{"около", Tag::About}, Phrase{"примерно", Tag::About}, Phrase{"приблизительно", Tag::About},
    Phrase{"прибл", Tag::About}, Phrase{"где то", Tag::About}, Phrase{"порядка", Tag::About}, Phrase{"каля", Tag::About},
    Phrase{"прыкладна", Tag::About}, Phrase{"прыблизна", Tag::About}, Phrase{"недзе", Tag::About}, Phrase{"дзесьци", Tag::About},
    Phrase{"дзесци", Tag::About}, Phrase{"maybe", Tag::Maybe}, Phrase{"perhaps", Tag::Maybe}, Phrase{"probably", Tag::Maybe},
    Phrase{"possibly", Tag::Maybe}, Phrase{"возможно", Tag::Maybe}, Phrase{"наверное", Tag::Maybe}, Phrase{"наверно", Tag::Maybe},
    Phrase{"может быть", Tag::Maybe}, Phrase{"кажется", Tag::Maybe}, Phrase{"вероятно", Tag::Maybe},
    Phrase{"вроде бы", Tag::Maybe}, Phrase{"вроде", Tag::Maybe}, Phrase{"магчыма", Tag::Maybe}, Phrase{"мабыць", Tag::Maybe},
    Phrase{"напэуна", Tag::Maybe}, Phrase{"здаецца", Tag::Maybe}, Phrase{"не позднее", Tag::Before},
    Phrase{"не позже", Tag::Before}, Phrase{"не пазней", Tag::Before}, Phrase{"no later than", Tag::Before},
    Phrase{"not later than", Tag::Before}, Phrase{"before", Tag::Before}, Phrase{"by", Tag::Before}, Phrase{"перед", Tag::Before},
    Phrase{"перад", Tag::Before}, Phrase{"к", Tag::Before}, Phrase{"не раньше", Tag::After}, Phrase{"не ранее", Tag::After},
    Phrase{"не раней", Tag::After}, Phrase{"not before", Tag::After}, Phrase{"no earlier than", Tag::After},
    Phrase{"after", Tag::After}, Phrase{"после", Tag::After}, Phrase{"пасля", Tag::After}, Phrase{"since", Tag::After},
    Phrase{"начиная с", Tag::From}, Phrase{"пачынаючы з", Tag::From}, Phrase{"с", Tag::From}, Phrase{"со", Tag::From},
    Phrase{"c", Tag::From}, Phrase{"co", Tag::From}, Phrase{"з", Tag::From}, Phrase{"са", Tag::From}, Phrase{"ад", Tag::From},
    Phrase{"от", Tag::From}, Phrase{"from", Tag::From}, Phrase{"по", Tag::To}, Phrase{"до", Tag::To}, Phrase{"па", Tag::To},
    Phrase{"да", Tag::To}, Phrase{"to", Tag::To}, Phrase{"until", Tag::To}, Phrase{"till", Tag::To}, Phrase{"through", Tag::To},
    Phrase{"на", Tag::On}, Phrase{"between", Tag::Between}, Phrase{"между", Tag::Between}, Phrase{"памиж", Tag::Between},
    Phrase{"промеж", Tag::Between}, Phrase{"and", Tag::And}, Phrase{"и", Tag::And}, Phrase{"или", Tag::Or},
    Phrase{"либо", Tag::Or}, Phrase{"або", Tag::Or}, Phrase{"ци", Tag::Or}, Phrase{"or", Tag::Or},
    Phrase{"overnight", Tag::Night, 1}, Phrase{"night", Tag::Night, 1}, Phrase{"ночь", Tag::Night}, Phrase{"ночью", Tag::Night},
    Phrase{"ночи", Tag::Night}, Phrase{"ноч", Tag::Night}, Phrase{"ноччу", Tag::Night}, Phrase{"ночы", Tag::Night},
    Phrase{"уночы", Tag::Night}, Phrase{"уначы", Tag::Night}, Phrase{"первая половина", Tag::Part, kFirstHalf},
    Phrase{"первой половине", Tag::Part, kFirstHalf}, Phrase{"вторая половина", Tag::Part, kSecondHalf},
    Phrase{"второй половине", Tag::Part, kSecondHalf}, Phrase{"першая палова", Tag::Part, kFirstHalf},
    Phrase{"першаи палове", Tag::Part, kFirstHalf}, Phrase{"першай палове", Tag::Part, kFirstHalf},
    Phrase{"другая палова", Tag::Part, kSecondHalf}, Phrase{"другой палове", Tag::Part, kSecondHalf},
    Phrase{"first half", Tag::Part, kFirstHalf}, Phrase{"second half", Tag::Part, kSecondHalf},
    Phrase{"первых числах", Tag::Part, kEarly}, Phrase{"первые числа", Tag::Part, kEarly},
    Phrase{"першых чыслах", Tag::Part, kEarly}, Phrase{"first days", Tag::Part, kEarly},
    Phrase{"последних числах", Tag::Part, kLate}, Phrase{"апошних чыслах", Tag::Part, kLate},
    Phrase{"last days", Tag::Part, kLate}, Phrase{"early", Tag::Part, kEarly}, Phrase{"beginning", Tag::Part, kEarly},
    Phrase{"start", Tag::Part, kEarly}, Phrase{"начало", Tag::Part, kEarly}, Phrase{"начала", Tag::Part, kEarly},
    Phrase{"начале", Tag::Part, kEarly}, Phrase{"началу", Tag::Part, kEarly}, Phrase{"пачатак", Tag::Part, kEarly},
    Phrase{"пачатку", Tag::Part, kEarly}, Phrase{"mid", Tag::Part, kMiddle}, Phrase{"middle", Tag::Part, kMiddle},
    Phrase{"середина", Tag::Part, kMiddle}, Phrase{"середины", Tag::Part, kMiddle}, Phrase{"середине", Tag::Part, kMiddle},
    Phrase{"сярэдзина", Tag::Part, kMiddle}, Phrase{"сярэдзины", Tag::Part, kMiddle}, Phrase{"сярэдзине", Tag::Part, kMiddle},
    Phrase{"late", Tag::Part, kLate}, Phrase{"end", Tag::Part, kLate}, Phrase{"конец", Tag::Part, kLate},
    Phrase{"конца", Tag::Part, kLate}, Phrase{"конце", Tag::Part, kLate}, Phrase{"концу", Tag::Part, kLate},
    Phrase{"канец", Tag::Part, kLate}, Phrase{"канца", Tag::Part, kLate}, Phrase{"канцы", Tag::Part, kLate},
    Phrase{"канцу", Tag::Part, kLate}, Phrase{"in", Tag::Filler}, Phrase{"on", Tag::Filler}, Phrase{"the", Tag::Filler},
    Phrase{"of", Tag::Filler}, Phrase{"at", Tag::Filler}, Phrase{"year", Tag::Filler}, Phrase{"в", Tag::Filler},
    Phrase{"во", Tag::Filler}, Phrase{"у", Tag::Filler}, Phrase{"числа", Tag::Filler}, Phrase{"число", Tag::Filler},
    Phrase{"чысла", Tag::Filler}, Phrase{"числах", Tag::Filler}, Phrase{"чыслах", Tag::Filler}, Phrase{"утро", Tag::Filler},
    Phrase{"утром", Tag::Filler}, Phrase{"днем", Tag::Filler}, Phrase{"вечер", Tag::Filler}, Phrase{"вечером", Tag::Filler},
    Phrase{"раницай", Tag::Filler}, Phrase{"уранку", Tag::Filler}, Phrase{"удзень", Tag::Filler}, Phrase{"увечары", Tag::Filler},
    Phrase{"вечарам", Tag::Filler}, Phrase{"morning", Tag::Filler}, Phrase{"afternoon", Tag::Filler},
    Phrase{"evening", Tag::Filler}};

constexpr std::array<std::string_view, 15> kYearMarks{
    "г", "гг", "год", "года", "году", "годе", "годом", "годы", "годов", "годах", "гады", "годзе", "годам", "гадах", "гадоу"};
constexpr std::array<std::string_view, 17> kOrdinals{
    "го", "ого", "е", "ое", "й", "м", "му", "я", "ае", "га", "ага", "ы", "ым", "th", "st", "nd", "rd"};
constexpr std::array<std::string_view, 6> kManifold{"s", "х", "ых", "ые", "ыя", "тых"};
constexpr std::array<std::string_view, 12> kRoman{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};

template <std::size_t N> bool isAmong(const std::array<std::string_view, N>& all, std::string_view word)
{
    return std::ranges::find(all, word) != all.end();
}

template <std::size_t N> int valueOf(const std::array<Name, N>& names, std::string_view word)
{
    for (const Name& name : names) {
        if (!word.starts_with(name.stem)) continue;
        const std::string ending = '|' + std::string(word.substr(name.stem.size())) + '|';
        if (name.endings.find(ending) != std::string_view::npos) return name.value;
    }
    return 0;
}

/// A piece of a word: digits or letters, with what stands before it.
struct Piece {
    std::string text; ///< folded
    DateGap before = DateGap::Space;
    bool afterApostrophe = false, afterColon = false;
    bool isNumber() const { return !text.empty() && text.front() >= '0' && text.front() <= '9'; }
};

/// The letter that is typed for a digit, or stands for it in a text that was recognised: 12.08.2О2О.
char digitMeant(char32_t c) { return c == 'o' || c == U'о' ? '0' : c == 'l' ? '1' : '\0'; }

/// All digits, or digits with letters that look like them.
std::optional<std::string> numberIn(std::string_view word)
{
    std::string digits;
    bool any = false;
    for (std::size_t at = 0; at < word.size();) {
        const Character c = characterAt(word, at);
        at += c.bytes;
        const bool isDigit = c.codePoint >= '0' && c.codePoint <= '9';
        const char digit = isDigit ? static_cast<char>(c.codePoint) : digitMeant(c.codePoint);
        if (digit == '\0') return std::nullopt;
        any = any || isDigit;
        digits += digit;
    }
    return any ? std::optional(digits) : std::nullopt;
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) { }

    std::optional<DateTokens> read()
    {
        std::size_t behind = 0;
        bool isGood = true;
        forEachWord(m_text, [&](const Word& word) {
            isGood = isGood && takeGap(m_text.substr(behind, word.from - behind));
            takeWord(word.folded);
            // words.h takes it for a possessive: 1990's.
            if (m_pieces.back().isNumber() && m_text.substr(word.from, word.to - word.from).ends_with('s')) push("s");
            behind = word.to;
            return isGood;
        });
        if (!isGood || !takeGap(m_text.substr(behind))) return std::nullopt;
        dropClock();
        if (!takePieces()) return std::nullopt;
        return std::move(m_read);
    }

private:
    bool takeGap(std::string_view gap)
    {
        m_gap = {};
        bool spaceBefore = false, spaceAfter = false, dash = false;
        for (std::size_t at = 0; at < gap.size();) {
            const Character c = characterAt(gap, at);
            at += c.bytes;
            switch (c.codePoint) {
            case ' ':
            case '\n':
            case '\t':
            case 0xA0:
            case 0x202F:
            case 0x2009: (dash ? spaceAfter : spaceBefore) = true; break;
            case '.':
            case 0x2026: m_gap.before = DateGap::Dot; break;
            case ',': m_gap.before = DateGap::Comma; break;
            case '/': m_gap.before = DateGap::Slash; break;
            case ':': m_gap.afterColon = true; break;
            case '-':
            case 0x2010:
            case 0x2011:
            case 0x2012:
            case 0x2013:
            case 0x2014:
            case 0x2015:
            case 0x2212: dash = true; break;
            case '?': m_read.isDoubtful = true; break;
            case '~':
            case 0x2248: m_read.isApproximate = true; break;
            case '\'':
            case 0x2018:
            case 0x2019: m_gap.afterApostrophe = true; break;
            case '(':
            case ')':
            case '"':
            case 0xAB:
            case 0xBB:
            case 0x201C:
            case 0x201D:
            case 0x201E: break;
            default:
                if (letterClassOf(c.codePoint) != LetterClass::Joiner) return false;
            }
        }
        if (dash) m_gap.before = spaceBefore || spaceAfter ? DateGap::SpacedDash : DateGap::Dash;
        return true;
    }

    void takeWord(std::string_view folded)
    {
        std::size_t from = 0;
        if (const auto number = numberIn(folded)) {
            push(*number);
            from = folded.size();
        }
        for (std::size_t at = from + 1; at <= folded.size(); ++at) {
            const auto isDigit = [&](std::size_t place) { return folded[place] >= '0' && folded[place] <= '9'; };
            if (at < folded.size() && isDigit(at) == isDigit(at - 1)) continue;
            push(std::string(folded.substr(from, at - from)));
            from = at;
        }
    }

    void push(std::string text)
    {
        Piece piece = m_gap;
        piece.text = std::move(text);
        m_pieces.push_back(std::move(piece));
        m_gap = {};
        m_gap.before = DateGap::None;
    }

    /// 14:30 and 14:30:15, which are no part of the date, with an "about" that speaks of the hour.
    void dropClock()
    {
        for (std::size_t at = 1; at < m_pieces.size(); ++at) {
            if (!m_pieces[at].afterColon || !m_pieces[at].isNumber() || !m_pieces[at - 1].isNumber()) continue;
            std::size_t from = at - 1, to = at + 1;
            while (to < m_pieces.size() && m_pieces[to].afterColon && m_pieces[to].isNumber()) ++to;
            if (to < m_pieces.size() && m_pieces[to].text == "z") ++to;
            if (from > 0 && (m_pieces[from - 1].text == "t" || tagOfPhrase(from - 1).first == Tag::About)) --from;
            if (to < m_pieces.size() && from == 0 && m_pieces[to].before == DateGap::None) m_pieces[to].before = DateGap::Space;
            m_pieces.erase(
                m_pieces.begin() + static_cast<std::ptrdiff_t>(from), m_pieces.begin() + static_cast<std::ptrdiff_t>(to));
            at = from;
        }
    }

    /// Tag, value and how many pieces the phrase at `at` has; none: Filler of no pieces.
    std::pair<Tag, std::size_t> tagOfPhrase(std::size_t at, int* value = nullptr) const
    {
        for (const Phrase& phrase : kPhrases) {
            std::size_t pieces = 0, from = 0;
            bool fits = true;
            while (fits && from <= phrase.words.size()) {
                const std::size_t to = std::min(phrase.words.find(' ', from), phrase.words.size());
                fits = at + pieces < m_pieces.size() && m_pieces[at + pieces].text == phrase.words.substr(from, to - from);
                ++pieces;
                from = to + 1;
            }
            if (!fits) continue;
            if (value) *value = phrase.value;
            return {phrase.tag, pieces};
        }
        return {Tag::Filler, 0};
    }

    /// Beside a number alone: words may be spelled like it.
    int romanAt(std::size_t at) const
    {
        std::string word;
        for (std::size_t i = 0; i < m_pieces[at].text.size();) {
            const Character c = characterAt(m_pieces[at].text, i);
            i += c.bytes;
            if (c.codePoint == U'х') word += 'x';
            else if (c.codePoint == U'и') word += 'i';
            else if (c.codePoint < 0x80) word += static_cast<char>(c.codePoint);
            else return 0;
        }
        const auto found = std::ranges::find(kRoman, word);
        const bool isBesideNumber = (at > 0 && m_pieces[at - 1].isNumber())
            || (at + 1 < m_pieces.size() && m_pieces[at + 1].isNumber() && m_pieces[at + 1].text.size() == 4);
        // A lone "и" or "i" is "and", but between dots.
        const bool isLone = word.size() == 1 && word != "v" && word != "x";
        const bool isDotted =
            m_pieces[at].before == DateGap::Dot && at + 1 < m_pieces.size() && m_pieces[at + 1].before == DateGap::Dot;
        if (found == kRoman.end() || !isBesideNumber || (isLone && !isDotted)) return 0;
        return static_cast<int>(found - kRoman.begin()) + 1;
    }

    void add(Tag tag, int value, std::size_t at)
    {
        DateToken token;
        token.tag = tag;
        token.value = value;
        token.before = m_pieces[at].before;
        m_read.tokens.push_back(token);
    }

    bool addNumber(std::size_t at)
    {
        const std::string& text = m_pieces[at].text;
        if (text.size() > 8) return false;
        add(Tag::Number, std::stoi(text), at);
        m_read.tokens.back().digits = static_cast<int>(text.size());
        m_read.tokens.back().isYear = m_pieces[at].afterApostrophe && text.size() == 2;
        return true;
    }

    /// "г." and "-го" say something of the number before them.
    bool marksNumber(std::size_t at)
    {
        if (m_read.tokens.empty() || m_read.tokens.back().tag != Tag::Number) return false;
        DateToken& number = m_read.tokens.back();
        const std::string& word = m_pieces[at].text;
        if (isAmong(kYearMarks, word) && (number.digits == 4 || number.digits == 2)) {
            number.isYear = true;
            return true;
        }
        const bool isTight = m_pieces[at].before == DateGap::None || m_pieces[at].before == DateGap::Dash;
        if (!isTight || (!isAmong(kOrdinals, word) && !isAmong(kManifold, word))) return false;
        number.isOrdinal = true;
        const bool isLarge = number.digits == 4 || number.value > 31; // 90-е, but 20-е августа
        number.isManifold = isAmong(kManifold, word) || ((word == "е" || word == "я") && number.value % 10 == 0 && isLarge);
        return true;
    }

    bool takePieces()
    {
        for (std::size_t at = 0; at < m_pieces.size(); ++at) {
            const std::string& word = m_pieces[at].text;
            if (m_pieces[at].afterColon && m_pieces[at].isNumber()) return false;
            if (m_pieces[at].isNumber()) {
                if (!addNumber(at)) return false;
                continue;
            }
            if (marksNumber(at)) continue;
            if (const int roman = romanAt(at)) {
                add(Tag::Month, roman, at);
                m_read.tokens.back().isRoman = true;
                continue;
            }
            int value = 0;
            if (const auto phrase = tagOfPhrase(at, &value); phrase.second > 0) {
                add(phrase.first, value, at);
                at += phrase.second - 1;
            } else if (const int month = valueOf(kMonths, word)) {
                add(Tag::Month, month, at);
            } else if (const int season = valueOf(kSeasons, word)) {
                add(Tag::Season, season, at);
            } else if (const int weekday = valueOf(kWeekdays, word)) {
                add(Tag::Weekday, weekday, at);
            } else if (!isAmong(kYearMarks, word)) {
                return false;
            }
        }
        return true;
    }

    std::string_view m_text;
    Piece m_gap;
    std::vector<Piece> m_pieces;
    DateTokens m_read;
};

} // namespace

std::optional<DateTokens> dateTokensOf(std::string_view text) { return Reader(text).read(); }

} // namespace zapis
