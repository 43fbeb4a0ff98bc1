#include "core/search/spellings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include <unicode/uchar.h>

#include "core/base/text.h"
#include "core/records/rules/names.h"
#include "core/records/rules/secret_words.h"
#include "core/search/tokenizer.h"
#include "core/text/letters.h"
#include "core/text/words.h"
#include "core/vault/statement.h"

namespace zapis {
namespace {

constexpr std::size_t kShortestWord = 4; ///< letters
constexpr std::size_t kFewestConsonants = 2;
constexpr std::size_t kMostKnown = 1u << 18; ///< words remembered
constexpr std::int64_t kMostLookedAt = 200;
constexpr std::size_t kMostSpellings = 24;

constexpr std::string_view kSchema = R"sql(
    CREATE TABLE IF NOT EXISTS search_spelling(skeleton TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY(skeleton, word)) WITHOUT ROWID;
)sql";

/// What ц and дз are in Belarusian is т and д in Russian and in most transliterations (Сцяпан, Stsiapan, Степан).
std::string plainConsonants(std::string skeleton)
{
    for (const auto& [soft, hard] : {std::pair("ts", "t"), std::pair("dz", "d")}) {
        for (auto at = skeleton.find(soft); at != skeleton.npos; at = skeleton.find(soft)) skeleton.replace(at, 2, hard);
    }
    skeleton.erase(std::unique(skeleton.begin(), skeleton.end()), skeleton.end());
    return skeleton;
}

struct Sound {
    std::string latin, skeleton;
};

/// A soft ending and the й before it are spelled in many ways.
std::string plainVowels(std::string latin)
{
    for (const auto& [spelled, plain] :
        {std::pair("ts", "t"), std::pair("dz", "d"), std::pair("ia", "a"), std::pair("iu", "u")}) {
        for (auto at = latin.find(spelled); at != latin.npos; at = latin.find(spelled, at + 1)) latin.replace(at, 2, plain);
    }
    return latin;
}

/// Of the word as it stands and without its ending, where that differs.
std::vector<Sound> soundsOf(std::string_view folded)
{
    std::vector<Sound> sounds;
    const std::string word = withPlainShortI(folded);
    for (const std::string& form : {word, rules::stemOf(word)}) {
        const std::string plain = rules::latinOf(form);
        std::string latin = plainVowels(plain), skeleton = plainConsonants(rules::skeletonOf(plain));
        const bool isKnown = std::ranges::any_of(sounds, [&](const Sound& one) { return one.skeleton == skeleton; });
        if (!isKnown && skeleton.size() >= kFewestConsonants) sounds.push_back({std::move(latin), std::move(skeleton)});
    }
    return sounds;
}

bool isAlike(const Sound& a, const Sound& b)
{
    return a.skeleton == b.skeleton && rules::editDistance(a.latin, b.latin) * 3 <= std::max(a.latin.size(), b.latin.size());
}

/// Stems of the other cases of a noun: Snowball, which knows Russian alone, takes the end of "спартзала" for that of a verb.
void addStemsOfCases(std::vector<std::string>& found, const QueryWord& word, Stemmer& stemmer)
{
    constexpr std::array<std::string_view, 14> kEndings = {
        "", "а", "ы", "у", "е", "и", "я", "ю", "ой", "ай", "ом", "ам", "ау", "ах"};
    const std::string base = rules::stemOf(word.folded);
    if (countCodePoints(base) < kShortestWord || static_cast<unsigned char>(base.front()) < 0x80) return;
    std::set<std::string> stems;
    for (const std::string_view ending : kEndings) stems.emplace(stemmer.stem(base + std::string(ending)));
    stems.erase(word.stem);
    for (const std::string& stem : stems) found.push_back(stem + kStemMark);
}

/// Words with a capital that are not known yet.
template <class Visitor> void forEachNewName(std::string_view text, std::unordered_set<std::string>& known, Visitor&& visit)
{
    forEachWord(text, [&](const Word& word) {
        const bool isName = word.isLetters && u_isupper(static_cast<UChar32>(characterAt(text, word.from).codePoint));
        if (!isName || countCodePoints(word.folded) < kShortestWord) return true;
        if (known.size() >= kMostKnown) known.clear();
        if (known.emplace(word.folded).second) visit(word.folded);
        return true;
    });
}

} // namespace

void createSpellingSchema(Databases& databases)
{
    databases.records.execute(kSchema);
    if (databases.identity) databases.identity->execute(kSchema);
}

void dropSpellings(Connection& db)
{
    db.execute("DROP TABLE IF EXISTS search_spelling");
    db.execute(kSchema);
}

void SpellingWriter::take(Connection& db, std::string_view text)
{
    std::optional<Statement> insert;
    forEachNewName(text, m_known, [&](std::string_view word) {
        if (!insert) insert.emplace(db, "INSERT INTO search_spelling(skeleton, word) VALUES(?, ?) ON CONFLICT DO NOTHING");
        for (const Sound& sound : soundsOf(word)) insert->bindAll(std::string_view(sound.skeleton), word).run();
    });
}

bool SpellingCheck::holds(Connection& db, std::string_view text)
{
    bool allThere = true;
    Statement kept(db, "SELECT 1 FROM search_spelling WHERE skeleton = ? AND word = ?");
    forEachNewName(text, m_known, [&](std::string_view word) {
        for (const Sound& sound : soundsOf(word))
            allThere = kept.bindAll(std::string_view(sound.skeleton), word).step() && allThere;
    });
    return allThere;
}

std::vector<std::string> spellingsOf(Databases& databases, const QueryTerm& term, Stemmer& stemmer)
{
    std::vector<std::string> found;
    if (term.words.size() != 1 || term.exact || term.words.front().stem.empty()) return found;
    const std::string& typed = term.words.front().folded;
    if (countCodePoints(typed) < kShortestWord) return found;
    std::set<std::string> words;
    for (const Sound& sound : soundsOf(typed)) {
        for (Connection* db : {&databases.records, databases.identity.get()}) {
            if (!db) continue;
            Statement near(*db, "SELECT word FROM search_spelling WHERE skeleton = ? LIMIT ?");
            near.bindAll(std::string_view(sound.skeleton), kMostLookedAt);
            while (near.step()) {
                const std::string word = near.text(0);
                if (word != typed && std::ranges::any_of(soundsOf(word), [&](const Sound& one) { return isAlike(one, sound); }))
                    words.insert(word);
            }
        }
    }
    for (const std::string& word : words)
        if (found.size() < kMostSpellings) found.push_back(word);
    addStemsOfCases(found, term.words.front(), stemmer);
    return found;
}

} // namespace zapis
