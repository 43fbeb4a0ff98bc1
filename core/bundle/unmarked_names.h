/// Names, telephone numbers and addresses of the identity compartment that stand in a text without being marked as a mention:
/// they would travel as they are. Stricter than rule 49, whose words it takes in any case and declension: everybody on file counts,
/// single lines are read as well as long texts, and cover names and accounts count where they stand whole (so do names in tags).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/records/records.h"
#include "core/records/rules/secret_words.h"

namespace zapis {

class UnmarkedNames {
public:
    /// Reads all names of persons; the identity compartment must be open.
    explicit UnmarkedNames(const RecordReader& reader);
    /// Does a text of the record, one that is not of the identity compartment itself, hold one of them?
    bool isIn(const Kind& kind, const Json& fields) const;

private:
    using Words = std::vector<std::string>;
    void add(const std::string& text);
    bool standsWhole(std::string_view text) const;
    bool isInValue(const Field& field, const Json& value) const;
    rules::SecretWords m_words;
    std::multimap<std::string, Words> m_byFirstWord; ///< folded, whole as on file
};

} // namespace zapis
