#include "app/cli/context.h"

#include <fmt/format.h>

#include "core/base/path_text.h"
#include "core/base/text.h"
#include "core/records/evidence.h"
#include "core/records/file_intake.h"
#include "core/text/encoding.h"

namespace zapis::cli {

namespace fs = std::filesystem;

namespace {

/// What there is to take in, said before a passphrase is asked for. Throws where it is one file alone that cannot be opened.
std::vector<GatheredFiles::Found> gathered(
    const Context& context, const std::vector<fs::path>& given, const fs::path& notebook, IntakeAccount& account)
{
    GatheredFiles found = gatherFiles(given, notebook);
    if (given.size() == 1 && found.folders == 0 && found.files.size() == 1) (void)evidenceFromFile(given.front());
    if (found.files.empty() && !found.left.empty()) throw found.left.front().why;
    if (found.folders > 0 && !context.json)
        context.printError(context.say(
            "gathered", {std::to_string(found.files.size()), std::to_string(found.bytes), std::to_string(found.folders)}));
    account.left = std::move(found.left);
    return std::move(found.files);
}

std::string encodingNames()
{
    std::vector<std::string> names;
    for (const Encoding encoding : encodings()) names.emplace_back(nameOf(encoding));
    return join(names, ", ");
}

/// The bytes of an original; opening it is in the journal.
std::string textOf(Evidence& evidence, const RecordId& item)
{
    constexpr std::uint64_t kMostBytes = 64u << 20;
    const SealedReader reader = evidence.open(item);
    if (reader.size() > kMostBytes) throw Error(Error::Code::Malformed, "file.too-large", {toText(item)});
    std::string bytes(static_cast<std::size_t>(reader.size()), '\0');
    bytes.resize(reader.readAt(0, std::as_writable_bytes(std::span(bytes.data(), bytes.size()))));
    return bytes;
}

void tellLeft(const Context& context, const LeftFile& left)
{
    std::vector<std::string> args;
    for (const std::string& arg : left.why.args) args.push_back(toReadableLine(arg));
    const Message message = messageOf(left.why.what(), args, context.language());
    const std::string path = shownPath(left.path);
    if (!context.json) return context.printError(context.say("not-taken", {path, message.sentence}));
    context.printError(canonical(
        Json::object({{"advice", message.advice}, {"error", left.why.what()}, {"file", path}, {"sentence", message.sentence}})));
}

/// One line for each item, then what stayed outside and the sum. The exit status is that of the first file that did.
void tellAccount(Context& context, OpenVault& vault, const IntakeAccount& account)
{
    for (const auto& [path, item] : account.taken) {
        if (const auto twin = vault.evidence().twinOf(item)) context.tell("evidence.already-kept", {shownPath(path), *twin});
        if (context.json) context.printJson(toJson(vault.reader().get(item)));
        else context.print(toText(item));
    }
    for (const LeftFile& left : account.left) tellLeft(context, left);
    const std::size_t all = account.taken.size() + account.left.size();
    if (all > 1 && !context.json)
        context.printError(context.say("taken-in", {std::to_string(account.taken.size()), std::to_string(all)}));
    if (!account.left.empty() && context.status == 0) context.status = static_cast<int>(account.left.front().why.code);
}

} // namespace

void addEvidence(CLI::App& app, Context& context)
{
    CLI::App& noun = *addVerb(app, context, "evidence");
    noun.require_subcommand(1);
    auto folder = std::make_shared<fs::path>();
    auto files = std::make_shared<std::vector<fs::path>>();
    auto name = std::make_shared<std::string>();
    auto target = std::make_shared<fs::path>();
    auto why = std::make_shared<std::string>();
    auto encoding = std::make_shared<std::string>();
    auto account = std::make_shared<IntakeAccount>();

    CLI::App* verb = addVerb(noun, context, "add");
    verb->add_option("V", *folder)->required();
    verb->add_option("FILE", *files)->required();
    verb->add_option("--to", *name);
    verb->callback([=, &context] {
        const std::vector<GatheredFiles::Found> found = gathered(context, *files, *folder, *account);
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        const auto to = name->empty() ? std::nullopt : std::optional(vault->reader().resolve(*name));
        try {
            takeIn(vault->evidence(), found, to, Evidence::Duplicates::Allow, context.job(context.say("sealing")), *account);
        } catch (const Cancelled&) {
            tellAccount(context, *vault, *account);
            throw;
        }
        tellAccount(context, *vault, *account);
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
    verb = addVerb(noun, context, "text");
    verb->add_option("V", *folder)->required();
    verb->add_option("ID", *name)->required();
    verb->add_option("--encoding", *encoding);
    verb->callback([=, &context] {
        const auto wanted = encoding->empty() ? std::nullopt : encodingNamed(*encoding);
        if (!encoding->empty() && !wanted) throw Error(Error::Code::Usage, "cli.no-encoding", {*encoding, encodingNames()});
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        const RecordId item = vault->reader().resolve(*name);
        const std::string bytes = textOf(vault->evidence(), item);
        const auto guess = guessEncoding(bytes);
        if (!wanted && !guess) throw Error(Error::Code::Refused, "cli.no-text", {*name});
        const Encoding used = wanted.value_or(guess ? guess->encoding : Encoding::Utf8);
        if (!wanted && !guess->isCertain) context.tell("cli.encoding-guessed", {std::string(nameOf(used))});
        const std::string text = toNfc(decoded(bytes, used));
        context.answer(Json::object({{"encoding", nameOf(used)}, {"text", text}}), text);
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
