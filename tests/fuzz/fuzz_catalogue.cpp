// Catalogue files, as a vault of other people may bring them: refused with file and line, or whole – every name in it leads
// somewhere. The input is several files: each begins with a line "=== <path>"; what lies below own/ is a vault's addition.
#include <algorithm>
#include <cstdlib>
#include <map>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/model/catalogue.h"
#include "core/model/json_schema.h"
#include "core/model/validate.h"

using namespace zapis;

namespace {

constexpr std::string_view kMark = "=== ", kOwnFolder = "own/";

std::map<std::string, std::string> filesOf(std::string_view text)
{
    std::map<std::string, std::string> files;
    std::string* current = nullptr;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        const std::string_view line = text.substr(0, end);
        if (line.starts_with(kMark))
            current = &files[std::string(line.substr(kMark.size(), line.size() - kMark.size() - line.ends_with('\n')))];
        else if (current) *current += line;
        text.remove_prefix(end);
    }
    return files;
}

Additions takeAdditions(std::map<std::string, std::string>& files)
{
    Additions additions;
    for (const auto& [path, text] : files)
        if (path.starts_with(kOwnFolder)) additions.emplace(path.substr(kOwnFolder.size()), text);
    std::erase_if(files, [](const auto& file) { return file.first.starts_with(kOwnFolder); });
    return additions;
}

void check(bool holds)
{
    if (!holds) std::abort();
}

void checkField(const Catalogue& catalogue, const Field& field)
{
    check(!field.name.empty());
    if (field.type == FieldType::Code || field.type == FieldType::Checklist)
        check(field.vocabulary && catalogue.vocabulary(field.vocabulary->name) == field.vocabulary);
    for (const std::string& target : field.targets) check(target == "*" || catalogue.find(target));
    for (const Field& row : field.rows) checkField(catalogue, row);
}

void checkVocabulary(const Vocabulary& vocabulary)
{
    for (const Term& term : vocabulary.terms) {
        check(vocabulary.find(term.code) == &term && vocabulary.isWithin(term.code, term.code));
        check(term.parent.empty() || (vocabulary.find(term.parent) && vocabulary.isWithin(term.code, term.parent)));
        const auto below = vocabulary.subtree(term.code);
        check(!below.empty() && below.front() == term.code);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    try {
        auto files = filesOf({reinterpret_cast<const char*>(data), size});
        const Additions additions = takeAdditions(files);
        const auto catalogue = Catalogue::parse(files, additions);
        mustKeepAll(*catalogue, *catalogue);
        for (const auto& [name, vocabulary] : catalogue->vocabularies()) {
            check(name == vocabulary->name);
            checkVocabulary(*vocabulary);
        }
        for (const Kind& kind : catalogue->kinds()) {
            check(catalogue->find(kind.name) == &kind);
            for (const Field& field : kind.fields) {
                check(kind.find(field.name) == &field);
                checkField(*catalogue, field);
            }
            (void)canonical(jsonSchemaOf(kind));
            const Json empty = Json::object({});
            check(problemsOfForm(kind, empty, [](std::string_view) { return std::nullopt; }).empty());
            (void)problemsOfMarks(kind, empty, Marks::ToFinalise, true);
            (void)codeLetterOf(kind, empty);
        }
    } catch (const Error&) {
    }
    return 0;
}
