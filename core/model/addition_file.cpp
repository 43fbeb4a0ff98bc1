#include "core/model/addition_file.h"

#include "core/base/error.h"

namespace zapis {

AdditionFile::AdditionFile(const std::string& name, std::string_view text)
    : m_file(name + ".toml"),
      m_table(parseToml(text, m_file)),
      m_root(m_table, m_file, TomlReader::Labels::AnyLanguage)
{
    if (m_root.has("kind")) {
        mustBeOwn(name, kOwnName, m_root, "kind");
        m_kind = name;
    } else if (m_root.has("extends")) {
        TomlReader extends = m_root.table("extends");
        m_extended = extends.text("kind");
        extends.finish();
    } else if (!m_root.has("vocabularies") && !m_root.has("terms")) {
        m_root.fail("catalogue.missing-key", "kind");
    }
}

void mustBeOwn(std::string_view name, std::string_view prefix, const TomlReader& where, std::string_view key)
{
    if (!name.starts_with(prefix) || name.size() == prefix.size()) where.fail("catalogue.not-own", name, key);
}

} // namespace zapis
