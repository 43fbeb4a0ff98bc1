/// The tokenizer of the full text. In the index each folded word stands with its stem at the same place, where they differ; a
/// stem is marked ("polic="), so that a quoted word is found as it was written alone. A query names stems itself (query.h):
/// "polic=" stands for the stem of any word and for the word that is its own stem; any other word is itself.
#pragma once

#include <string>
#include <string_view>

#include "core/search/stemmer.h"
#include "core/vault/fts_tokenizer.h"

namespace zapis {

inline constexpr const char* kTokenizerName = "zapis";
inline constexpr char kStemMark = '=';

class WordTokenizer : public TextTokenizer {
public:
    void tokenize(std::string_view text, bool isQuery, const TokenSink& sink) override;

private:
    Stemmer m_stemmer;
};

/// Names what an index was made with: another version of ours or of ICU may fold and part words otherwise.
std::string tokenizerVersion();

} // namespace zapis
