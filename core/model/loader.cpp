#include "core/model/loader.h"

#include <algorithm>
#include <iterator>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/model/addition_file.h"
#include "core/model/field_reader.h"
#include "core/model/meanings.h"
#include "core/model/title_path.h"

namespace zapis {

namespace {

constexpr std::string_view kVocabFolder = "vocab/", kKindFolder = "kinds/", kCommonFile = "common.toml";

/// "kinds/person.toml" → "person"; empty where the file is none of that folder and suffix.
std::string stemIn(std::string_view file, std::string_view folder, std::string_view suffix)
{
    if (!file.starts_with(folder) || !file.ends_with(suffix) || file.size() <= folder.size() + suffix.size()) return {};
    return std::string(file.substr(folder.size(), file.size() - folder.size() - suffix.size()));
}

std::vector<KindStep> stepsIn(TomlReader& table)
{
    std::vector<KindStep> steps;
    for (TomlReader& one : table.tables("steps")) {
        KindStep step{one.text("name"), one.label("label")};
        one.finish();
        if (std::any_of(steps.begin(), steps.end(), [&](const KindStep& other) { return other.name == step.name; }))
            one.fail("catalogue.duplicate", step.name, "name");
        steps.push_back(std::move(step));
    }
    return steps;
}

char letterIn(TomlReader& table)
{
    const std::string letter = table.text("letter");
    if (letter.size() != 1 || letter[0] < 'A' || letter[0] > 'Z') table.fail("catalogue.bad-name", letter, "letter");
    return letter[0];
}

} // namespace

struct CatalogueLoader::Common {
    KindStep handling;
    std::vector<Field> fields;
    GeneratedRows generated;
};

namespace {

Field siblingIn(TomlReader& file, const FieldReader& reader, std::string_view key)
{
    TomlReader table = file.table(key);
    Field field;
    field.label = table.label("label");
    field.help = table.label("help");
    field.rows = reader.rows(table, "rows", field);
    table.finish();
    return field;
}

/// Marks, title, order and columns name fields that are there; a title names none of the identity compartment.
void checkNames(const Kind& kind, const TomlReader& table)
{
    for (const std::string& name : kind.titleFields) {
        const TitlePath path = titlePathOf(kind, name);
        if (!path.field) table.fail("catalogue.unknown-field", name, "title");
        const auto isIdentity = [](const Field* field) { return field && field->sensitivity == Sensitivity::Identity; };
        if (isIdentity(path.field) || isIdentity(path.rows)) table.fail("catalogue.identity-title", name, "title");
        if (!path.behind.empty() && (path.field->type != FieldType::Link || path.field->targets.front() == "*"))
            table.fail("catalogue.unknown-field", name, "title");
    }
    for (const std::string& name : kind.columns)
        if (!kind.find(name)) table.fail("catalogue.unknown-field", name, "columns");
    if (kind.sortField.empty()) return;
    const Field* sort = kind.find(kind.sortField);
    if (!sort) table.fail("catalogue.unknown-field", kind.sortField, "sort");
    if (sort->type != FieldType::Date && sort->type != FieldType::Time)
        table.fail("catalogue.wrong-type", kind.sortField, "sort");
}

/// What a title says of a linked record stands in the title of that.
void checkTitlesOfLinked(const Catalogue& catalogue, const Kind& kind, std::string_view file)
{
    for (const std::string& name : kind.titleFields) {
        const TitlePath path = titlePathOf(kind, name);
        if (path.behind.empty()) continue;
        for (const std::string& target : path.field->targets)
            if (const auto& its = catalogue.at(target).titleFields; std::ranges::find(its, path.behind) == its.end())
                throw Error(Error::Code::Malformed, "catalogue.unknown-field", {std::string(file), "1", name});
    }
}

void checkStepsUsed(const Kind& kind, const TomlReader& table)
{
    for (const KindStep& step : kind.steps) {
        const auto standsInIt = [&](const Field& field) { return field.step == step.name; };
        if (std::none_of(kind.fields.begin(), kind.fields.end(), standsInIt)) table.fail("catalogue.empty-step", step.name);
    }
}

} // namespace

CatalogueLoader::CatalogueLoader(Catalogue& catalogue) : m_catalogue(catalogue) { }

CatalogueLoader::~CatalogueLoader() = default;

std::shared_ptr<const Catalogue> CatalogueLoader::load(const Files& files, const Additions& additions)
{
    auto catalogue = std::make_shared<Catalogue>();
    CatalogueLoader loader(*catalogue);
    for (const auto& [file, text] : files) {
        if (const std::string name = stemIn(file, kVocabFolder, ".tsv"); !name.empty())
            catalogue->m_vocabularies.emplace(name, readVocabulary(name, file, text));
        else if (const std::string kind = stemIn(file, kKindFolder, ".toml"); !kind.empty()) loader.m_kindNames.insert(kind);
        else if (file != kCommonFile) throw Error(Error::Code::Malformed, "catalogue.unknown-file", {file, "1", file});
    }
    loader.readAdditions(additions);
    const Common common = loader.readCommon(files);
    std::map<std::int64_t, Kind> kinds;
    for (const auto& [file, text] : files) {
        const std::string name = stemIn(file, kKindFolder, ".toml");
        if (name.empty()) continue;
        const toml::table parsed = parseToml(text, file);
        TomlReader root(parsed, file);
        TomlReader table = root.table("kind");
        const std::int64_t order = table.integer("order");
        if (!kinds.emplace(order, loader.readKind(name, root, table, common)).second)
            table.fail("catalogue.duplicate", std::to_string(order), "order");
    }
    for (auto& [order, kind] : kinds) loader.keep(std::move(kind));
    for (const auto& addition : loader.m_additions) {
        if (addition->kind().empty()) continue;
        TomlReader table = addition->root().table("kind");
        // Who is a person decides what a name, a pseudonym and a consent are: that is not for a file to say.
        if (table.has("person")) table.fail("catalogue.unknown-key", "person", "person");
        loader.keep(loader.readKind(addition->kind(), addition->root(), table, common));
    }
    for (const Kind& kind : catalogue->m_kinds) {
        const auto own = std::ranges::find(loader.m_additions, kind.name, &AdditionFile::kind);
        checkTitlesOfLinked(*catalogue, kind, own == loader.m_additions.end() ? kind.name + ".toml" : (*own)->file());
    }
    return catalogue;
}

void CatalogueLoader::keep(Kind kind)
{
    m_catalogue.m_index.emplace(kind.name, m_catalogue.m_kinds.size());
    m_catalogue.m_kinds.push_back(std::move(kind));
}

/// Their vocabularies and names of kinds, which fields of any file may mean.
void CatalogueLoader::readAdditions(const Additions& additions)
{
    m_catalogue.m_hasAdditions = !additions.empty();
    for (const auto& [name, text] : additions) {
        AdditionFile& addition = *m_additions.emplace_back(std::make_unique<AdditionFile>(name, text));
        if (!addition.extended().empty() && !m_kindNames.contains(addition.extended()))
            addition.root().fail("catalogue.unknown-kind", addition.extended(), "extends");
        addVocabularies(addition);
        if (addition.kind().empty() && addition.extended().empty()) addition.root().finish();
    }
    for (const auto& addition : m_additions)
        if (!addition->kind().empty()) m_kindNames.insert(addition->kind());
}

CatalogueLoader::Common CatalogueLoader::readCommon(const Files& files) const
{
    const auto found = files.find(std::string(kCommonFile));
    if (found == files.end())
        throw Error(Error::Code::Malformed, "catalogue.missing-file", {std::string(kCommonFile), "1", std::string(kCommonFile)});
    const toml::table parsed = parseToml(found->second, found->first);
    TomlReader file(parsed, found->first);
    Common common;
    auto steps = stepsIn(file);
    if (steps.size() != 1) file.fail("catalogue.wrong-type", "steps");
    common.handling = steps.front();
    const GeneratedRows none;
    const FieldReader bare(m_catalogue, m_kindNames, none, steps);
    common.generated.mentions = siblingIn(file, bare, "mentions");
    common.generated.languages = siblingIn(file, bare, "languages");
    common.generated.said = siblingIn(file, bare, "said");
    const FieldReader plain(m_catalogue, m_kindNames, common.generated, steps);
    // The siblings of the checklist's note are made anew for each list, with its sensitivity and scopes.
    for (Field& field : plain.rows(file, "checklist", Field{}))
        if (!field.generated) common.generated.checklist.push_back(std::move(field));
    const FieldReader reader(m_catalogue, m_kindNames, common.generated, steps);
    common.fields = reader.fields(file, "fields");
    file.finish();
    return common;
}

Kind CatalogueLoader::readKind(const std::string& name, TomlReader& root, TomlReader& table, const Common& common) const
{
    Kind kind;
    kind.name = table.text("name");
    if (kind.name != name || !isFieldName(name)) table.fail("catalogue.bad-name", kind.name, "name");
    kind.codeLetter = letterIn(table);
    kind.hasDraft = table.flagOr("draft", true);
    kind.isPerson = table.flagOr("person", false);
    readMeanings(table, kind);
    kind.titleFields = table.texts("title");
    if (kind.titleFields.empty()) table.fail("catalogue.missing-key", "title", "title");
    kind.sortField = table.textOr("sort", "");
    kind.columns = table.texts("columns");
    kind.label = table.label("label");
    kind.plural = table.label("plural");
    kind.help = table.label("help");
    kind.steps = readSteps(name, root, common);
    addFields(kind, readFields(kind, root, common), common, table);
    for (TomlReader& one : table.tables("letters")) {
        kind.letters.push_back({FieldReader::condition(one.text("when")), letterIn(one)});
        checkCondition(kind.letters.back().when, kind.fields, one);
        one.finish();
    }
    table.finish();
    root.finish();
    checkNames(kind, table);
    checkMeanings(kind, table);
    checkStepsUsed(kind, table);
    return kind;
}

/// Those of its file, those that a vault adds, "handling".
std::vector<KindStep> CatalogueLoader::readSteps(const std::string& kind, TomlReader& root, const Common& common) const
{
    std::vector<KindStep> steps = stepsIn(root);
    for (const auto& addition : m_additions) {
        if (addition->extended() != kind) continue;
        for (KindStep& step : stepsIn(addition->root())) {
            mustBeOwn(step.name, kOwnName, addition->root(), "steps");
            if (std::ranges::find(steps, step.name, &KindStep::name) != steps.end())
                addition->root().fail("catalogue.duplicate", step.name, "steps");
            steps.push_back(std::move(step));
        }
    }
    steps.push_back(common.handling);
    return steps;
}

std::vector<Field> CatalogueLoader::readFields(const Kind& kind, TomlReader& root, const Common& common) const
{
    const FieldReader reader(m_catalogue, m_kindNames, common.generated, kind.steps);
    std::vector<Field> fields = reader.fields(root, "fields");
    for (const auto& addition : m_additions) {
        if (addition->extended() != kind.name) continue;
        const std::size_t before = fields.size();
        fields = reader.fields(addition->root(), "fields", std::move(fields));
        for (std::size_t i = before; i < fields.size(); ++i) {
            mustBeOwn(fields[i].name, kOwnName, addition->root(), "fields");
            mustNotSteerGate(fields[i], addition->root());
        }
        addition->root().finish();
    }
    return fields;
}

/// Own fields, common ones, generated ones. A kind's own field takes the place of a common one of that name (language of a
/// consent).
void CatalogueLoader::addFields(Kind& kind, std::vector<Field> own, const Common& common, const TomlReader& where)
{
    const auto isReplaced = [&](const Field& field) {
        // The siblings of a text (note_mentions) go with it.
        const std::string name = field.generated ? field.name.substr(0, field.name.rfind('_')) : field.name;
        return std::ranges::find(own, name, &Field::name) != own.end();
    };
    // What may never leave does not begin to by being declared anew.
    for (Field& field : own) {
        const auto replaced = std::ranges::find(common.fields, field.name, &Field::name);
        if (replaced == common.fields.end()) continue;
        field.ours = field.ours || replaced->ours;
        field.bookkeeping = field.bookkeeping || replaced->bookkeeping;
    }
    std::vector<Field> all;
    std::ranges::remove_copy_if(common.fields, std::back_inserter(all), isReplaced);
    all.insert(all.begin(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    std::stable_partition(all.begin(), all.end(), [](const Field& field) { return !field.generated; });
    for (Field& field : all) {
        if (!kind.m_index.emplace(field.name, kind.fields.size()).second) where.fail("catalogue.duplicate", field.name);
        kind.fields.push_back(std::move(field));
    }
}

} // namespace zapis
