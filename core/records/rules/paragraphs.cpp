#include "core/records/rules/paragraphs.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/model/kinds.h"
#include "core/records/rules/names.h"
#include "core/records/rules/rule_world.h"
#include "core/text/words.h"

namespace zapis::rules {
namespace {

constexpr std::size_t kSketch = 24;

/// FNV-1a: the same in every run, so that findings do not change from one to the next.
std::uint64_t hashOf(std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325ULL)
{
    for (const char c : bytes) {
        seed ^= static_cast<unsigned char>(c);
        seed *= 0x100000001b3ULL;
    }
    return seed;
}

std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
{
    std::uint64_t value = a * 0x9E3779B97F4A7C15ULL + b;
    value ^= value >> 31;
    value *= 0xBF58476D1CE4E5B9ULL;
    return value ^ value >> 29;
}

std::vector<std::uint64_t> sketchOf(const std::vector<std::uint64_t>& words)
{
    std::vector<std::uint64_t> pairs;
    for (std::size_t i = 1; i < words.size(); ++i) pairs.push_back(mixed(words[i - 1], words[i]));
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end()); // clang 14 cannot read libstdc++ 12's subrange
    if (pairs.size() > kSketch) pairs.resize(kSketch);
    return pairs;
}

} // namespace

std::vector<std::vector<std::uint64_t>> paragraphsOf(const Fact& testimony)
{
    std::vector<std::vector<std::uint64_t>> paragraphs;
    const std::string text = testimony.text("narrative");
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find("\n\n"), rest.size());
        std::vector<std::uint64_t> words;
        for (const std::string& word : wordsOf(rest.substr(0, end))) words.push_back(hashOf(word));
        paragraphs.push_back(std::move(words));
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
    return paragraphs;
}

bool areNearlyEqual(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b)
{
    const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
    if (shorter * 5 < longer * 4) return false;
    std::vector<std::size_t> row(b.size() + 1, 0);
    for (const std::uint64_t word : a) {
        std::size_t diagonal = 0;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = word == b[j - 1] ? diagonal + 1 : std::max(row[j], row[j - 1]);
            diagonal = above;
        }
    }
    return row[b.size()] * 5 >= longer * 4;
}

ParagraphIndex::ParagraphIndex(World& world)
{
    for (const RecordId& id : world.all(kinds::kTestimony)) {
        world.job().reach(0, 0);
        const FactRef testimony = world.find(id);
        if (!testimony) continue;
        std::uint32_t number = 0;
        for (const std::vector<std::uint64_t>& words : paragraphsOf(*testimony)) {
            if (words.size() >= kFewestWords) {
                for (const std::uint64_t pair : sketchOf(words)) m_byPair.emplace(pair, Place{id, number});
            }
            ++number;
        }
    }
}

std::vector<ParagraphIndex::Place> ParagraphIndex::candidates(const std::vector<std::uint64_t>& words) const
{
    std::set<Place> places;
    for (const std::uint64_t pair : sketchOf(words)) {
        const auto [begin, end] = m_byPair.equal_range(pair);
        for (auto found = begin; found != end; ++found) places.insert(found->second);
    }
    return {places.begin(), places.end()};
}

} // namespace zapis::rules
