#include "core/model/toml_reader.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/text.h"

namespace zapis {

namespace {

constexpr std::size_t kMaxFileBytes = 1u << 20;

[[noreturn]] void failAt(const char* errorKey, const std::string& file, std::size_t line, std::string_view word)
{
    throw Error(Error::Code::Malformed, errorKey, {file, std::to_string(line), std::string(word)});
}

} // namespace

toml::table parseToml(std::string_view text, const std::string& file)
{
    if (text.size() > kMaxFileBytes) failAt("catalogue.too-large", file, 1, std::to_string(kMaxFileBytes));
    if (!isValidUtf8(text) || !isNfc(text)) failAt("catalogue.not-nfc", file, 1, "NFC");
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        failAt("catalogue.no-toml", file, error.source().begin.line, error.description());
    }
}

void TomlReader::fail(const char* errorKey, std::string_view word, std::string_view at) const
{
    const toml::node* node = at.empty() ? nullptr : m_table.get(at);
    failAt(errorKey, m_file, (node ? node->source() : m_table.source()).begin.line, word);
}

const toml::node* TomlReader::find(std::string_view key)
{
    m_asked.emplace(key);
    return m_table.get(key);
}

const toml::node& TomlReader::need(std::string_view key)
{
    const toml::node* node = find(key);
    if (!node) fail("catalogue.missing-key", key);
    return *node;
}

std::string TomlReader::text(std::string_view key)
{
    const auto* value = need(key).as_string();
    if (!value) fail("catalogue.wrong-type", key, key);
    if (trim(value->get()).size() != value->get().size() || value->get().empty()) fail("catalogue.empty-text", key, key);
    if (hasUnseenCharacters(value->get())) fail("catalogue.unseen-character", key, key);
    return value->get();
}

std::string TomlReader::textOr(std::string_view key, std::string_view otherwise)
{
    return find(key) ? text(key) : std::string(otherwise);
}

bool TomlReader::flagOr(std::string_view key, bool otherwise)
{
    const toml::node* node = find(key);
    if (!node) return otherwise;
    const auto* value = node->as_boolean();
    if (!value) fail("catalogue.wrong-type", key, key);
    return value->get();
}

std::int64_t TomlReader::integer(std::string_view key)
{
    const auto* value = need(key).as_integer();
    if (!value) fail("catalogue.wrong-type", key, key);
    return value->get();
}

std::vector<std::string> TomlReader::texts(std::string_view key)
{
    const toml::array* array = need(key).as_array();
    if (!array) fail("catalogue.wrong-type", key, key);
    std::vector<std::string> all;
    for (const toml::node& node : *array) {
        const auto* value = node.as_string();
        if (!value || value->get().empty()) fail("catalogue.wrong-type", key, key);
        if (std::find(all.begin(), all.end(), value->get()) != all.end()) fail("catalogue.duplicate", value->get(), key);
        all.push_back(value->get());
    }
    return all;
}

Label TomlReader::label(std::string_view key)
{
    TomlReader texts = table(key);
    Label label;
    const std::string* any = nullptr;
    for (const Language language : {Language::En, Language::Ru, Language::Be}) {
        const std::string_view code = languageCode(language);
        const toml::node* node = texts.find(code);
        std::string& text = label.texts[static_cast<std::size_t>(language)];
        if (node && !(node->is_string() && node->as_string()->get().empty())) {
            text = texts.text(code);
            if (!any) any = &text;
        } else if (m_labels == Labels::EveryLanguage) {
            texts.fail("catalogue.missing-label", std::string(key) + "." + std::string(code));
        }
    }
    texts.finish();
    if (!any) texts.fail("catalogue.missing-label", key);
    for (std::string& text : label.texts)
        if (text.empty()) text = *any;
    return label;
}

TomlReader TomlReader::table(std::string_view key)
{
    const toml::table* value = need(key).as_table();
    if (!value) fail("catalogue.wrong-type", key, key);
    return {*value, m_file, m_labels};
}

std::vector<TomlReader> TomlReader::tables(std::string_view key)
{
    std::vector<TomlReader> all;
    const toml::node* node = find(key);
    if (!node) return all;
    const toml::array* array = node->as_array();
    if (!array) fail("catalogue.wrong-type", key, key);
    for (const toml::node& item : *array) {
        const toml::table* value = item.as_table();
        if (!value) fail("catalogue.wrong-type", key, key);
        all.emplace_back(*value, m_file, m_labels);
    }
    return all;
}

void TomlReader::finish() const
{
    for (const auto& [key, node] : m_table)
        if (!m_asked.contains(key.str())) failAt("catalogue.unknown-key", m_file, key.source().begin.line, key.str());
}

} // namespace zapis
