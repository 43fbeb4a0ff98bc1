#include "app/cli/context.h"

#include <fmt/format.h>

#include "core/model/json_schema.h"

namespace zapis::cli {
namespace {

Json labelJson(const Label& label) { return Json::object({{"en", label.texts[0]}, {"ru", label.texts[1]}, {"be", label.texts[2]}}); }

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

}

void addCatalogue(CLI::App& app, Context& context)
{
    CLI::App& noun = *addVerb(app, context, "catalogue");
    noun.require_subcommand(1);
    auto name = std::make_shared<std::string>();

    addVerb(noun, context, "kinds")->callback([&context] {
        for (const Kind& kind : Catalogue::builtIn()->kinds()) {
            if (context.json) context.printJson(Json::object({{"kind", kind.name}, {"label", labelJson(kind.label)}, {"draft", kind.hasDraft}}));
            else context.print(fmt::format("{:<18} {}", kind.name, kind.label.in(context.language())));
        }
    });
    CLI::App* verb = addVerb(noun, context, "show");
    verb->add_option("KIND", *name)->required();
    verb->callback([=, &context] {
        const auto catalogue = Catalogue::builtIn();
        const Kind& kind = catalogue->at(*name);
        if (context.json) {
            Json::Array fields;
            for (const Field& field : kind.fields)
                if (!field.generated) fields.push_back(fieldJson(field));
            context.printJson(Json::object({{"fields", std::move(fields)}, {"help", labelJson(kind.help)}, {"kind", kind.name}, {"label", labelJson(kind.label)}}));
            return;
        }
        context.print(kind.label.in(context.language()) + ": " + kind.help.in(context.language()));
        for (const Field& field : kind.fields) showField(context, field, "  ");
    });
    verb = addVerb(noun, context, "vocab");
    verb->add_option("NAME", *name)->required();
    verb->callback([=, &context] {
        const auto catalogue = Catalogue::builtIn();
        const Vocabulary* vocabulary = catalogue->vocabulary(*name);
        if (!vocabulary) throw Error(Error::Code::Malformed, "cli.no-vocabulary", {*name});
        for (const Term& term : vocabulary->terms) {
            if (context.json) context.printJson(Json::object({{"code", term.code}, {"parent", term.parent}, {"label", labelJson(term.label)}}));
            else context.print(fmt::format("{}{:<28} {}", term.parent.empty() ? "" : "  ", term.code, term.label.in(context.language())));
        }
    });
    verb = addVerb(noun, context, "schema");
    verb->add_option("KIND", *name)->required();
    verb->callback([=, &context] { context.printJson(jsonSchemaOf(Catalogue::builtIn()->at(*name))); });
}

}
