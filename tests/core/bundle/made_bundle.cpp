#include "tests/core/bundle/made_bundle.h"

#include <algorithm>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/bundle/format/names.h"
#include "core/bundle/format/tar.h"
#include "core/journal/checkpoint.h"
#include "core/journal/entry.h"
#include "core/journal/merkle.h"
#include "tests/catch.h"

namespace zapis::test {

namespace {

constexpr std::string_view kOrigin = "zapis/4h0m5mwhrqnv5rcmfedkecgvvz/d-2sxeb2wdwkm8v9sh4bdbgq08e3";
constexpr std::string_view kFileText = "not really a photograph";
constexpr std::string_view kHtml = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                                   "'unsafe-inline'\">\n<title>Bundle</title>\n"
                                   "<style>\np { color: red; }\n</style>\n</head>\n<body>\n<p id=\"a\">Text &lt;b&gt; <a "
                                   "href=\"items/x\">file</a></p>\n</body>\n</html>\n";

struct MadeEntry {
    std::string text;
    Json line;
};

/// `inLine`: fields whose value stands in the record line; `open`: disclosed with their value; `closed`: committed only.
MadeEntry entryOf(std::uint64_t index, const std::map<std::string, Json>& inLine, const std::map<std::string, Json>& open,
    const std::map<std::string, Json>& closed)
{
    const Bytes secret(32, static_cast<std::byte>(index + 7));
    std::vector<Commitment> commitments;
    std::map<std::string, Json> disclosed;
    const auto commit = [&](const std::map<std::string, Json>& fields, bool isDisclosed, bool withValue) {
        for (const auto& [name, value] : fields) {
            const auto salt = fieldSalt(secret, name);
            commitments.push_back(fieldCommitment(salt, name, value));
            if (!isDisclosed) continue;
            Json item = Json::object({{"name", name}, {"salt", toHex(salt)}});
            if (withValue) item["value"] = value;
            disclosed.emplace(name, item);
        }
    };
    commit(inLine, true, false);
    commit(open, true, true);
    commit(closed, false, false);
    std::sort(commitments.begin(), commitments.end());
    MadeEntry entry;
    entry.text = entryText(commitments, {});
    Json::Array list, all;
    for (const Commitment& commitment : commitments) all.emplace_back(commitment.hex());
    for (auto& item : disclosed) list.push_back(item.second);
    entry.line = Json::object({{"commitments", std::move(all)}, {"disclosed", std::move(list)},
        {"entry", parseCanonical(entry.text)}, {"index", index}, {"log", kOrigin}});
    return entry;
}

std::map<std::string, Json> headOf(const char* kind, const char* record)
{
    std::map<std::string, Json> head{{"@day", "2020-10-06"}, {"@event", "create"}, {"@kind", kind}};
    if (record) head.emplace("@record", record);
    return head;
}

std::string commitmentOf(std::uint64_t index, const std::string& field, const Json& value)
{
    const Bytes secret(32, static_cast<std::byte>(index + 7));
    return fieldCommitment(fieldSalt(secret, field), field, value).hex();
}

template <class... Maps> std::map<std::string, Json> joined(const Maps&... maps)
{
    std::map<std::string, Json> all;
    (all.insert(maps.begin(), maps.end()), ...);
    return all;
}

} // namespace

std::string MadeBundle::evidenceName() { return payloadName(*parseRecordId(kEvidence), 'o', 1, "jpg"); }

MadeBundle::MadeBundle(bool namesPerson)
{
    const std::string hidden(64, 'a');
    const std::string narrative = "I saw it.\n\nMy name is \xEF\xBF\xBC.";
    const std::string digest = sha256(bytesOf(kFileText)).hex();
    std::vector<MadeEntry> entries;
    entries.push_back(entryOf(0, {{"narrative", narrative}, {"language", "en"}},
        joined(headOf("testimony", kTestimony),
            std::map<std::string, Json>{{"#code", "X-1"}, {"#status", "final"}, {"person", hidden},
                {"narrative_mentions", Json::array({Json::object({{"to", hidden}})})}}),
        {{"corrections", "what stays"}, {"internal_note", "secret"}}));
    entries.push_back(entryOf(1, {{"sha256", digest}, {"title", "Photograph"}},
        joined(headOf("evidence_item", kEvidence), std::map<std::string, Json>{{"original", hidden}}), {}));
    entries.push_back(entryOf(2, {},
        joined(headOf("person", namesPerson ? "c6e99267-a88e-5277-a1bd-b3c776fc058b" : nullptr),
            std::map<std::string, Json>{{"gender", "man"}}),
        {{"names", "a name"}}));

    std::vector<Sha256Digest> leaves;
    for (const MadeEntry& entry : entries) leaves.push_back(leafHash(bytesOf(entry.text)));
    const SubtreeHash subtree = [&](int level, std::uint64_t index) {
        const std::function<Sha256Digest(int, std::uint64_t)> hash = [&](int l, std::uint64_t i) {
            return l == 0 ? leaves.at(i) : nodeHash(hash(l - 1, 2 * i), hash(l - 1, 2 * i + 1));
        };
        return hash(level, index);
    };
    const SigningKey device = SigningKey::fromSeed(Bytes(32, std::byte{2}));
    const Checkpoint checkpoint{std::string(kOrigin), leaves.size(), treeRoot(leaves.size(), subtree)};
    std::string& entryLines = payload["data/journal/entries.jsonl"];
    for (std::uint64_t i = 0; i < entries.size(); ++i) {
        Json::Array path;
        for (const Sha256Digest& step : inclusionPath(i, leaves.size(), subtree)) path.emplace_back(step.hex());
        entries[i].line["path"] = std::move(path);
        entryLines += canonical(entries[i].line) + "\n";
    }

    header.bundle = BundleId{*parseUuid("3f0c2a9e-0000-4000-8000-000000000001")};
    header.series = BundleId{*parseUuid("00000000-0000-4000-8000-000000000002")};
    header.label = "rnek2y8gan";
    header.created = "2020-10-20T08:00:00Z";
    header.senderName = "Sender";
    header.recipientName = "Recipient";
    header.purpose = "test";
    header.recipientKeys = {identity.recipient()};
    header.signer = signer.publicKey();
    header.catalogueName = "zapis";
    header.counts = {{"testimony", 1}, {"evidence_item", 1}, {"person", 1}};
    header.scopes = {"statement"};
    header.logs = {{std::string(kOrigin), noteVerifierKey(kOrigin, device.publicKey()),
        "journal/d-2sxeb2wdwkm8v9sh4bdbgq08e3.checkpoint", checkpoint.size, checkpoint.root}};

    const std::string withheld = commitmentOf(0, "corrections", "what stays");
    payload["data/journal/d-2sxeb2wdwkm8v9sh4bdbgq08e3.checkpoint"] = signCheckpoint(checkpoint, device);
    payload["data/withheld.jsonl"] = canonical(Json::object({{"commitment", withheld}, {"field", "corrections"},
                                         {"kind", "testimony"}, {"reason", "consent"}, {"record", kTestimony}}))
        + "\n";
    payload["data/index.html"] = kHtml;
    payload["data/ro-crate-metadata.json"] = "{}\n";
    payload["data/loadfile/items.csv"] = "DOCID\n";
    payload["data/loadfile/loadfile.dat"] = "DOCID\n";
    payload[evidenceName()] = kFileText;
    const auto record = [&](const char* kind, const char* id, Json fields) {
        payload["data/records/" + std::string(kind) + ".jsonl"] =
            canonical(
                Json::object({{"code", "X-1"}, {"fields", std::move(fields)}, {"id", id}, {"kind", kind}, {"status", "final"}}))
            + "\n";
        payload["data/records/schema/" + std::string(kind) + ".schema.json"] = "{}\n";
    };
    record("testimony", kTestimony,
        Json::object({{"narrative", narrative}, {"language", "en"}, {"person", kPersonShown},
            {"narrative_mentions", Json::array({Json::object({{"to", kPersonShown}})})},
            {"corrections", Json::object({{"redacted", true}, {"reason", "consent"}, {"commitment", withheld}})}}));
    record("evidence_item", kEvidence, Json::object({{"original", evidenceName()}, {"sha256", digest}, {"title", "Photograph"}}));
    record("person", kPersonShown, Json::object({{"gender", "man"}}));
    payload["data/bundle.json"] = canonical(bundleJson(header)) + "\n";
}

std::vector<RawFile> MadeBundle::files() const
{
    std::vector<BundleFile> all;
    for (const auto& [name, content] : payload) all.push_back(textFile(name, content));
    const Bag bag = makeBag(header, std::move(all), signer);
    std::vector<RawFile> files;
    for (const BundleFile& file : bag.files) {
        RawFile raw{bag.directory + "/" + file.name, {}};
        file.emit([&](ByteView bytes) { raw.content += textOf(bytes); });
        files.push_back(std::move(raw));
    }
    return files;
}

std::string tarOf(const std::vector<RawFile>& files)
{
    std::string tar;
    TarWriter writer([&](ByteView bytes) { tar += textOf(bytes); });
    for (const RawFile& file : files) {
        writer.begin(file.name, file.content.size());
        writer.write(bytesOf(file.content));
        writer.end();
    }
    writer.finish();
    return tar;
}

std::string sealed(const std::string& tar, const std::vector<AgeRecipient>& recipients)
{
    std::string out;
    AgeWriter age(recipients, [&](ByteView bytes) { out += textOf(bytes); });
    age.write(bytesOf(tar));
    age.finish();
    return out;
}

VerifyReport reportOf(const std::string& bytes, const MadeBundle& bundle, bool trusted)
{
    const auto path = std::filesystem::temp_directory_path() / ("zapis-bundle-" + hex32(randomIdBytes()) + ".bin");
    writeFileDurably(path, bytesOf(bytes));
    VerifyRequest request;
    request.files = {path};
    request.identities.push_back(AgeIdentity::parse(textOf(bundle.identity.text().bytes())));
    if (trusted) request.trusted = {bundle.signer.publicKey()};
    VerifyReport report = verifyBundle(request, {});
    removeFile(path);
    return report;
}

std::set<std::string> codesOf(const std::string& bytes, const MadeBundle& bundle, bool trusted)
{
    const VerifyReport report = reportOf(bytes, bundle, trusted);
    std::set<std::string> codes;
    for (const VerifyError& error : report.errors) codes.insert(error.code);
    return codes.empty() ? std::set<std::string>{"good"} : codes;
}

void replaceOnce(std::string& text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
}

} // namespace zapis::test
