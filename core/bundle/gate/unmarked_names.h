/// Names, telephone numbers and addresses of the identity compartment that stand in a text without being marked as a mention:
/// they would travel as they are. Stricter than rule 49, whose words it takes in any case and declension: everybody on file
/// counts, single lines are read as well as long texts, accounts count where they stand whole, and neither hidden characters
/// (soft hyphens of a PDF, stress marks) nor letters of the other script hide a name, nor does spelling it letter by letter.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/records/records.h"
#include "core/records/rules/secret_words.h"

namespace zapis {

class UnmarkedNames {
public:
    /// Reads all names of persons; the identity compartment must be open.
    explicit UnmarkedNames(const RecordReader& reader);
    bool isIn(std::string_view text) const;
    /// Does a text of the record, one that is not of the identity compartment itself, hold one of them?
    bool isIn(const Kind& kind, const Json& fields) const;

private:
    using Words = std::vector<std::string>;
    void add(const std::string& text);
    void addSpellings(const std::string& name);
    bool isInPlain(std::string_view plain) const;
    bool standsWhole(std::string_view text) const;
    bool isOtherSpelling(const std::string& word) const;
    rules::SecretWords m_words;
    std::multimap<std::string, Words> m_byFirstWord;      ///< folded, whole as on file
    std::multimap<std::string, std::string> m_bySkeleton; ///< names in Latin letters, by their consonants
    std::set<std::string, std::less<>> m_longStems;       ///< of six letters and more: other words are made of them (-ский)
};

} // namespace zapis
