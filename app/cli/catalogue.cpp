#include "app/cli/context.h"

#include <fmt/format.h>

#include "core/base/path_text.h"
#include "core/model/json_schema.h"

namespace zapis::cli {
namespace {

namespace fs = std::filesystem;

Json labelJson(const Label& label)
{
    return Json::object({{"en", label.texts[0]}, {"ru", label.texts[1]}, {"be", label.texts[2]}});
}

Json fieldJson(const Field& field)
{
    constexpr std::string_view kNeeds[] = {"optional", "to-save", "to-finalise"};
    Json json = Json::object({{"field", field.name}, {"label", labelJson(field.label)}, {"many", field.many},
        {"need", kNeeds[static_cast<std::size_t>(field.need)]}});
    Json::Array rows;
    for (const Field& sub : field.rows)
        if (!sub.generated) rows.push_back(fieldJson(sub));
    if (!rows.empty()) json["rows"] = std::move(rows);
    if (field.vocabulary) json["vocabulary"] = field.vocabulary->name;
    return json;
}

void showField(Context& context, const Field& field, const std::string& indent)
{
    if (field.generated) return;
    constexpr std::string_view kMarks[] = {"", " !", " !f"};
    context.print(fmt::format("{}{:<24} {}{}{}", indent, field.name, field.label.in(context.language()), field.many ? " *" : "",
        kMarks[static_cast<std::size_t>(field.need)]));
    if (field.type == FieldType::Rows)
        for (const Field& sub : field.rows) showField(context, sub, indent + "    ");
}

/// The catalogue that a verb is about: of the vault that --vault names, else the built-in one.
class Shown {
public:
    Shown(Context& context, const fs::path& vault)
    {
        if (vault.empty()) m_builtIn = Catalogue::builtIn();
        else m_vault = context.open(vault, OpenMode::ReadOnly);
    }
    const Catalogue& operator*() const { return m_vault ? m_vault->catalogue() : *m_builtIn; }
    const Catalogue* operator->() const { return &**this; }

private:
    std::unique_ptr<OpenVault> m_vault;
    std::shared_ptr<const Catalogue> m_builtIn;
};

void showKinds(Context& context, const Catalogue& catalogue)
{
    for (const Kind& kind : catalogue.kinds()) {
        if (context.json)
            context.printJson(Json::object({{"kind", kind.name}, {"label", labelJson(kind.label)}, {"draft", kind.hasDraft}}));
        else context.print(fmt::format("{:<18} {}", kind.name, kind.label.in(context.language())));
    }
}

void showKind(Context& context, const Kind& kind)
{
    if (context.json) {
        Json::Array fields;
        for (const Field& field : kind.fields)
            if (!field.generated) fields.push_back(fieldJson(field));
        context.printJson(Json::object({{"fields", std::move(fields)}, {"help", labelJson(kind.help)}, {"kind", kind.name},
            {"label", labelJson(kind.label)}}));
        return;
    }
    context.print(kind.label.in(context.language()) + ": " + kind.help.in(context.language()));
    for (const Field& field : kind.fields) showField(context, field, "  ");
}

void showVocabulary(Context& context, const Catalogue& catalogue, const std::string& name)
{
    const Vocabulary* vocabulary = catalogue.vocabulary(name);
    if (!vocabulary) throw Error(Error::Code::Malformed, "cli.no-vocabulary", {name});
    for (const Term& term : vocabulary->terms) {
        if (context.json)
            context.printJson(Json::object({{"code", term.code}, {"parent", term.parent}, {"label", labelJson(term.label)}}));
        else
            context.print(
                fmt::format("{}{:<28} {}", term.parent.empty() ? "" : "  ", term.code, term.label.in(context.language())));
    }
}

void add(Context& context, const fs::path& folder, const fs::path& file)
{
    const std::string text = readText(file);
    const auto vault = context.open(folder, OpenMode::ReadWrite);
    const std::string name = pathBytes(file.stem());
    const auto after = vault->addToCatalogue(name, text);
    context.answer(
        Json::object({{"added", name}, {"kinds", std::uint64_t{after->kinds().size()}}}), context.say("catalogue-added", {name}));
}

} // namespace

void addCatalogue(CLI::App& app, Context& context)
{
    CLI::App& noun = *addVerb(app, context, "catalogue");
    noun.require_subcommand(1);
    auto name = std::make_shared<std::string>();
    auto vault = std::make_shared<fs::path>();
    const auto addReading = [&](const char* verb, const char* argument) {
        CLI::App* added = addVerb(noun, context, verb);
        if (argument) added->add_option(argument, *name)->required();
        added->add_option("--vault", *vault, context.say("help.catalogue-of-vault"));
        return added;
    };

    addReading("kinds", nullptr)->callback([=, &context] { showKinds(context, *Shown(context, *vault)); });
    addReading("show", "KIND")->callback([=, &context] {
        const Shown catalogue(context, *vault);
        showKind(context, catalogue->at(*name));
    });
    addReading("vocab", "NAME")->callback([=, &context] { showVocabulary(context, *Shown(context, *vault), *name); });
    addReading("schema", "KIND")->callback([=, &context] {
        const Shown catalogue(context, *vault);
        context.printJson(jsonSchemaOf(catalogue->at(*name)));
    });

    auto file = std::make_shared<fs::path>();
    CLI::App* verb = addVerb(noun, context, "add");
    verb->add_option("V", *vault)->required();
    verb->add_option("FILE", *file)->required();
    verb->callback([=, &context] { add(context, *vault, *file); });
}

} // namespace zapis::cli
