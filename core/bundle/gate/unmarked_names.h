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

#include "core/model/field_walk.h"
#include "core/records/records.h"
#include "core/records/rules/secret_words.h"

namespace zapis {

/// Where in a text a name stands: code points, [from, to).
struct NamePlace {
    std::size_t from = 0, to = 0;
    std::set<RecordId> persons; ///< who may be meant
    bool operator==(const NamePlace&) const = default;
};

class UnmarkedNames {
public:
    /// Reads all names of persons; the identity compartment must be open.
    explicit UnmarkedNames(const RecordReader& reader);
    bool isIn(std::string_view text) const { return !personsIn(text).empty(); }
    /// Whose name, telephone number, address or code stands in the text.
    std::set<RecordId> personsIn(std::string_view text) const;
    /// Where they stand, in order; of a text that holds one, never empty: what cannot be told apart is one place, the whole text.
    std::vector<NamePlace> placesIn(std::string_view text) const;
    /// Does a text of the record, one that is not of the identity compartment itself, hold one of them?
    bool isIn(const Kind& kind, const Json& fields) const;

private:
    using Words = std::vector<std::string>;
    struct Whole {
        Words words; ///< folded, as on file
        RecordId person;
    };
    struct Spelling {
        std::string word;
        RecordId person;
    };
    void add(const std::string& text, const RecordId& person);
    void addSpellings(const std::string& name, const RecordId& person);
    void collectPlain(std::string_view plain, std::set<RecordId>& persons) const;
    void collectWhole(std::string_view text, std::set<RecordId>& persons) const;
    void collectSpellings(const std::string& word, std::set<RecordId>& persons) const;
    rules::SecretWords m_words;
    std::multimap<std::string, Whole> m_byFirstWord;
    std::multimap<std::string, Spelling> m_bySkeleton; ///< names in Latin letters, by their consonants
    /// Of six letters and more: other words are made of them (-ский).
    std::multimap<std::string, RecordId> m_longStems;
};

/// Calls `visit(place, text)` for each text of a record that would travel as it is: not those of the identity compartment, not
/// what is ours, not a person's own code, which becomes their pseudonym.
template <class Visitor> void forEachTravellingText(const Kind& kind, const Json& fields, Visitor&& visit)
{
    forEachValue(kind, fields, [&](const ValuePlace& place, const Json& value) {
        const bool isText = place.field.type == FieldType::Text || place.field.type == FieldType::Narrative;
        const bool travels = !place.isIdentity() && !place.top().ours && !(kind.isPerson && place.field.name == "alias_code");
        if (isText && value.isString() && travels) visit(place, value.string());
    });
}

} // namespace zapis
