#include "core/base/message.h"

#include <map>

#include "core/base/resource.h"
#include "core/base/text.h"

namespace zapis {
namespace {

constexpr std::size_t kLanguages = 3;
using Table = std::map<std::string, std::vector<std::string>, std::less<>>;

/// All rows of the tables below `folder`, by key; the header line and rows of another width are refused.
Table readTables(std::string_view folder, std::size_t columns)
{
    Table table;
    for (const std::string_view file : resourcesUnder(folder)) {
        bool header = true;
        for (const std::string_view line : split(*findResource(file), '\n')) {
            if (line.empty()) continue;
            const auto cells = split(line, '\t');
            if (cells.size() != columns)
                throw std::logic_error("wrong number of columns in " + std::string(file) + ": " + std::string(line));
            if (!header && !table.emplace(cells[0], std::vector<std::string>(cells.begin() + 1, cells.end())).second)
                throw std::logic_error("key twice in " + std::string(file) + ": " + std::string(cells[0]));
            header = false;
        }
    }
    return table;
}

std::string fill(std::string text, const std::vector<std::string>& args)
{
    std::string filled;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool mark = text[i] == '{' && i + 2 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9' && text[i + 2] == '}';
        if (!mark) {
            filled += text[i];
            continue;
        }
        const auto number = static_cast<std::size_t>(text[i + 1] - '0');
        if (number < args.size()) filled += args[number];
        i += 2;
    }
    return filled;
}

const Table& errorTable()
{
    static const Table table = readTables("errors/", 1 + 2 * kLanguages);
    return table;
}

} // namespace

Language languageOf(std::string_view name)
{
    const std::string_view code = name.substr(0, 2);
    return code == "ru" ? Language::Ru : code == "be" ? Language::Be : Language::En;
}

std::string_view languageCode(Language language)
{
    constexpr std::string_view kCodes[] = {"en", "ru", "be"};
    return kCodes[static_cast<std::size_t>(language)];
}

Message messageOf(std::string_view key, const std::vector<std::string>& args, Language language)
{
    constexpr std::string_view kUnnamed = "base.unnamed";
    const Table& table = errorTable();
    const auto row = table.find(key);
    if (row == table.end())
        return key == kUnnamed ? Message{std::string(key), {}} : messageOf(kUnnamed, {std::string(key)}, language);
    const std::size_t column = 2 * static_cast<std::size_t>(language);
    return {fill(row->second[column], args), fill(row->second[column + 1], args)};
}

Message messageOf(const Error& error, Language language) { return messageOf(error.what(), error.args, language); }

namespace {

const Table& phrases()
{
    static const Table table = readTables("words/", 1 + kLanguages);
    return table;
}

} // namespace

bool hasWords(std::string_view key) { return phrases().find(key) != phrases().end(); }

std::string words(std::string_view key, Language language, const std::vector<std::string>& args)
{
    const Table& table = phrases();
    const auto row = table.find(key);
    if (row == table.end()) throw std::logic_error("no words for " + std::string(key));
    return fill(row->second[static_cast<std::size_t>(language)], args);
}

} // namespace zapis
