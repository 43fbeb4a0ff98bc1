#include "core/search/tokenizer.h"

#include <array>

#include <unicode/uversion.h>

#include "core/text/words.h"

namespace zapis {

namespace {
constexpr std::string_view kOwnVersion = "3";
}

void WordTokenizer::tokenize(std::string_view text, bool isQuery, const TokenSink& sink)
{
    std::string marked;
    forEachWord(text, [&](const Word& word) {
        if (isQuery && word.to < text.size() && text[word.to] == kStemMark) {
            marked.assign(word.folded).push_back(kStemMark);
            sink(marked, word.from, word.to, false);
            sink(word.folded, word.from, word.to, true);
            return true;
        }
        sink(word.folded, word.from, word.to, false);
        if (isQuery || !word.isLetters) return true;
        const std::string_view stem = m_stemmer.stem(word.folded);
        if (stem == word.folded) return true;
        marked.assign(stem).push_back(kStemMark);
        sink(marked, word.from, word.to, true);
        return true;
    });
}

std::string tokenizerVersion()
{
    UVersionInfo icu;
    u_getVersion(icu);
    std::array<char, U_MAX_VERSION_STRING_LENGTH> text{};
    u_versionToString(icu, text.data());
    return std::string(kOwnVersion) + " icu " + text.data();
}

} // namespace zapis
