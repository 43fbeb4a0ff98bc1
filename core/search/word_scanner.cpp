#include "core/search/word_scanner.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "core/text/letters.h"

namespace zapis {

namespace {

/// A run of characters that stand together, before it is known to be one word.
struct Run {
    std::size_t from = 0, to = 0;
    bool alphabetic = true, letters = true;
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
        Run run{from, from, true, true};
        for (std::size_t at = from; at < m_text.size();) {
            const Character c = characterAt(m_text, at);
            const LetterClass kind = letterClassOf(c.codePoint);
            if (kind == LetterClass::Separator || (kind == LetterClass::Apostrophe && !letterFollows(at + c.bytes))) break;
            run.letters = run.letters && kind != LetterClass::Digit;
            run.alphabetic = run.alphabetic && isAlphabetic(c.codePoint);
            at += c.bytes;
            run.to = at;
        }
        return run;
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
            else if (kind != LetterClass::Joiner) appendFolded(m_folded, c.codePoint);
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
            if (!visitWord({from, to, false, run.letters})) return false;
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

} // namespace zapis
