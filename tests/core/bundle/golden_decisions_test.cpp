// The gate's decisions as they lie in tests/data/decisions: of the samples, and of worlds made by the seeds 1 to 40. A change of
// the code leaves them as they are, unless the decisions are meant to change; then `test_bundle [.write-decisions]` writes them
// anew, and the commit says what changed and why.
#include "tests/catch.h"

#include <filesystem>
#include <fstream>

#include "core/base/file.h"
#include "tests/core/bundle/made_world.h"
#include "tests/core/records/memory_vault.h"

using namespace zapis;
using test::MadeWorld;
using test::PlainSource;
using test::Samples;

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kWorlds = 40;
constexpr std::uint64_t kVaultWorlds = 4; // an import takes its time
const fs::path kFolder = fs::path(ZAPIS_TEST_DATA) / "decisions";

using Keys = std::map<RecordId, std::string>;

/// "t3 ~ consent p3:refused": goes (+), would go redacted (~), stays (-); the reason; whose, with their answers; "^": the fields
/// that stay behind; "|": conditions.
std::string lineOf(const GateDecision& decision, const Keys& keys)
{
    std::string line = keys.at(decision.record);
    line += decision.verdict == Verdict::Goes ? " +" : decision.verdict == Verdict::Redacted ? " ~" : " -";
    if (!decision.reason.empty()) line += " " + decision.reason;
    for (std::size_t i = 0; i < decision.because.size(); ++i) {
        line += " " + keys.at(decision.because[i]);
        if (i < decision.details.size()) line += ":" + decision.details[i];
    }
    if (!decision.withheldFields.empty()) line += " ^" + join(decision.withheldFields, ",");
    for (const std::string& condition : decision.conditions) line += " |" + condition;
    return line + "\n";
}

std::string textOf(const std::vector<GateDecision>& decisions, const Keys& keys)
{
    std::string text;
    for (const GateDecision& decision : decisions) text += lineOf(decision, keys);
    return text;
}

std::string decisionsOf(const PlainSource& source, const Keys& keys, const std::vector<ConsentRecipient>& recipients, Day sealing)
{
    const auto catalogue = Catalogue::builtIn();
    const Consents consents = test::consentsOf(*catalogue, source);
    std::string text;
    for (const ConsentRecipient& recipient : recipients) {
        text += "# " + keys.at(recipient.id) + "\n";
        text += textOf(decide(*catalogue, source, consents, recipient, source.order(), sealing), keys);
    }
    return text;
}

std::string decisionsOfSamples()
{
    Samples samples;
    Keys keys;
    for (const auto& [key, id] : samples.keys) keys[id] = key;
    std::vector<ConsentRecipient> recipients;
    for (const char* key : {"r-un", "r-platform", "r-pl", "r-lt"}) recipients.push_back(samples.recipient(key));
    return decisionsOf(samples.source, keys, recipients, dayOf(2021, 2, 1));
}

std::string decisionsOf(const MadeWorld& world) { return decisionsOf(world.source, world.keys, world.recipients, world.sealing); }

fs::path fileOf(std::uint64_t seed) { return kFolder / (seed == 0 ? "samples.txt" : "world-" + std::to_string(seed) + ".txt"); }

/// The lines of two texts that differ, so that a failure shows these alone.
std::string difference(std::string_view kept, std::string_view now)
{
    const auto before = split(kept, '\n'), after = split(now, '\n');
    std::string lines;
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
        const std::string_view a = i < before.size() ? before[i] : "", b = i < after.size() ? after[i] : "";
        if (a != b) lines += "was: " + std::string(a) + "\nnow: " + std::string(b) + "\n";
    }
    return lines;
}

/// Takes any file for a stored one: the gate asks whether there is one, never for its bytes.
struct AnyFile : Records::ImportFiles {
    bool has(const std::string&) const override { return true; }
    Stored store(const std::string& name, ObjectClass, const Job&) override
    {
        const Sha256Digest named = sha256(bytesOf(name));
        ObjectId object;
        std::copy_n(named.bytes.begin(), object.bytes.size(), object.bytes.begin());
        return {object, {}, "image/jpeg", 1, {"#file", name}};
    }
    void keepInside() override { }
    void discard() noexcept override { }
};

} // namespace

TEST_CASE("the gate decides on the samples as it did", "[bundle][gate][golden]")
{
    CHECK(difference(readFile(fileOf(0)), decisionsOfSamples()) == "");
}

TEST_CASE("the gate decides on made worlds as it did", "[bundle][gate][golden]")
{
    for (std::uint64_t seed = 1; seed <= kWorlds; ++seed) {
        CAPTURE(seed);
        CHECK(difference(readFile(fileOf(seed)), decisionsOf(MadeWorld(seed))) == "");
    }
}

TEST_CASE("a vault decides on made worlds as plain records do", "[bundle][gate][golden]")
{
    for (std::uint64_t seed = 1; seed <= kVaultWorlds; ++seed) {
        CAPTURE(seed);
        MadeWorld world(seed);
        // An import takes the type of a file from the file, which is the same one for all here.
        for (const RecordId& id : world.source.order()) {
            Json& fields = world.source.at(id).fields;
            if (fields.find("media_type")) fields["media_type"] = "image/jpeg";
        }
        test::MemoryVault vault;
        AnyFile files;
        const auto imported = vault.records->importLines(test::linesOf(world.source), {}, &files);
        for (const auto& one : imported.problems) UNSCOPED_INFO(one.line << " " << one.problem.path << " " << one.problem.key);
        REQUIRE(imported.problems.empty());
        const Consents consents = Consents::read(vault.reader());
        for (const ConsentRecipient& recipient : world.recipients) {
            const auto fromVault = decide(vault.reader(), consents, recipient, world.source.order(), world.sealing);
            const auto catalogue = Catalogue::builtIn();
            const auto fromPlain = decide(*catalogue, world.source, test::consentsOf(*catalogue, world.source), recipient,
                world.source.order(), world.sealing);
            CHECK(difference(textOf(fromPlain, world.keys), textOf(fromVault, world.keys)) == "");
        }
    }
}

TEST_CASE("the decisions are written anew", "[.write-decisions]")
{
    for (std::uint64_t seed = 0; seed <= kWorlds; ++seed) {
        std::ofstream file(fileOf(seed), std::ios::binary);
        file << (seed == 0 ? decisionsOfSamples() : decisionsOf(MadeWorld(seed)));
        CHECK(file.good());
    }
}
