#include "app/cli/context.h"

#include <fmt/format.h>

#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/base/path_text.h"
#include "core/base/text.h"
#include "core/facade/bundles.h"
#include "core/search/search.h"

namespace zapis::cli {
namespace {

namespace fs = std::filesystem;

std::vector<SigningPublicKey> trustFrom(const fs::path& file) { return signersIn(readFile(file, 1u << 20)); }

void showRecipients(Context& context, const BundleReader& bundles)
{
    for (const Recipient& recipient : bundles.recipients()) {
        Json::Array keys;
        for (const RecipientKey& key : recipient.keys)
            keys.push_back(Json::object({{"age", key.age}, {"fingerprint", key.fingerprint}, {"verified_by", key.verifiedBy},
                {"verified_on", key.verifiedOn}, {"expires", key.expires}, {"revoked", key.revoked}}));
        if (context.json) {
            context.printJson(
                Json::object({{"id", toText(recipient.id)}, {"name", recipient.name}, {"type", recipient.type}, {"keys", keys}}));
            continue;
        }
        context.print(fmt::format("{}  {}", toText(recipient.id), toReadableLine(recipient.name)));
        for (const RecipientKey& key : recipient.keys)
            context.print(fmt::format("    {}\n    {}  {} {}{}", key.age, key.fingerprint, key.verifiedOn, key.verifiedBy,
                key.revoked ? "  " + context.say("revoked") : ""));
    }
}

RecordId recipientMeant(OpenVault& vault, const std::string& name)
{
    const auto named = recipientNamed(vault.bundles().recipients(), name);
    return named ? *named : vault.reader().resolve(name);
}

struct ExportOptions {
    fs::path folder, out;
    std::string to, caseFile, query, purpose, overrideReason;
    std::vector<std::string> records, noPersons;
    bool all = false, dryRun = false;
    std::uint64_t partBytes = 2ull << 30;
};

ExportRequest requestOf(Context& context, OpenVault& vault, const ExportOptions& options)
{
    ExportRequest request;
    const RecordReader& reader = vault.reader();
    request.recipient = recipientMeant(vault, options.to);
    request.everything = options.all;
    request.purpose = options.purpose;
    request.overrideReason = options.overrideReason;
    request.senderName = vault.organisation();
    request.language = context.language();
    request.partBytes = options.partBytes;
    request.practice = vault.isPractice();
    for (const std::string& name : options.records) request.selection.push_back(reader.resolve(name));
    if (!options.caseFile.empty()) request.selection.push_back(reader.resolve(options.caseFile)); // it brings its members
    if (!options.query.empty())
        for (const SearchHit& hit : vault.search().find({options.query, {}}, 0, 100'000).hits)
            request.selection.push_back(hit.row.id);
    if (!request.everything && request.selection.empty()) throw Error(Error::Code::Usage, "cli.nothing-selected");
    return request;
}

void showPlan(Context& context, const RecordReader& reader, const ExportPlan& plan)
{
    for (const Error& warning : warningsOf(plan)) context.tell(warning);
    if (context.json) {
        context.printJson(toJson(plan));
        return;
    }
    context.print(context.say(
        "plan", {plan.recipient.name, std::to_string(plan.goes), std::to_string(plan.redacted), std::to_string(plan.stays)}));
    for (const GateDecision& decision : plan.decisions) {
        const bool isNamed =
            std::ranges::any_of(plan.unmarked, [&](const UnmarkedName& name) { return name.record == decision.record; });
        const char* verdict = isNamed               ? "!"
            : decision.verdict == Verdict::Goes     ? "+"
            : decision.verdict == Verdict::Redacted ? "~"
                                                    : "-";
        context.print(fmt::format("{} {:<16} {:<10} {} {}", verdict, decision.kind, reader.get(decision.record).code,
            decision.reason, join(decision.details, ", ")));
    }
    for (const UnmarkedName& name : plan.unmarked)
        context.print(context.say("plan-name", {idOf(name), name.code, name.field, name.words(), toReadableLine(name.sentence)}));
    for (const UnmarkedName& name : plan.saidNoPerson)
        context.print(context.say("plan-no-person", {name.code, name.field, name.words()}));
}

/// What people say on the command line of names that the dry run showed.
void answer(OpenVault& vault, const ExportPlan& plan, const std::vector<std::string>& noPersons)
{
    std::vector<UnmarkedName> meant;
    for (const std::string& id : noPersons) {
        const auto name = std::ranges::find_if(plan.unmarked, [&](const UnmarkedName& one) { return idOf(one) == id; });
        if (name == plan.unmarked.end()) throw Error(Error::Code::Refused, "bundle.no-such-name", {id});
        meant.push_back(*name);
    }
    vault.bundles().answer(meant, NameAnswer::NoPerson);
}

void exportTo(Context& context, const ExportOptions& options)
{
    if (!options.dryRun && options.out.empty()) throw Error(Error::Code::Usage, "cli.no-out");
    const bool isRead = options.dryRun && options.noPersons.empty();
    const auto vault = context.open(options.folder, isRead ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    const ExportRequest request = requestOf(context, *vault, options);
    ExportPlan plan = vault->bundles().plan(request, context.job(context.say("checking")));
    if (!options.noPersons.empty()) {
        answer(*vault, plan, options.noPersons);
        plan = vault->bundles().plan(request, context.job(context.say("checking")));
    }
    if (options.dryRun) {
        showPlan(context, vault->reader(), plan);
        return;
    }
    const ExportResult result = vault->bundles().seal(plan, options.out, context.job(context.say("sealing")));
    for (const Error& warning : hiddenDataWarnings(plan.hiddenIn)) context.tell(warning);
    if (!result.removed.empty()) context.tell("bundle.leftovers-removed", {join(result.removed, ", ")});
    if (context.json) {
        Json::Array files;
        for (const fs::path& file : result.files) files.push_back(shownPath(file));
        context.printJson(Json::object({{"files", files}, {"label", result.label}, {"digest", result.digest.hex()},
            {"handover", toText(result.handover)}, {"hidden", toJson(plan.hiddenIn)}}));
        return;
    }
    for (const fs::path& file : result.files) context.print(shownPath(file));
    context.print(context.say("exported", {result.digest.hex()}));
}

void verify(
    Context& context, VerifyRequest request, const std::vector<fs::path>& keyFiles, const std::vector<fs::path>& trustFiles)
{
    for (const fs::path& file : keyFiles) {
        const Secret text = readFileAsSecret(file, 1u << 20);
        for (AgeIdentity& identity : readAgeIdentities(textOf(text.bytes()))) request.identities.push_back(std::move(identity));
    }
    for (const fs::path& file : trustFiles)
        for (const SigningPublicKey& key : trustFrom(file)) request.trusted.push_back(key);
    const VerifyReport report = verifyBundle(request, context.job(context.say("checking")));
    if (!report.good()) context.status = static_cast<int>(Error::Code::CheckFailed);
    if (context.json) {
        context.printJson(toJson(report));
        return;
    }
    if (report.practice) context.print(context.say("practice"));
    for (const VerifyError& error : report.errors) context.print(fmt::format("{}  {}", error.code, toReadableLine(error.where)));
    if (!report.bundle.empty())
        context.print(context.say("verified-bundle",
            {report.bundle, report.sender, report.recipient, report.created, report.digest->hex(), report.signer}));
    for (const auto& [kind, count] : report.counts) context.print(fmt::format("{:>8}  {}", count, kind));
    for (const auto& [kind, count] : report.notCovered) context.print(context.say("not-covered", {std::to_string(count), kind}));
    for (const VerifyError& remark : report.notChecked) context.print(context.say("not-checked", {remark.code, remark.where}));
    context.print(context.say(report.good() ? "verify-good" : report.integrityGood ? "verify-untrusted" : "verify-bad"));
}

void addExport(CLI::App& noun, Context& context)
{
    auto options = std::make_shared<ExportOptions>();
    CLI::App* verb = addVerb(noun, context, "export");
    verb->add_option("V", options->folder)->required();
    verb->add_option("--to", options->to)->required();
    verb->add_option("--case", options->caseFile);
    verb->add_option("--record", options->records)->allow_extra_args(false);
    verb->add_option("--query", options->query);
    verb->add_flag("--all", options->all);
    verb->add_option("--out", options->out);
    verb->add_flag("--dry-run", options->dryRun);
    verb->add_option("--purpose", options->purpose);
    verb->add_option("--override", options->overrideReason);
    verb->add_option("--not-a-person", options->noPersons)->allow_extra_args(false);
    verb->add_option("--part-bytes", options->partBytes)
        ->check(CLI::Range(std::uint64_t{64} << 20, std::uint64_t{4'000'000'000}));
    verb->callback([=, &context] { exportTo(context, *options); });
}

} // namespace

void addRecipient(CLI::App& app, Context& context)
{
    CLI::App& noun = *addVerb(app, context, "recipient");
    noun.require_subcommand(1);
    auto folder = std::make_shared<fs::path>();
    auto from = std::make_shared<fs::path>();
    auto name = std::make_shared<std::string>();
    auto key = std::make_shared<std::string>();
    auto how = std::make_shared<std::string>();

    CLI::App* verb = addVerb(noun, context, "add");
    verb->add_option("V", *folder)->required();
    verb->add_option("--from", *from)->required();
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        const RecordId id =
            vault->records().commit({{newRecordId(), "recipient", parseJson(readText(*from)), std::nullopt}}).front();
        context.answer(toJson(vault->reader().get(id)), toText(id));
    });
    verb = addVerb(noun, context, "list");
    verb->add_option("V", *folder)->required();
    verb->callback([=, &context] { showRecipients(context, context.open(*folder, OpenMode::ReadOnly)->bundles()); });

    using Change = void (*)(Bundles&, const RecordId&, std::string_view, std::string_view);
    const std::pair<const char*, Change> changes[] = {
        {"key",
            [](Bundles& bundles, const RecordId& id, std::string_view age, std::string_view verified) {
                bundles.addKey(id, age, verified);
            }},
        {"verify",
            [](Bundles& bundles, const RecordId& id, std::string_view age, std::string_view verified) {
                bundles.verifyKey(id, age, verified);
            }},
        {"revoke",
            [](Bundles& bundles, const RecordId& id, std::string_view age, std::string_view) { bundles.revokeKey(id, age); }},
    };
    for (const auto& [verbName, change] : changes) {
        verb = addVerb(noun, context, verbName);
        verb->add_option("V", *folder)->required();
        verb->add_option("RECIPIENT", *name)->required();
        verb->add_option("KEY", *key)->required();
        CLI::Option* verified = verb->add_option("--verified", *how);
        if (std::string_view(verbName) != "revoke") verified->required();
        verb->callback([=, &context, work = change] {
            const auto vault = context.open(*folder, OpenMode::ReadWrite);
            const RecordId recipient = recipientMeant(*vault, *name);
            work(vault->bundles(), recipient, *key, *how);
            const auto others = othersWithKey(vault->bundles().recipients(), recipient, *key);
            if (!others.empty()) context.tell("bundle.key-shared", {join(others, ", ")});
            const std::string fingerprint = recipientFingerprint(*key);
            context.answer(
                Json::object({{"age", *key}, {"fingerprint", fingerprint}, {"recipient", toText(recipient)}}), fingerprint);
        });
    }
}

void addBundle(CLI::App& app, Context& context)
{
    CLI::App& noun = *addVerb(app, context, "bundle");
    noun.require_subcommand(1);
    auto folder = std::make_shared<fs::path>();
    auto out = std::make_shared<fs::path>(".");
    auto how = std::make_shared<std::string>();
    auto name = std::make_shared<std::string>();
    auto files = std::make_shared<std::vector<fs::path>>();
    auto keys = std::make_shared<std::vector<fs::path>>();
    auto trust = std::make_shared<std::vector<fs::path>>();

    CLI::App* verb = addVerb(noun, context, "signer");
    verb->add_option("V", *folder)->required();
    verb->add_option("-o,--output", *out);
    verb->add_option("--trust", *trust)->allow_extra_args(false);
    verb->add_option("--verified", *how);
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        if (trust->empty()) {
            const std::string fingerprint = vault->bundles().writeSigner(*out);
            context.answer(Json::object({{"fingerprint", fingerprint}, {"folder", out->string()}}), fingerprint);
            return;
        }
        if (how->empty()) throw Error(Error::Code::Usage, "cli.how-verified");
        Json::Array trusted;
        for (const fs::path& file : *trust)
            for (const SigningPublicKey& key : trustFrom(file)) trusted.emplace_back(vault->bundles().trust(key, *how));
        if (context.json) context.printJson(Json::object({{"trusted", std::move(trusted)}}));
    });
    addExport(noun, context);
    verb = addVerb(noun, context, "sent");
    verb->add_option("V", *folder)->required();
    verb->add_option("ID", *name)->required();
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadOnly);
        for (const SentBundle& sent : bundlesWith(vault->reader(), vault->reader().resolve(*name)))
            context.answer(toJson(sent), fmt::format("{}  {}  {}", sent.date, sent.label, toReadableLine(sent.recipientName)));
    });
    verb = addVerb(noun, context, "verify");
    verb->add_option("FILE", *files)->required();
    verb->add_option("--key", *keys)->allow_extra_args(false);
    verb->add_option("--trust", *trust)->allow_extra_args(false);
    verb->callback([=, &context] { verify(context, {*files, {}, {}}, *keys, *trust); });
}

void addBag(CLI::App& app, Context& context)
{
    CLI::App& noun = *addVerb(app, context, "bag");
    noun.require_subcommand(1);
    auto folder = std::make_shared<fs::path>();
    CLI::App* verb = addVerb(noun, context, "verify");
    verb->add_option("FOLDER", *folder)->required();
    verb->callback([=, &context] {
        const std::vector<VerifyError> errors = verifyBag(*folder, context.job(context.say("checking")));
        if (!errors.empty()) context.status = static_cast<int>(Error::Code::CheckFailed);
        for (const VerifyError& error : errors) {
            if (context.json) context.printJson(Json::object({{"code", error.code}, {"where", error.where}}));
            else context.print(fmt::format("{}  {}", error.code, toReadableLine(error.where)));
        }
        if (!context.json) context.print(context.say(errors.empty() ? "bag-good" : "verify-bad"));
    });
}

} // namespace zapis::cli
