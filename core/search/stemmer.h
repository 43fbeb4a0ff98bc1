/// Stems of folded words: Snowball for English and Russian. Belarusian has no stemmer; its most frequent endings are brought to
/// the Russian ones first, so that its cases and past tenses meet as well. What is done to a word of the text is done to the word
/// searched, so this may join too much, never lose.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sb_stemmer;

namespace zapis {

/// One belongs to one thread: it remembers words.
class Stemmer {
public:
    Stemmer();
    /// The stem of a folded word (letters.h); the word itself where there is none. Until the next call.
    std::string_view stem(std::string_view foldedWord);

private:
    struct Delete {
        void operator()(sb_stemmer* stemmer) const noexcept;
    };
    using Snowball = std::unique_ptr<sb_stemmer, Delete>;
    std::string computed(std::string_view word) const;

    Snowball m_english, m_russian;
    std::unordered_map<std::string, std::string> m_known;
    std::string m_key;
};

} // namespace zapis
