/// Names in other scripts and spellings: which words of the vault may be another spelling of a word that was typed (Drozdov,
/// Драздоў, Дроздову). The words that begin with a capital are kept by their consonants, those of the identity half in
/// identity.db. It finds; people decide.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/search/query.h"
#include "core/vault/connection.h"

namespace zapis {

void createSpellingSchema(Databases& databases);
void dropSpellings(Connection& db);

/// Keeps the words of texts that pass by; what is known already costs a look into memory.
class SpellingWriter {
public:
    void take(Connection& db, std::string_view text);

private:
    std::unordered_set<std::string> m_known;
};

/// Are the words of texts that pass by kept?
class SpellingCheck {
public:
    bool holds(Connection& db, std::string_view text);

private:
    std::unordered_set<std::string> m_known;
};

/// Folded words, declined forms included, and stems with kStemMark, none of them the term's own. None for a phrase.
std::vector<std::string> spellingsOf(Databases& databases, const QueryTerm& term, Stemmer& stemmer);

} // namespace zapis
