#include "app/cli/context.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/facade/journal.h"

namespace zapis::cli {
namespace {

namespace fs = std::filesystem;

void show(Context& context, OpenVault& vault, std::uint64_t limit)
{
    constexpr std::uint64_t kWindow = 256;
    const LogReader& reader = vault.journal();
    for (std::uint64_t from = 0; from < limit; from += kWindow) {
        const auto entries = reader.entries(from, std::min(kWindow, limit - from));
        for (const HistoryEntry& entry : entries) {
            const std::string record = entry.record ? toText(*entry.record) : std::string();
            if (context.json)
                context.printJson(Json::object({{"log", entry.log}, {"index", entry.index}, {"leaf", entry.leaf.hex()},
                    {"event", eventCode(entry.event)}, {"kind", entry.kind}, {"record", record},
                    {"time", timestampText(entry.clockMs)}, {"order", timestampText(entry.timeMs)},
                    {"author", authorText(entry.author)}, {"entry", parseJson(entry.text)}}));
            else
                context.print(fmt::format("{:>6}  {}  {:<9} {:<16} {}  {}", entry.index, timestampText(entry.clockMs),
                    eventCode(entry.event), entry.kind, record, entry.authorName));
        }
        if (entries.size() < kWindow) return;
    }
}

void verify(Context& context, OpenVault& vault)
{
    const LogReader& reader = vault.journal();
    const auto faults = reader.verify(context.job(context.say("checking")));
    for (const LogReader::Fault& fault : faults) {
        context.status = static_cast<int>(Error::Code::CheckFailed);
        if (context.json) context.printJson(Json::object({{"key", fault.key}, {"log", fault.log}, {"index", fault.index}}));
        else context.print(messageOf(fault.key, {fault.log, std::to_string(fault.index)}, context.language()).sentence);
    }
    if (!faults.empty()) return;
    for (const LogReader::LogInfo& log : reader.logs()) {
        if (context.json)
            context.printJson(
                Json::object({{"origin", log.origin}, {"size", log.size}, {"root", log.root.hex()}, {"vkey", log.vkey}}));
        else context.print(context.say("journal-good", {log.origin, std::to_string(log.size), log.root.hex()}));
    }
}

/// `origins` and `keys`: what the caller knows of the logs from elsewhere; where given, every log of the proof must be among
/// them.
void verifyProofFile(
    Context& context, const fs::path& file, const std::vector<std::string>& origins, const std::vector<std::string>& keys)
{
    const ProofReport report = verifyProof(parseJson(readText(file)));
    const auto isExpected = [](const std::vector<std::string>& expected, const std::string& value) {
        return expected.empty() || std::find(expected.begin(), expected.end(), value) != expected.end();
    };
    Json::Array logs;
    for (const ProvenLog& log : report.logs) {
        if (!isExpected(origins, log.origin) || !isExpected(keys, log.vkey))
            throw Error(Error::Code::CheckFailed, "cli.proof-of-other-log", {log.origin, log.vkey});
        logs.push_back(Json::object({{"entries", std::uint64_t{log.entries}}, {"fingerprint", log.fingerprint()},
            {"origin", log.origin}, {"root", log.root.hex()}, {"size", log.size}, {"vkey", log.vkey}}));
    }
    if (context.json) {
        context.printJson(
            Json::object({{"logs", logs}, {"ok", true}, {"records", Json::Array(report.records.begin(), report.records.end())}}));
        return;
    }
    for (const std::string& record : report.records) context.print(context.say("proof-record", {record}));
    for (const ProvenLog& log : report.logs) {
        context.print(
            context.say("proof-log", {log.origin, std::to_string(log.entries), std::to_string(log.size), log.root.hex()}));
        context.print(context.say("proof-key", {log.vkey, log.fingerprint()}));
    }
    context.print(context.say(keys.empty() ? "proof-good" : "proof-good-key"));
}

} // namespace

void addJournal(CLI::App& app, Context& context)
{
    CLI::App& noun = *addVerb(app, context, "journal");
    noun.require_subcommand(1);
    auto folder = std::make_shared<fs::path>();
    auto name = std::make_shared<std::string>();
    auto out = std::make_shared<fs::path>();
    auto file = std::make_shared<fs::path>();
    auto origins = std::make_shared<std::vector<std::string>>();
    auto vkeys = std::make_shared<std::vector<std::string>>();
    auto limit = std::make_shared<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

    CLI::App* verb = addVerb(noun, context, "show");
    verb->add_option("V", *folder)->required();
    verb->add_option("--limit", *limit)->check(CLI::NonNegativeNumber);
    verb->callback([=, &context] { show(context, *context.open(*folder, OpenMode::ReadOnly), *limit); });
    verb = addVerb(noun, context, "verify");
    verb->add_option("V", *folder);
    verb->add_option("--proof", *file);
    verb->add_option("--origin", *origins)->allow_extra_args(false);
    verb->add_option("--vkey", *vkeys)->allow_extra_args(false);
    verb->callback([=, &context] {
        if (!file->empty()) {
            verifyProofFile(context, *file, *origins, *vkeys);
        } else if (!folder->empty()) {
            verify(context, *context.open(*folder, OpenMode::ReadOnly));
        } else {
            throw Error(Error::Code::Usage, "cli.vault-or-proof");
        }
    });
    verb = addVerb(noun, context, "checkpoint");
    verb->add_option("V", *folder)->required();
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadOnly);
        const std::string note = vault->journal().checkpoint();
        if (context.json) context.printJson(Json::object({{"checkpoint", note}, {"vkey", vault->journal().vkey()}}));
        else context.print(std::string_view(note).substr(0, note.size() - note.ends_with('\n')));
    });
    verb = addVerb(noun, context, "prove");
    verb->add_option("V", *folder)->required();
    verb->add_option("ID", *name)->required();
    verb->add_option("-o,--output", *out);
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadOnly);
        const Json proof = vault->journal().proofOf(vault->reader().resolve(*name));
        if (out->empty()) context.printJson(proof);
        else writeFileDurably(*out, bytesOf(canonical(proof) + "\n"));
    });
}

} // namespace zapis::cli
