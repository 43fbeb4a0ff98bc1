/// Which persons may be one (rule 48): names compared across Cyrillic and Latin, Russian and Belarusian spellings. It proposes;
/// people decide.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/records/graph/record_graph.h"

namespace zapis::rules {

class World;

/// Words of a text (core/text/words.h), but ў as в: it is the в of other forms of a name (Драздоў, Драздова) and of Russian. A у
/// typed for it at the end (Драздоу) counts as well.
std::vector<std::string> nameWordsOf(std::string_view text);

/// A folded word in Latin letters, the same for its usual spellings in ru, be and en (Кривошеев, Крывашэеў, Krivosheyev).
std::string latinOf(std::string_view word);
/// The consonants of latinOf, without v (ў is written u in Latin letters) and doubling: equal for words that may be one.
std::string skeletonOf(std::string_view latin);
/// Letters put in, left out or changed between two words (Levenshtein).
std::size_t editDistance(std::string_view a, std::string_view b);
/// Is one word in Latin letters a usual spelling of the other? Stricter than mayBeOneName, which has two words to go by.
bool isOtherSpelling(std::string_view latinA, std::string_view latinB);
/// Do two names (given and family name, in any order) look like one in other spellings?
bool mayBeOneName(std::string_view a, std::string_view b);

/// Names on file of persons who stand in a testimony. Empty while the compartment is closed.
class NameIndex {
public:
    explicit NameIndex(World& world);
    /// Other persons with a name that may be one of these names.
    std::vector<RecordId> similarTo(const std::vector<std::string>& names, const RecordId& except) const;

private:
    struct Entry {
        RecordId person;
        std::string name;
    };
    std::multimap<std::string, Entry> m_byKey; ///< two skeletons, sorted
};

/// Is a row of a person's names one that was chosen to hide them?
bool isCoverName(const Json& name);
/// Names of a person that count: all but cover names and call signs.
std::vector<std::string> namesOf(const Node& person);
/// Does a testimony speak of this person: is theirs, or names them, or a fact link of its passages points at them?
bool standsInTestimony(const RecordId& person, World& world);

} // namespace zapis::rules
