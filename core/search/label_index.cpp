#include "core/search/label_index.h"

#include <algorithm>
#include <mutex>
#include <set>

#include "core/base/text.h"
#include "core/search/marks.h"
#include "core/search/tokenizer.h"
#include "core/text/words.h"

namespace zapis {
namespace {

constexpr std::size_t kShortestWord = 3; ///< letters, typed whole; shorter ones are mostly prepositions
constexpr std::size_t kMostMarks = 300;  ///< of a word; more tell nothing

const Term* parentOf(const Vocabulary& vocabulary, const Term& term)
{
    return term.parent.empty() ? nullptr : vocabulary.find(term.parent);
}

} // namespace

LabelIndex::LabelIndex(const Catalogue& catalogue)
{
    Stemmer stemmer;
    for (const auto& [name, vocabulary] : catalogue.vocabularies()) {
        for (const Term& term : vocabulary->terms) {
            std::set<std::string> words;
            for (const Term* one = &term; one; one = parentOf(*vocabulary, *one)) {
                for (const std::string& label : one->label.texts) {
                    forEachWord(label, [&](const Word& word) {
                        words.emplace(word.folded);
                        if (word.isLetters) words.insert(std::string(stemmer.stem(word.folded)) + kStemMark);
                        return true;
                    });
                }
            }
            const std::string mark = codeMark(*vocabulary, term.code);
            for (const std::string& word : words) m_byWord[word].push_back(mark);
        }
    }
}

std::vector<std::string> LabelIndex::marksFor(const QueryTerm& term) const
{
    std::vector<std::string> marks;
    if (term.words.size() != 1 || term.exact) return marks;
    const QueryWord& word = term.words.front();
    if (countCodePoints(word.folded) < kShortestWord) return marks;
    const auto take = [&](const std::vector<std::string>& more) { marks.insert(marks.end(), more.begin(), more.end()); };
    for (auto found = m_byWord.lower_bound(word.folded); found != m_byWord.end() && marks.size() <= kMostMarks; ++found) {
        if (term.prefix ? !found->first.starts_with(word.folded) : found->first != word.folded) break;
        take(found->second);
    }
    if (const auto stem = m_byWord.find(word.stem + kStemMark); !word.stem.empty() && stem != m_byWord.end()) take(stem->second);
    std::ranges::sort(marks);
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    if (marks.size() > kMostMarks) marks.clear();
    return marks;
}

std::shared_ptr<const LabelIndex> LabelIndex::of(const Catalogue& catalogue)
{
    struct Made {
        const Catalogue* catalogue;
        std::size_t bytes; ///< of all labels: a catalogue in the place of one that is gone is another one
        std::shared_ptr<const LabelIndex> index;
    };
    constexpr std::size_t kKept = 4;
    static std::mutex mutex;
    static std::vector<Made> made;
    std::size_t bytes = 0;
    for (const auto& [name, vocabulary] : catalogue.vocabularies())
        for (const Term& term : vocabulary->terms)
            for (const std::string& label : term.label.texts) bytes += label.size() + 1;
    const std::lock_guard lock(mutex);
    const auto known =
        std::ranges::find_if(made, [&](const Made& one) { return one.catalogue == &catalogue && one.bytes == bytes; });
    if (known != made.end()) return known->index;
    if (made.size() == kKept) made.erase(made.begin());
    made.push_back({&catalogue, bytes, std::make_shared<const LabelIndex>(catalogue)});
    return made.back().index;
}

} // namespace zapis
