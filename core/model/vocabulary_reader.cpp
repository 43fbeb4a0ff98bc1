// vocab/<name>.tsv: code, parent, en, ru, be. Tab-separated, the first line is that header, parents stand before their children.
// And the vocabularies and terms of a vault's own files.
#include <algorithm>
#include <iterator>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/model/addition_file.h"
#include "core/model/loader.h"

namespace zapis {

namespace {

constexpr std::size_t kMaxFileBytes = 1u << 20, kColumns = 5;
constexpr std::string_view kHeader = "code\tparent\ten\tru\tbe";

[[noreturn]] void fail(const char* key, const std::string& file, std::size_t line, std::string_view word)
{
    throw Error(Error::Code::Malformed, key, {file, std::to_string(line), std::string(word)});
}

bool isCode(std::string_view code)
{
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !code.empty() && plain(code.front())
        && std::all_of(code.begin(), code.end(), [&](char c) { return plain(c) || c == '-'; });
}

} // namespace

std::unique_ptr<Vocabulary> CatalogueLoader::readVocabulary(
    const std::string& name, const std::string& file, std::string_view text)
{
    if (text.size() > kMaxFileBytes) fail("catalogue.too-large", file, 1, std::to_string(kMaxFileBytes));
    if (!isCode(name)) fail("catalogue.bad-name", file, 1, name);
    if (!isValidUtf8(text) || !isNfc(text)) fail("catalogue.not-nfc", file, 1, "NFC");
    if (!text.ends_with('\n')) fail("catalogue.no-line-end", file, 1, name);
    auto vocabulary = std::make_unique<Vocabulary>();
    vocabulary->name = name;
    std::size_t number = 0;
    for (const std::string_view line : split(text.substr(0, text.size() - 1), '\n')) {
        if (++number == 1) {
            if (line != kHeader) fail("catalogue.wrong-header", file, number, kHeader);
            continue;
        }
        const auto cells = split(line, '\t');
        if (cells.size() != kColumns) fail("catalogue.wrong-columns", file, number, std::to_string(kColumns));
        if (!isCode(cells[0])) fail("catalogue.bad-name", file, number, cells[0]);
        if (!cells[1].empty() && !vocabulary->m_index.contains(cells[1])) fail("catalogue.unknown-code", file, number, cells[1]);
        Term term{std::string(cells[0]), std::string(cells[1]), {}};
        for (std::size_t i = 0; i < term.label.texts.size(); ++i) {
            const std::string_view label = cells[2 + i];
            if (label.empty() || trim(label).size() != label.size()) fail("catalogue.missing-label", file, number, cells[0]);
            term.label.texts[i] = label;
        }
        if (!vocabulary->m_index.emplace(term.code, vocabulary->terms.size()).second)
            fail("catalogue.duplicate", file, number, term.code);
        vocabulary->terms.push_back(std::move(term));
    }
    if (vocabulary->terms.empty()) fail("catalogue.missing-key", file, number, "code");
    return vocabulary;
}

void CatalogueLoader::addVocabularies(AdditionFile& addition)
{
    for (TomlReader& table : addition.root().tables("vocabularies")) {
        auto vocabulary = std::make_unique<Vocabulary>();
        vocabulary->name = table.text("name");
        if (!isCode(vocabulary->name)) table.fail("catalogue.bad-name", vocabulary->name, "name");
        mustBeOwn(vocabulary->name, kOwnCode, table, "name");
        for (TomlReader& term : table.tables("terms")) addTerm(*vocabulary, term);
        if (vocabulary->terms.empty()) table.fail("catalogue.missing-key", "terms");
        table.finish();
        const std::string name = vocabulary->name;
        if (!m_catalogue.m_vocabularies.emplace(name, std::move(vocabulary)).second)
            table.fail("catalogue.duplicate", name, "name");
    }
    for (TomlReader& table : addition.root().tables("terms")) {
        const std::string name = table.text("vocabulary");
        const auto found = m_catalogue.m_vocabularies.find(name);
        if (found == m_catalogue.m_vocabularies.end()) table.fail("catalogue.unknown-vocabulary", name, "vocabulary");
        mustBeOwn(table.text("code"), kOwnCode, table, "code");
        addTerm(*found->second, table);
    }
}

/// Behind the last of those that stand below its heading, so that a list read from top to bottom is still the tree.
void CatalogueLoader::addTerm(Vocabulary& vocabulary, TomlReader& table)
{
    Term term{table.text("code"), table.textOr("parent", ""), table.label("label")};
    table.finish();
    if (!isCode(term.code)) table.fail("catalogue.bad-name", term.code, "code");
    if (vocabulary.find(term.code)) table.fail("catalogue.duplicate", term.code, "code");
    if (!term.parent.empty() && !vocabulary.find(term.parent)) table.fail("catalogue.unknown-code", term.parent, "parent");
    auto place = vocabulary.terms.end();
    while (!term.parent.empty() && !vocabulary.isWithin(std::prev(place)->code, term.parent)) --place;
    vocabulary.terms.insert(place, std::move(term));
    for (std::size_t i = 0; i < vocabulary.terms.size(); ++i) vocabulary.m_index[vocabulary.terms[i].code] = i;
}

} // namespace zapis
