#include "app/cli/context.h"

#include <map>

#include <fmt/format.h>

#include "core/base/path_text.h"
#include "core/facade/backup.h"
#include "core/facade/checks.h"
#include "core/facade/journal.h"
#include "core/records/evidence.h"

namespace zapis::cli {
namespace {

namespace fs = std::filesystem;

const std::map<std::string, KdfProfile> kProfiles{
    {"normal", KdfProfile::Normal}, {"strong", KdfProfile::Strong}, {"small", KdfProfile::Small}};

Json slotJson(const SlotInfo& slot)
{
    Json json = Json::object({{"id", toHex(slot.id)}, {"kind", slotKindCode(slot.kind)}, {"identities", slot.opensIdentities}});
    if (slot.cost) {
        json["mem"] = std::int64_t{slot.cost->memoryKib};
        json["ops"] = std::int64_t{slot.cost->passes};
    }
    return json;
}

SlotId parseSlot(const std::string& text)
{
    const auto bytes = fromHex(text);
    SlotId slot{};
    if (!bytes || bytes->size() != slot.size()) throw Error(Error::Code::Usage, "cli.slot", {text});
    std::copy(bytes->begin(), bytes->end(), slot.begin());
    return slot;
}

void create(Context& context, const fs::path& folder, OpenVault::Creation creation)
{
    creation.clockIsRight = context.clockIsRight;
    Credential first;
    first.secret = context.newPassphraseFile.empty() && !context.passphraseFile.empty() ? readSecretFile(context.passphraseFile)
                                                                                        : context.newPassphrase();
    const auto vault = OpenVault::create(folder, first, creation, context.job(context.say("deriving")));
    for (const VaultWarning& warning : vault->warnings()) context.tell(warning.key, warning.args);
    if (context.json)
        context.printJson(Json::object({{"vault", shownPath(folder)}, {"journal", toHex(vault->journal().journalId().bytes)}}));
    else context.print(context.say("vault-created", {shownPath(folder)}));
}

void info(Context& context, const fs::path& folder)
{
    const VaultInfo info = OpenVault::inspect(folder);
    Json::Array slots;
    for (const SlotInfo& slot : info.slots) slots.push_back(slotJson(slot));
    if (context.json) {
        context.printJson(Json::object({{"format", info.format}, {"generation", info.generation}, {"slots", slots}}));
        return;
    }
    context.print(context.say("vault-info", {info.format, std::to_string(info.generation), std::to_string(info.slots.size())}));
    for (const SlotInfo& slot : info.slots)
        context.print(fmt::format("{}  {}  {}", toHex(slot.id), slotKindCode(slot.kind),
            context.say(slot.opensIdentities ? "identities-yes" : "identities-no")));
}

/// Prints each; damage is an exit status of its own, and a backup that is not as it was written another.
std::size_t print(Context& context, const std::vector<CheckFinding>& findings)
{
    std::size_t errors = 0;
    for (const CheckFinding& finding : findings) {
        errors += finding.isError;
        const bool isOfBackup = finding.key.starts_with("vault.backup-");
        if (finding.isError && (!isOfBackup || context.status == 0))
            context.status = static_cast<int>(isOfBackup ? Error::Code::CheckFailed : Error::Code::Damaged);
        if (context.json) {
            Json::Array args(finding.args.begin(), finding.args.end());
            context.printJson(
                Json::object({{"key", finding.key}, {"args", args}, {"level", finding.isError ? "error" : "warning"}}));
        } else {
            context.print(messageOf(finding.key, finding.args, context.language()).sentence);
        }
    }
    return errors;
}

void check(Context& context, const fs::path& folder, CheckDepth depth)
{
    const auto vault = context.open(folder, OpenMode::ReadOnly);
    const std::size_t errors = print(context, vault->checks().whole(depth)->run(context.job(context.say("checking"))));
    if (!context.json)
        context.print(errors == 0 ? context.say("check-good") : context.say("check-bad", {std::to_string(errors)}));
}

void checkSealed(Context& context, const fs::path& folder)
{
    const std::size_t errors = print(context, checkBackup(folder, context.job(context.say("checking"))));
    if (!context.json)
        context.print(errors == 0 ? context.say("backup-good") : context.say("check-bad", {std::to_string(errors)}));
}

void backUp(Context& context, const fs::path& folder, const fs::path& target)
{
    const auto vault = context.open(folder, OpenMode::ReadWrite);
    Backup backup(*vault, target);
    BackupResult result;
    try {
        result = backup.run(context.job(context.say("backing-up")));
    } catch (const Error& error) {
        if (backup.keepsOld()) context.tell("vault.backup-kept", {shownPath(target)});
        throw;
    } catch (const Cancelled&) {
        context.tell(backup.keepsOld() ? "vault.backup-kept" : "vault.backup-none-yet", {shownPath(target)});
        throw;
    }
    for (const CheckFinding& finding : result.findings) {
        context.tell(finding.key, finding.args);
        if (finding.isError) context.status = static_cast<int>(Error::Code::Damaged);
    }
    const std::string folderText = shownPath(result.folder);
    if (context.json) {
        context.printJson(Json::object({{"backup", folderText}, {"evidence_objects", result.objects},
            {"copied_objects", result.copiedObjects}, {"copied_bytes", result.copiedBytes}, {"list", result.listDigest}}));
        return;
    }
    context.print(context.say("backup-made", {folderText, std::to_string(result.objects), std::to_string(result.copiedObjects)}));
    context.print(context.say("backup-digest", {result.listDigest}));
}

void restore(Context& context, const fs::path& backup, const fs::path& folder)
{
    const RestoreResult result = restoreBackup(backup, folder, context.credential(), context.job(context.say("restoring")));
    for (const CheckFinding& finding : result.findings) context.tell(finding.key, finding.args);
    if (!result.findings.empty()) context.status = static_cast<int>(Error::Code::CheckFailed);
    context.answer(Json::object({{"vault", shownPath(folder)}, {"files", result.files}, {"bytes", result.bytes},
                       {"damaged", std::uint64_t{result.findings.size()}}}),
        context.say("restored", {shownPath(folder), std::to_string(result.files)}));
}

/// The keys are changed even where their copy could not be written, or the journal could not note it: said, no failure.
void tellOfKeyChange(const Context& context, const OpenVault& vault)
{
    for (const VaultWarning& warning : vault.warnings())
        if (warning.key == "vault.key-copy-not-written" || warning.key == "vault.key-not-noted")
            context.tell(warning.key, warning.args);
}

/// After a change of keys.
void finishKeyChange(const Context& context, const OpenVault& vault, std::string_view action, std::string_view word)
{
    tellOfKeyChange(context, vault);
    context.answer(Json::object({{"done", action}, {"slots", std::uint64_t{vault.slots().size()}}}), context.say(word));
}

void stat(Context& context, const fs::path& folder)
{
    const auto vault = context.open(folder, OpenMode::ReadOnly);
    Json counts = Json::object({});
    for (const Kind& kind : vault->catalogue().kinds()) {
        RecordQuery query;
        query.kind = kind.name;
        query.withdrawnToo = true;
        if (const std::uint64_t count = vault->reader().count(query)) counts[kind.name] = count;
    }
    const Evidence::Stored stored = vault->evidence().stored();
    const std::uint64_t entries = vault->journal().size();
    if (context.json) {
        context.printJson(Json::object({{"counts", counts}, {"evidence_objects", stored.objects},
            {"evidence_bytes", stored.bytes}, {"journal_entries", entries}, {"practice", vault->isPractice()}}));
        return;
    }
    for (const auto& [kind, count] : counts.members())
        context.print(fmt::format("{:>8}  {}", count.integer(), vault->catalogue().at(kind).plural.in(context.language())));
    context.print(context.say("stat", {std::to_string(stored.objects), std::to_string(stored.bytes), std::to_string(entries)}));
}

} // namespace

void addVault(CLI::App& app, Context& context)
{
    CLI::App& noun = *addVerb(app, context, "vault");
    noun.require_subcommand(1);
    auto folder = std::make_shared<fs::path>();
    auto profile = std::make_shared<KdfProfile>(KdfProfile::Normal);
    auto creation = std::make_shared<OpenVault::Creation>();
    auto full = std::make_shared<bool>(false), sealed = std::make_shared<bool>(false);
    auto backup = std::make_shared<fs::path>();

    CLI::App* verb = addVerb(noun, context, "create");
    verb->add_option("V", *folder)->required();
    verb->add_option("--kdf", *profile)->transform(CLI::CheckedTransformer(kProfiles).description("small|normal|strong"));
    verb->add_option("--label", creation->label);
    verb->add_option("--member", creation->memberName);
    verb->callback([=, &context] {
        creation->kdf = costOf(*profile);
        create(context, *folder, *creation);
    });
    verb = addVerb(noun, context, "info");
    verb->add_option("V", *folder)->required();
    verb->callback([=, &context] { info(context, *folder); });
    verb = addVerb(noun, context, "check");
    verb->add_option("V", *folder)->required();
    verb->add_flag("--sealed", *sealed)->excludes(verb->add_flag("--full", *full));
    verb->callback([=, &context] {
        if (*sealed) checkSealed(context, *folder);
        else check(context, *folder, *full ? CheckDepth::Full : CheckDepth::Quick);
    });
    verb = addVerb(noun, context, "stat");
    verb->add_option("V", *folder)->required();
    verb->callback([=, &context] { stat(context, *folder); });
    verb = addVerb(noun, context, "backup");
    verb->add_option("V", *folder)->required();
    verb->add_option("DIR", *backup)->required();
    verb->callback([=, &context] { backUp(context, *folder, *backup); });
    verb = addVerb(noun, context, "restore");
    verb->add_option("DIR", *backup)->required();
    verb->add_option("V", *folder)->required();
    verb->callback([=, &context] { restore(context, *backup, *folder); });
}

void addKey(CLI::App& app, Context& context)
{
    CLI::App& noun = *addVerb(app, context, "key");
    noun.require_subcommand(1);
    auto folder = std::make_shared<fs::path>();
    auto slot = std::make_shared<std::string>();
    auto member = std::make_shared<std::string>();
    auto reach = std::make_shared<SlotReach>(SlotReach::RecordsAndNames);
    auto profile = std::make_shared<KdfProfile>(KdfProfile::Normal);
    const std::map<std::string, SlotReach> yesNo{{"yes", SlotReach::RecordsAndNames}, {"no", SlotReach::Records}};

    CLI::App* verb = addVerb(noun, context, "list");
    verb->add_option("V", *folder)->required();
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadOnly);
        for (const OpenVault::Slot& each : vault->slots()) {
            Json json = slotJson(each.info);
            json["member"] = each.member;
            json["current"] = each.current;
            if (context.json) context.printJson(json);
            else
                context.print(
                    fmt::format("{}  {:<16} {:<24} {}{}", toHex(each.info.id), slotKindCode(each.info.kind), each.member,
                        context.say(each.info.opensIdentities ? "identities-yes" : "identities-no"), each.current ? "  *" : ""));
        }
    });
    verb = addVerb(noun, context, "add");
    verb->add_option("V", *folder)->required();
    verb->add_option("--member", *member);
    verb->add_option("--identities", *reach)->transform(CLI::CheckedTransformer(yesNo).description("yes|no"));
    verb->add_option("--kdf", *profile)->transform(CLI::CheckedTransformer(kProfiles).description("small|normal|strong"));
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        Credential credential;
        credential.secret = context.newPassphrase();
        vault->addMemberSlot(credential, costOf(*profile), *reach, *member, context.job(context.say("deriving")));
        finishKeyChange(context, *vault, "add", "key-added");
    });
    verb = addVerb(noun, context, "remove");
    verb->add_option("V", *folder)->required();
    verb->add_option("KEY", *slot)->required();
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        vault->removeSlot(parseSlot(*slot));
        finishKeyChange(context, *vault, "remove", "key-removed");
    });
    verb = addVerb(noun, context, "passwd");
    verb->add_option("V", *folder)->required();
    verb->add_option("--kdf", *profile)->transform(CLI::CheckedTransformer(kProfiles).description("small|normal|strong"));
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        vault->changePassphrase(context.newPassphrase(), costOf(*profile), context.job(context.say("deriving")));
        finishKeyChange(context, *vault, "passwd", "key-changed");
    });
    verb = addVerb(noun, context, "recovery");
    verb->add_option("V", *folder)->required();
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        const Secret text = vault->addRecoveryKey();
        tellOfKeyChange(context, *vault);
        context.answer(Json::object({{"done", "recovery"}, {"recovery_key", textOf(text.bytes())}}), textOf(text.bytes()));
    });
    verb = addVerb(noun, context, "confirm");
    verb->add_option("V", *folder)->required();
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        vault->confirmKey();
        context.status = 0;
        finishKeyChange(context, *vault, "confirm", "key-confirmed");
    });
}

} // namespace zapis::cli
