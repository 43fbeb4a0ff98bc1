/// [[fields]] of a catalogue file into Field: types, vocabularies, marks, conditions, rows, and the siblings that long texts
/// and dates bring along.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/model/toml_reader.h"

namespace zapis {

/// What common.toml gives to fields of every kind.
struct GeneratedRows {
    std::vector<Field> checklist; ///< item (its vocabulary is the list's own), answer, note, passage
    Field mentions, languages;    ///< label, help and rows; named after their text
    Field said;                   ///< label and help; named after its date
};

class FieldReader {
public:
    /// `kinds`: the names a link may aim at. `steps`: those a field may stand in.
    FieldReader(const Catalogue& catalogue, const std::set<std::string, std::less<>>& kinds, const GeneratedRows& generated,
        const std::vector<KindStep>& steps)
        : m_catalogue(catalogue),
          m_kinds(kinds),
          m_generated(generated),
          m_steps(steps)
    {
    }

    /// `before` and then the array of fields `key` of `table`, in file order, the siblings of its long texts at the end.
    /// Conditions may name fields of both.
    std::vector<Field> fields(TomlReader& table, std::string_view key, std::vector<Field> before = {}) const;
    /// The same for rows; sensitivity, scopes, source and step come from `parent`.
    std::vector<Field> rows(TomlReader& table, std::string_view key, const Field& parent) const;
    /// Parsed condition "field" or "field=code/code", not yet resolved.
    static Condition condition(const std::string& text);

private:
    struct Written {
        Field field;
        bool withSiblings = false;
        TomlReader table;
    };
    Written written(TomlReader table, const Field* parent) const;
    void readType(TomlReader& table, Field& field) const;
    void readRelease(TomlReader& table, Field& field, const Field* parent) const;
    std::vector<Field> checklistRows(const Field& list) const;
    std::vector<Field> read(TomlReader& table, std::string_view key, const Field* parent, std::vector<Field> fields) const;
    void addSiblings(std::vector<Field>& fields, const std::vector<std::string>& texts) const;
    void addSaidWords(std::vector<Field>& fields, std::size_t before) const;

    const Catalogue& m_catalogue;
    const std::set<std::string, std::less<>>& m_kinds;
    const GeneratedRows& m_generated;
    const std::vector<KindStep>& m_steps;
};

bool isFieldName(std::string_view name); ///< of fields and kinds: [a-z][a-z0-9_]*

/// Resolves a condition against the fields beside it: the field exists and its codes are codes of its vocabulary (or answers).
void checkCondition(const Condition& condition, const std::vector<Field>& siblings, const TomlReader& where);

/// The member of `table` whose word is `word`; fails with "catalogue.unknown-word".
template <class Value, std::size_t N>
Value wordOf(
    const std::pair<std::string_view, Value> (&table)[N], std::string_view word, const TomlReader& where, std::string_view key)
{
    for (const auto& [name, value] : table)
        if (name == word) return value;
    where.fail("catalogue.unknown-word", word, key);
}

} // namespace zapis
