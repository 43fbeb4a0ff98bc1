#include "core/text/words.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "core/text/letters.h"

namespace zapis {

namespace {

/// A run of characters that stand together, before it is known to be one word.
struct Run {
    std::size_t from = 0, to = 0;
    bool alphabetic = true, letters = true;
    bool latin = false, cyrillic = false;                      ///< has letters of that script
    bool latinLooksCyrillic = true, cyrillicLooksLatin = true; ///< each of them has a twin in the other script

    void note(char32_t c)
    {
        if (isLatinLetter(c)) {
            latin = true;
            latinLooksCyrillic = latinLooksCyrillic && cyrillicLookalike(c) != 0;
        } else if (isCyrillicLetter(c)) {
            cyrillic = true;
            cyrillicLooksLatin = cyrillicLooksLatin && latinLookalike(c) != 0;
        }
    }
    /// The letter meant where two scripts meet in one word: the script whose letters cannot all be taken for the other's.
    char32_t meant(char32_t c) const
    {
        if (!latin || !cyrillic) return c;
        const bool toLatin = cyrillicLooksLatin && !latinLooksCyrillic;
        const char32_t twin = toLatin ? latinLookalike(c) : cyrillicLookalike(c);
        return twin != 0 ? twin : c;
    }
};

class Scanner {
public:
    Scanner(std::string_view text, const std::function<bool(const Word&)>& visit) : m_text(text), m_visit(visit) { }

    void scan()
    {
        for (std::size_t at = 0; at < m_text.size();) {
            const Character c = characterAt(m_text, at);
            const LetterClass kind = letterClassOf(c.codePoint);
            if (kind != LetterClass::Letter && kind != LetterClass::Digit) {
                at += c.bytes;
                continue;
            }
            const Run run = runFrom(at);
            if (!(run.alphabetic ? visitWord(run) : visitByIcu(run))) return;
            at = run.to;
        }
    }

private:
    Run runFrom(std::size_t from) const
    {
        Run run;
        run.from = run.to = from;
        for (std::size_t at = from; at < m_text.size();) {
            const Character c = characterAt(m_text, at);
            const LetterClass kind = letterClassOf(c.codePoint);
            if (const std::size_t broken = lineBreakAt(at, c); broken != 0) {
                at += broken;
                continue;
            }
            if (kind == LetterClass::Separator || (kind == LetterClass::Apostrophe && !letterFollows(at + c.bytes))) break;
            run.note(c.codePoint);
            run.letters = run.letters && kind != LetterClass::Digit;
            run.alphabetic = run.alphabetic && isAlphabetic(c.codePoint);
            at += c.bytes;
            run.to = at;
        }
        return run;
    }

    /// Bytes of a hyphen and the end of the line behind it, if a small letter follows; 0 for anything else.
    std::size_t lineBreakAt(std::size_t at, const Character& c) const
    {
        if (c.codePoint != '-' && c.codePoint != 0x2010 && c.codePoint != 0xAD) return 0;
        const std::size_t end = at + c.bytes;
        if (end + 1 >= m_text.size() || m_text[end] != '\n') return 0;
        return u_islower(static_cast<UChar32>(characterAt(m_text, end + 1).codePoint)) ? c.bytes + 1 : 0;
    }

    bool letterFollows(std::size_t at) const
    {
        return at < m_text.size() && letterClassOf(characterAt(m_text, at).codePoint) == LetterClass::Letter;
    }

    bool visitWord(const Run& run)
    {
        m_folded.clear();
        std::size_t afterApostrophe = 0;
        for (std::size_t at = run.from; at < run.to;) {
            const Character c = characterAt(m_text, at);
            at += c.bytes;
            const LetterClass kind = letterClassOf(c.codePoint);
            if (kind == LetterClass::Apostrophe) afterApostrophe = m_folded.size();
            else if (kind == LetterClass::Letter || kind == LetterClass::Digit) appendFolded(m_folded, run.meant(c.codePoint));
            if (m_folded.size() > kMaxWordBytes) break;
        }
        // The English possessive: the police's.
        if (afterApostrophe != 0 && m_folded.size() == afterApostrophe + 1 && m_folded.back() == 's') m_folded.pop_back();
        cutToLimit();
        return m_folded.empty() || m_visit(Word{m_folded, run.from, run.to, run.letters});
    }

    void cutToLimit()
    {
        if (m_folded.size() <= kMaxWordBytes) return;
        std::size_t size = kMaxWordBytes;
        while ((static_cast<unsigned char>(m_folded[size]) & 0xC0) == 0x80) --size;
        m_folded.resize(size);
    }

    bool visitByIcu(const Run& run)
    {
        if (!m_breaks) {
            UErrorCode status = U_ZERO_ERROR;
            m_breaks.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
            if (U_FAILURE(status)) return visitWord(run);
        }
        const std::string_view bytes = m_text.substr(run.from, run.to - run.from);
        const icu::UnicodeString text =
            icu::UnicodeString::fromUTF8(icu::StringPiece(bytes.data(), static_cast<int32_t>(bytes.size())));
        m_breaks->setText(text);
        std::size_t from = run.from;
        for (int32_t last = m_breaks->first(), next = m_breaks->next(); next != icu::BreakIterator::DONE;
            last = next, next = m_breaks->next()) {
            std::string part;
            text.tempSubStringBetween(last, next).toUTF8String(part);
            const std::size_t to = from + part.size();
            Run one;
            one.from = from;
            one.to = to;
            one.letters = run.letters;
            if (!visitWord(one)) return false;
            from = to;
        }
        return true;
    }

    std::string_view m_text;
    const std::function<bool(const Word&)>& m_visit;
    std::string m_folded;
    std::unique_ptr<icu::BreakIterator> m_breaks;
};

} // namespace

void forEachWord(std::string_view text, const std::function<bool(const Word&)>& visit) { Scanner(text, visit).scan(); }

std::string withPlainShortI(std::string_view foldedWord)
{
    constexpr std::string_view kShortI = "й", kI = "и";
    std::string plain(foldedWord);
    for (auto at = plain.find(kShortI); at != plain.npos; at = plain.find(kShortI, at)) plain.replace(at, kShortI.size(), kI);
    return plain;
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    forEachWord(text, [&](const Word& word) {
        words.push_back(withPlainShortI(word.folded));
        return true;
    });
    return words;
}

} // namespace zapis
