/// Words of the identity compartment as they may stand unmarked in a text (rule 49): names in any case and declension, cover
/// names too, phone numbers, addresses; and codes of people, which give every reader the same key to them. Built from what is on
/// file; nothing is known while the compartment is closed.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/id.h"
#include "core/records/graph/record_graph.h"

namespace zapis::rules {

class World;

/// A word without the endings of Russian and Belarusian declension; at least three letters stay.
std::string stemOf(std::string_view word);

class SecretWords {
public:
    /// Of the persons that rules look at.
    explicit SecretWords(World& world);
    /// Of everybody on file, withdrawn and merged records too: for texts that are about to leave.
    explicit SecretWords(const RecordReader& reader);
    /// Whose name, phone or address stands in this text. Sorted.
    std::set<RecordId> personsIn(std::string_view text) const;

private:
    void addPerson(const Node& person);
    void addCover(const std::string& name, const RecordId& person);
    void addCode(const std::string& code, const RecordId& person);
    void addContact(const std::string& value, const RecordId& person);
    void addAddress(const std::string& value, const RecordId& person);
    std::unordered_multimap<std::string, RecordId> m_names;  ///< stems
    std::unordered_multimap<std::string, RecordId> m_phones; ///< last nine digits
    std::unordered_multimap<std::string, RecordId> m_pairs;  ///< two stems that stand side by side in an address
};

} // namespace zapis::rules
