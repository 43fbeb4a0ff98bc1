/// Paragraphs of all testimonies, to find those that are nearly equal (rule 50: copied or coached).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/id.h"
#include "core/records/graph/record_graph.h"

namespace zapis::rules {

class World;

inline constexpr std::size_t kFewestWords = 20;

/// Words of each paragraph (parted by blank lines) as numbers.
std::vector<std::vector<std::uint64_t>> paragraphsOf(const Node& testimony);
/// Longest common subsequence of words ÷ words of the longer ≥ 80 %.
bool areNearlyEqual(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

/// Each paragraph is known by its smallest hashes of word pairs: paragraphs that are four fifths equal share one of them, but for
/// about one case in a thousand, and a whole vault of sketches fits into memory.
class ParagraphIndex {
public:
    explicit ParagraphIndex(World& world);
    struct Place {
        RecordId testimony;
        std::uint32_t paragraph = 0; ///< from 0
        auto operator<=>(const Place&) const = default;
    };
    /// Paragraphs that may be nearly equal to this one.
    std::vector<Place> candidates(const std::vector<std::uint64_t>& words) const;

private:
    std::unordered_multimap<std::uint64_t, Place> m_byPair;
};

} // namespace zapis::rules
