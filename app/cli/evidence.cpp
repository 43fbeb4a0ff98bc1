#include "app/cli/context.h"

#include <fmt/format.h>

#include "core/base/path_text.h"
#include "core/records/evidence.h"

namespace zapis::cli {

namespace fs = std::filesystem;

void addEvidence(CLI::App& app, Context& context)
{
    CLI::App& noun = *addVerb(app, context, "evidence");
    noun.require_subcommand(1);
    auto folder = std::make_shared<fs::path>();
    auto files = std::make_shared<std::vector<fs::path>>();
    auto name = std::make_shared<std::string>();
    auto target = std::make_shared<fs::path>();
    auto why = std::make_shared<std::string>();

    CLI::App* verb = addVerb(noun, context, "add");
    verb->add_option("V", *folder)->required();
    verb->add_option("FILE", *files)->required();
    verb->add_option("--to", *name);
    verb->callback([=, &context] {
        for (const fs::path& file : *files) (void)evidenceFromFile(file); // a missing file is said before the vault is opened
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        const auto to = name->empty() ? std::nullopt : std::optional(vault->reader().resolve(*name));
        for (const fs::path& file : *files) {
            const RecordId id = vault->evidence().add(evidenceFromFile(file), to, context.job(context.say("sealing")));
            if (const auto twin = vault->evidence().twinOf(id)) context.tell("evidence.already-kept", {shownPath(file), *twin});
            if (context.json) context.printJson(toJson(vault->reader().get(id)));
            else context.print(toText(id));
        }
    });
    verb = addVerb(noun, context, "get");
    verb->add_option("V", *folder)->required();
    verb->add_option("ID", *name)->required();
    verb->add_option("-o,--output", *target)->required();
    verb->add_option("--why", *why)->required();
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        vault->evidence().get(vault->reader().resolve(*name), *target, *why, context.job(context.say("copying")));
    });
    verb = addVerb(noun, context, "check");
    verb->add_option("V", *folder)->required();
    verb->add_option("ID", *name);
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        const auto item = name->empty() ? std::nullopt : std::optional(vault->reader().resolve(*name));
        for (const Evidence::CheckResult& result : vault->evidence().check(item, context.job(context.say("checking")))) {
            if (!result.good) context.status = static_cast<int>(Error::Code::Damaged);
            if (context.json)
                context.printJson(Json::object(
                    {{"id", toText(result.item)}, {"code", result.code}, {"good", result.good}, {"problem", result.problem}}));
            else
                context.print(fmt::format("{}  {}", result.code,
                    result.good ? context.say("good") : messageOf(result.problem, {result.code}, context.language()).sentence));
        }
    });
}

namespace {

constexpr std::size_t kMostTold = 10;

/// `level`: "warning" or "error".
void tellOfLine(const Context& context, const std::string& level, const Records::ImportProblem& problem)
{
    const Message message = messageOf(problem.problem.key, problem.problem.args, context.language());
    if (!context.json)
        return context.printError(
            context.say("import-" + level, {std::to_string(problem.line), problem.problem.path, message.sentence}));
    Json json = Json::object(
        {{"advice", message.advice}, {"line", problem.line}, {"path", problem.problem.path}, {"sentence", message.sentence}});
    json[level] = problem.problem.key;
    context.printError(canonical(json));
}

} // namespace

void addImport(CLI::App& app, Context& context)
{
    auto folder = std::make_shared<fs::path>();
    auto file = std::make_shared<fs::path>();
    auto filesFolder = std::make_shared<fs::path>();

    CLI::App* verb = addVerb(app, context, "import");
    verb->add_option("V", *folder)->required();
    verb->add_option("FILE", *file)->required();
    verb->add_option("--files", *filesFolder);
    verb->callback([=, &context] {
        const std::string lines = readText(*file);
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        const Records::ImportResult result = vault->importLines(lines, *filesFolder, context.job(context.say("importing")));
        for (const auto& warning : result.warnings) tellOfLine(context, "warning", warning);
        // Last: they are what stopped it. The first ten show what is wrong; the sum stands in the sentence.
        for (std::size_t i = 0; i < std::min(result.problems.size(), kMostTold); ++i)
            tellOfLine(context, "error", result.problems[i]);
        if (!result.problems.empty())
            throw Error(Error::Code::Malformed, "cli.import-refused", {std::to_string(result.problems.size())});
        if (context.json) context.printJson(Json::object({{"records", std::uint64_t{result.records}}}));
        else context.print(context.say("imported", {std::to_string(result.records)}));
    });
}

void addSample(CLI::App& app, Context& context)
{
    auto folder = std::make_shared<fs::path>();
    auto testimonies = std::make_shared<std::uint64_t>(0);
    auto seed = std::make_shared<std::uint64_t>(1);

    CLI::App* verb = addVerb(app, context, "sample");
    verb->add_option("V", *folder)->required();
    verb->add_option("--testimonies", *testimonies);
    verb->add_option("--seed", *seed);
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        if (*testimonies > 0) vault->fillWithGenerated(*testimonies, *seed, context.job(context.say("importing")));
        else vault->fillWithSamples(context.job(context.say("importing")));
        RecordQuery all;
        all.kind = "testimony";
        all.withdrawnToo = true;
        context.print(context.say("sampled", {std::to_string(vault->reader().count(all))}));
    });
}

} // namespace zapis::cli
