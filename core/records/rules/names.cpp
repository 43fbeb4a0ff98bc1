#include "core/records/rules/names.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/base/text.h"
#include "core/model/kinds.h"
#include "core/records/rules/rule_world.h"
#include "core/text/letters.h"
#include "core/text/words.h"
#include "core/vault/statement.h"

namespace zapis::rules {
namespace {

using Rule = std::pair<std::string_view, std::string_view>;

/// ў is the в of other forms of a word (Драздоў, Драздова), and of Russian.
constexpr auto kShortU = std::to_array<Rule>({{"ў", "в"}, {"Ў", "В"}});
constexpr auto kVowelAndU = std::to_array<std::string_view>({"оу", "еу", "ау", "яу", "иу"});
constexpr std::string_view kU = "у", kV = "в";

/// Cyrillic letters (folded) to Latin ones, fewer than any standard of transliteration has: what people spell in several ways
/// must come out alike, so г goes with h and g, э with e, ы with i. (ICU's tables keep such apart.)
constexpr auto kLetters = std::to_array<Rule>({{"а", "a"}, {"б", "b"}, {"в", "v"}, {"г", "g"}, {"д", "d"}, {"е", "e"},
    {"ж", "zh"}, {"з", "z"}, {"и", "i"}, {"к", "k"}, {"л", "l"}, {"м", "m"}, {"н", "n"}, {"о", "o"}, {"п", "p"}, {"р", "r"},
    {"с", "s"}, {"т", "t"}, {"у", "u"}, {"ф", "f"}, {"х", "kh"}, {"ц", "ts"}, {"ч", "ch"}, {"ш", "sh"}, {"щ", "shch"}, {"ъ", ""},
    {"ы", "i"}, {"ь", ""}, {"э", "e"}, {"ю", "iu"}, {"я", "ia"}});

/// Spellings of one sound in Latin letters, longest first.
constexpr auto kLatin = std::to_array<Rule>({{"szcz", "shch"}, {"sch", "sh"}, {"cz", "ch"}, {"sz", "sh"}, {"rz", "zh"},
    {"ck", "k"}, {"ph", "f"}, {"kh", "kh"}, {"ch", "ch"}, {"sh", "sh"}, {"zh", "zh"}, {"ts", "ts"}, {"ya", "ia"}, {"ye", "e"},
    {"yo", "e"}, {"yu", "iu"}, {"ja", "ia"}, {"je", "e"}, {"ju", "iu"}, {"ie", "e"}, {"w", "v"}, {"h", "g"}, {"y", "i"},
    {"j", "i"}, {"x", "ks"}, {"q", "k"}, {"c", "k"}});

template <class Table> std::string replaced(std::string_view text, const Table& table)
{
    std::string out;
    while (!text.empty()) {
        const auto rule = std::ranges::find_if(table, [&](const Rule& one) { return text.starts_with(one.first); });
        if (rule != table.end()) {
            out += rule->second;
            text.remove_prefix(rule->first.size());
            continue;
        }
        const std::size_t length = characterAt(text, 0).bytes;
        out += text.substr(0, length);
        text.remove_prefix(length);
    }
    return out;
}

bool mayBeOneWord(const std::string& a, const std::string& b)
{
    return skeletonOf(a) == skeletonOf(b) && editDistance(a, b) * 2 <= std::max(a.size(), b.size());
}

std::vector<std::string> latinWords(std::string_view name)
{
    std::vector<std::string> words;
    for (const std::string& word : nameWordsOf(name)) {
        std::string latin = latinOf(word);
        if (!skeletonOf(latin).empty()) words.push_back(std::move(latin));
    }
    return words;
}

/// A key for each two words of a name: names that may be one share a key.
std::set<std::string> keysOf(std::string_view name)
{
    std::set<std::string> keys;
    const std::vector<std::string> words = latinWords(name);
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t j = i + 1; j < words.size(); ++j) {
            const std::string a = skeletonOf(words[i]), b = skeletonOf(words[j]);
            keys.insert(std::min(a, b) + " " + std::max(a, b));
        }
    }
    return keys;
}

} // namespace

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, change}));
        }
    }
    return row[b.size()];
}

std::vector<std::string> nameWordsOf(std::string_view text)
{
    std::vector<std::string> words = wordsOf(replaced(text, kShortU));
    for (std::string& word : words)
        if (std::ranges::any_of(kVowelAndU, [&](std::string_view ending) { return word.ends_with(ending); }))
            word.replace(word.size() - kU.size(), kU.size(), kV);
    return words;
}

std::string latinOf(std::string_view word)
{
    const std::string letters = replaced(word, kLetters);
    const bool wasLatin = letters == word;
    std::string latin = wasLatin ? replaced(letters, kLatin) : letters;
    // "-ski" and "-skii" are one ending.
    while (latin.ends_with("ii")) latin.pop_back();
    return latin;
}

std::string skeletonOf(std::string_view latin)
{
    std::string skeleton;
    for (const char c : latin) {
        if (std::string_view("aeiouv'").find(c) != std::string_view::npos) continue;
        if (skeleton.empty() || skeleton.back() != c) skeleton += c;
    }
    return skeleton;
}

bool isOtherSpelling(std::string_view latinA, std::string_view latinB)
{
    return skeletonOf(latinA) == skeletonOf(latinB) && editDistance(latinA, latinB) * 5 <= std::max(latinA.size(), latinB.size());
}

bool mayBeOneName(std::string_view a, std::string_view b)
{
    std::vector<std::string> left = latinWords(a), right = latinWords(b);
    if (left.size() > right.size()) std::swap(left, right);
    if (left.size() < 2) return false;
    for (const std::string& word : left) {
        const auto match = std::ranges::find_if(right, [&](const std::string& other) { return mayBeOneWord(word, other); });
        if (match == right.end()) return false;
        right.erase(match);
    }
    return true;
}

bool isCoverName(const Json& name)
{
    const std::string kind = name.stringOr("kind");
    return kind == "cover" || kind == "call-sign";
}

std::vector<std::string> namesOf(const Fact& person)
{
    std::vector<std::string> names;
    for (const Json& row : person.rows("names")) {
        if (!isCoverName(row) && row.find("text")) names.push_back(row.stringOr("text"));
    }
    return names;
}

bool standsInTestimony(const RecordId& person, World& world)
{
    Statement named(world.reader().databases().records,
        "SELECT 1 FROM link l JOIN record r ON r.row = l.row WHERE l.target = ? AND ((r.kind = 'testimony' "
        "AND l.field NOT IN ('interviewers', 'interpreter')) OR (r.kind = 'fact_link' AND l.field = 'target')) "
        "AND r.status NOT IN ('withdrawn', 'merged') LIMIT 1");
    named.bindAll(person);
    return named.step();
}

NameIndex::NameIndex(World& world)
{
    for (const RecordId& id : world.all(kinds::kPerson)) {
        world.job().reach(0, 0);
        const FactRef person = world.find(id);
        if (!person || !person->has("names") || !standsInTestimony(id, world)) continue;
        for (const std::string& name : namesOf(*person)) {
            for (const std::string& key : keysOf(name)) m_byKey.emplace(key, Entry{id, name});
        }
    }
}

std::vector<RecordId> NameIndex::similarTo(const std::vector<std::string>& names, const RecordId& except) const
{
    std::set<RecordId> similar;
    for (const std::string& name : names) {
        for (const std::string& key : keysOf(name)) {
            const auto [begin, end] = m_byKey.equal_range(key);
            for (auto entry = begin; entry != end; ++entry) {
                if (entry->second.person != except && mayBeOneName(name, entry->second.name))
                    similar.insert(entry->second.person);
            }
        }
    }
    return {similar.begin(), similar.end()};
}

} // namespace zapis::rules
