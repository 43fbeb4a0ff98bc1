/// Which codes have a word in their labels, in any of three languages, or in a label of a heading they stand under: the labels of
/// all vocabularies, stemmed like the texts are. Made once for a catalogue; reading it from several threads is safe.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/catalogue.h"
#include "core/search/query.h"

namespace zapis {

class LabelIndex {
public:
    explicit LabelIndex(const Catalogue& catalogue);
    /// Marks (marks.h) of the codes that the term may mean. None for a beginning of three letters, for a phrase, and for words
    /// that stand in so many labels that they tell nothing.
    std::vector<std::string> marksFor(const QueryTerm& term) const;
    /// The index of a catalogue, shared by all who search in it.
    static std::shared_ptr<const LabelIndex> of(const Catalogue& catalogue);

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_byWord; ///< folded words, and stems with kStemMark
};

} // namespace zapis
