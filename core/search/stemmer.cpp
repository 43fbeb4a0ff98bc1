#include "core/search/stemmer.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <new>
#include <utility>

#include <libstemmer.h>

namespace zapis {

namespace {

constexpr std::size_t kKnownWords = 1u << 16;
constexpr std::size_t kShortestStemmedBytes = 6; ///< three Cyrillic letters

/// Folded Belarusian endings (ў is у, і is и) and the Russian ones they answer to, the longest first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 25> kBelarusianEndings = {{
    {"скага", "ского"},
    {"скаму", "скому"},
    {"цкага", "цкого"},
    {"цкаму", "цкому"},
    {"нага", "ного"},
    {"наму", "ному"},
    {"вага", "вого"},
    {"ваму", "вому"},
    {"скай", "ской"},
    {"скае", "ское"},
    {"цкай", "цкой"},
    {"цкае", "цкое"},
    {"ауся", "ался"},
    {"иуся", "ился"},
    {"ыуся", "ылся"},
    {"яуся", "ялся"},
    {"цца", "ться"},
    {"ць", "ть"},
    {"ау", "ал"},
    {"яу", "ял"},
    {"иу", "ил"},
    {"ыу", "ыл"},
    {"еу", "ев"},
    {"оу", "ов"},
    {"эу", "эв"},
}};

std::string withRussianEnding(std::string_view word)
{
    for (const auto& [belarusian, russian] : kBelarusianEndings) {
        if (word.size() <= belarusian.size() + 2 || !word.ends_with(belarusian)) continue;
        return std::string(word.substr(0, word.size() - belarusian.size())).append(russian);
    }
    return std::string(word);
}

std::string stemBy(sb_stemmer* stemmer, std::string_view word)
{
    const sb_symbol* stem =
        sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    if (!stem) throw std::bad_alloc();
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

bool isLatin(char c) { return c >= 'a' && c <= 'z'; }

/// Folded Cyrillic lies in U+0430…U+045F: first byte D0 or D1.
bool isCyrillicByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 && byte <= 0xD1 && byte != 0xC3;
}

} // namespace

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const noexcept { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer() : m_english(sb_stemmer_new("english", "UTF_8")), m_russian(sb_stemmer_new("russian", "UTF_8"))
{
    if (!m_english || !m_russian) throw std::bad_alloc();
}

std::string Stemmer::computed(std::string_view word) const
{
    if (std::ranges::all_of(word, isLatin)) return word.size() < 3 ? std::string(word) : stemBy(m_english.get(), word);
    if (word.size() < kShortestStemmedBytes || !std::ranges::all_of(word, isCyrillicByte)) return std::string(word);
    // Snowball takes -ов off Иванов but only -а off Иванова: what is left of a surname's case is stemmed like its first form.
    const std::string stem = stemBy(m_russian.get(), withRussianEnding(word));
    return stem.ends_with("ов") || stem.ends_with("ев") ? stemBy(m_russian.get(), stem) : stem;
}

std::string_view Stemmer::stem(std::string_view foldedWord)
{
    m_key.assign(foldedWord);
    if (const auto known = m_known.find(m_key); known != m_known.end()) return known->second;
    if (m_known.size() >= kKnownWords) m_known.clear();
    return m_known.emplace(m_key, computed(foldedWord)).first->second;
}

} // namespace zapis
