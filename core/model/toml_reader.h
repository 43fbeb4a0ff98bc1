/// A TOML table read key by key: what is missing, of the wrong type or never asked for is refused with file and line. Seen by the
/// loader alone.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "core/model/catalogue.h"

namespace zapis {

class TomlReader {
public:
    /// May a label lack languages? Then the first that is there stands for the others: a vault's own file need not speak all.
    enum class Labels { EveryLanguage, AnyLanguage };

    /// `file` is shown in errors and must outlive the reader.
    TomlReader(const toml::table& table, const std::string& file, Labels labels = Labels::EveryLanguage)
        : m_table(table),
          m_file(file),
          m_labels(labels)
    {
    }

    bool has(std::string_view key) const { return m_table.contains(key); }
    bool isAddition() const { return m_labels == Labels::AnyLanguage; } ///< a vault's own file
    std::string text(std::string_view key);                             ///< needed, not empty
    std::string textOr(std::string_view key, std::string_view otherwise);
    bool flagOr(std::string_view key, bool otherwise);
    std::int64_t integer(std::string_view key);
    std::vector<std::string> texts(std::string_view key); ///< needed, may be empty; no string twice
    Label label(std::string_view key);                    ///< needed
    TomlReader table(std::string_view key);               ///< needed
    std::vector<TomlReader> tables(std::string_view key); ///< an array of tables; none where the key is missing
    /// Refuses the keys that were never asked for. Call last.
    void finish() const;

    /// Error Malformed `key` {file, line, word}, at the line of `at` where it is a key here, else of the table.
    [[noreturn]] void fail(const char* errorKey, std::string_view word, std::string_view at = {}) const;

private:
    const toml::node& need(std::string_view key);
    const toml::node* find(std::string_view key);

    const toml::table& m_table;
    const std::string& m_file;
    Labels m_labels;
    std::set<std::string, std::less<>> m_asked;
};

/// Parses a file of at most 1 MiB.
toml::table parseToml(std::string_view text, const std::string& file);

} // namespace zapis
