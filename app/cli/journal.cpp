#include "app/cli/context.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/base/text.h"

namespace zapis::cli {
namespace {

namespace fs = std::filesystem;

void show(Context& context, OpenVault& vault, std::uint64_t limit)
{
    constexpr std::uint64_t kWindow = 256;
    const LogReader reader(vault.databases());
    for (std::uint64_t from = 0; from < limit; from += kWindow) {
        const auto entries = reader.entries(from, std::min(kWindow, limit - from));
        for (const HistoryEntry& entry : entries) {
            const std::string record = entry.record ? toText(*entry.record) : std::string();
            if (context.json) context.printJson(Json::object({{"log", entry.log}, {"index", entry.index}, {"leaf", entry.leaf.hex()}, {"event", eventCode(entry.event)},
                     {"kind", entry.kind}, {"record", record}, {"time", timestampText(entry.timeMs)}, {"author", entry.author}, {"entry", parseJson(entry.text)}}));
            else context.print(fmt::format("{:>6}  {}  {:<9} {:<16} {}  {}", entry.index, timestampText(entry.timeMs), eventCode(entry.event), entry.kind,
                     record, entry.authorName));
        }
        if (entries.size() < kWindow) return;
    }
}

void verify(Context& context, OpenVault& vault)
{
    const LogReader reader(vault.databases());
    const auto faults = reader.verify(context.job(context.say("checking")));
    for (const LogReader::Fault& fault : faults) {
        context.status = static_cast<int>(Error::Code::CheckFailed);
        if (context.json) context.printJson(Json::object({{"key", fault.key}, {"log", fault.log}, {"index", fault.index}}));
        else context.print(messageOf(Error(Error::Code::CheckFailed, fault.key, {fault.log, std::to_string(fault.index)}), context.language()).sentence);
    }
    if (!faults.empty()) return;
    for (const LogReader::LogInfo& log : reader.logs()) {
        if (context.json) context.printJson(Json::object({{"origin", log.origin}, {"size", log.size}, {"root", log.root.hex()}, {"vkey", log.vkey}}));
        else context.print(context.say("journal-good", {log.origin, std::to_string(log.size), log.root.hex()}));
    }
}

}

void addJournal(CLI::App& app, Context& context)
{
    CLI::App& noun = *addVerb(app, context, "journal");
    noun.require_subcommand(1);
    auto folder = std::make_shared<fs::path>();
    auto name = std::make_shared<std::string>();
    auto out = std::make_shared<fs::path>();
    auto file = std::make_shared<fs::path>();
    auto limit = std::make_shared<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

    CLI::App* verb = addVerb(noun, context, "show");
    verb->add_option("V", *folder)->required();
    verb->add_option("--limit", *limit);
    verb->callback([=, &context] { show(context, *context.open(*folder, OpenMode::ReadOnly), *limit); });
    verb = addVerb(noun, context, "verify");
    verb->add_option("V", *folder);
    verb->add_option("--proof", *file);
    verb->callback([=, &context] {
        if (!file->empty()) {
            verifyProof(parseJson(readText(*file)));
            context.print(context.say("proof-good"));
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
        const std::string note = vault->log().checkpoint();
        if (context.json) context.printJson(Json::object({{"checkpoint", note}, {"vkey", vault->log().vkey()}}));
        else context.print(std::string_view(note).substr(0, note.size() - note.ends_with('\n')));
    });
    verb = addVerb(noun, context, "prove");
    verb->add_option("V", *folder)->required();
    verb->add_option("ID", *name)->required();
    verb->add_option("-o,--output", *out);
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadOnly);
        const Json proof = proofOf(vault->databases(), vault->reader().resolve(*name));
        if (out->empty()) context.printJson(proof);
        else writeFileDurably(*out, bytesOf(canonical(proof) + "\n"));
    });
}

}
