/// One file that a vault adds to the catalogue: a kind of its own ([kind] as in resources/catalogue/kinds) or further fields of a
/// kind that is there ([extends]), with vocabularies and terms for them. Seen by the loader alone.
#pragma once

#include <string>
#include <string_view>

#include "core/model/toml_reader.h"

namespace zapis {

/// What a vault declares begins so, or with "x-" where it is a code: no later version of the built-in catalogue takes such a
/// name.
inline constexpr std::string_view kOwnName = "x_", kOwnCode = "x-";

class AdditionFile {
public:
    /// Parses the text. Throws Error Malformed "catalogue.*" {name of the file, line, word}.
    AdditionFile(const std::string& name, std::string_view text);
    AdditionFile(const AdditionFile&) = delete; // its reader refers into it
    AdditionFile& operator=(const AdditionFile&) = delete;

    const std::string& file() const noexcept { return m_file; }
    TomlReader& root() noexcept { return m_root; }
    const std::string& kind() const noexcept { return m_kind; }         ///< that it declares; empty
    const std::string& extended() const noexcept { return m_extended; } ///< kind that it adds fields to; empty

private:
    std::string m_file;
    toml::table m_table;
    TomlReader m_root;
    std::string m_kind, m_extended;
};

/// Fails with "catalogue.not-own" where `name` does not begin as what is a vault's own.
void mustBeOwn(std::string_view name, std::string_view prefix, const TomlReader& where, std::string_view key);

} // namespace zapis
