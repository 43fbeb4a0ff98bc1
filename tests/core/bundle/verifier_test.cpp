#include "core/bundle/verify/verifier.h"

#include <functional>

#include "core/base/file.h"
#include "core/bundle/format/signer_text.h"
#include "core/bundle/format/tar.h"
#include "core/crypto/hash.h"
#include "core/journal/checkpoint.h"
#include "tests/catch.h"
#include "tests/core/bundle/made_bundle.h"

using namespace zapis;
using namespace zapis::test;

namespace {

using Codes = std::set<std::string>;

/// What a sender could sign: faults of content.
struct PayloadCase {
    const char* what;
    const char* code;
    std::function<void(MadeBundle&)> change;
};

std::function<void(MadeBundle&)> replacing(const std::string& file, const std::string& from, const std::string& to)
{
    return [=](MadeBundle& bundle) { replaceOnce(bundle.lines(file), from, to); };
}

/// bundle.json made anew after the header changed.
std::function<void(MadeBundle&)> withJson(std::function<void(Json&)> change)
{
    return [change = std::move(change)](MadeBundle& bundle) {
        Json json = bundleJson(bundle.header);
        change(json);
        bundle.payload["data/bundle.json"] = canonical(json) + "\n";
    };
}

} // namespace

TEST_CASE("a good bundle is good, plain and sealed", "[bundle][verifier]")
{
    const MadeBundle bundle;
    const std::string tar = tarOf(bundle.files());
    CHECK(codesOf(tar, bundle) == Codes{"good"});
    CHECK(codesOf(sealed(tar, {bundle.identity.recipient()}), bundle) == Codes{"good"});
    CHECK(codesOf(tar, bundle, false) == Codes{"signature-untrusted"});
}

TEST_CASE("a bundle passed on to another key says so", "[bundle][verifier]")
{
    const MadeBundle bundle;
    const std::string tar = tarOf(bundle.files());
    CHECK(codesOf(sealed(tar, {AgeIdentity::generate().recipient()}), bundle) == Codes{"not-for-this-key"});
    MadeBundle forAnother;
    forAnother.header.recipientKeys = {AgeIdentity::generate().recipient()};
    forAnother.payload["data/bundle.json"] = canonical(bundleJson(forAnother.header)) + "\n";
    CHECK(codesOf(sealed(tarOf(forAnother.files()), {forAnother.identity.recipient()}), forAnother) == Codes{"not-for-this-key"});
}

TEST_CASE("practice is shown, and trust is the only thing that a stranger's bundle lacks", "[bundle][verifier]")
{
    MadeBundle bundle;
    bundle.header.practice = true;
    bundle.payload["data/bundle.json"] = canonical(bundleJson(bundle.header)) + "\n";
    const auto path = std::filesystem::temp_directory_path() / ("zapis-practice-" + hex32(randomIdBytes()));
    writeFileDurably(path, bytesOf(tarOf(bundle.files())));
    VerifyRequest request;
    request.files = {path};
    const VerifyReport report = verifyBundle(request, {});
    removeFile(path);
    CHECK(report.practice);
    CHECK_FALSE(report.good());
    CHECK(report.integrityGood);
    CHECK(report.signer == sshFingerprint(bundle.signer.publicKey()));
    CHECK(report.sender == "Sender");
    CHECK(report.files == bundle.payload.size());
    CHECK(toJson(report).at("ok") == Json(false));
}

TEST_CASE("a report lists what neither the journal covers nor the program checks", "[bundle][verifier]")
{
    MadeBundle bundle;
    const std::string checkpoint = "data/journal/d-2sxeb2wdwkm8v9sh4bdbgq08e3.checkpoint";
    bundle.payload[checkpoint + ".tsr"] =
        "\x30\x20" + std::string(textOf(ByteView(sha256(bytesOf(bundle.payload[checkpoint])).bytes)));
    const VerifyReport report = reportOf(tarOf(bundle.files()), bundle);
    CHECK(report.good());
    CHECK(report.notCovered == std::vector<std::pair<std::string, std::uint64_t>>{{"evidence_item", 1}, {"person", 1}});
    std::multiset<std::string> remarks;
    for (const VerifyError& remark : report.notChecked) remarks.insert(remark.code);
    CHECK(remarks
        == std::multiset<std::string>{"loadfile-not-checked", "loadfile-not-checked", "schema-other", "schema-other",
            "schema-other", "timestamp-not-checked", "withheld-not-checked"});
    CHECK(toJson(report).at("not_covered").at("person") == Json(1));
    CHECK(toJson(report).at("not_checked").items().size() == 7);

    const std::string item = MadeBundle::evidenceName();
    bundle.payload[item.substr(0, item.size() - 6) + "c1.html"] = "<script>";
    const VerifyReport withPage = reportOf(tarOf(bundle.files()), bundle);
    CHECK(std::ranges::count(withPage.notChecked, "item-active", &VerifyError::code) == 1);
}

TEST_CASE("a signed bundle with wrong content is refused, each fault by its own code", "[bundle][verifier]")
{
    const std::string entries = "data/journal/entries.jsonl", testimony = "data/records/testimony.jsonl",
                      person = "data/records/person.jsonl";
    const std::string evidence = "data/records/evidence_item.jsonl", html = "data/index.html",
                      checkpoint = "data/journal/d-2sxeb2wdwkm8v9sh4bdbgq08e3.checkpoint";
    const std::vector<PayloadCase> cases{
        {"no withheld.jsonl", "missing-file", [](MadeBundle& b) { b.payload.erase("data/withheld.jsonl"); }},
        {"no index.html", "missing-file", [](MadeBundle& b) { b.payload.erase("data/index.html"); }},
        {"no bundle.json", "missing-file", [](MadeBundle& b) { b.payload.erase("data/bundle.json"); }},
        {"an unknown file", "name-unknown", [](MadeBundle& b) { b.payload["data/notes.txt"] = "x"; }},
        {"a hidden executable among the items", "name-unknown", [](MadeBundle& b) { b.payload["data/items/x/run.exe"] = "x"; }},
        {"another format version", "format-version", withJson([](Json& j) { j["format"] = "zapis-bundle/2"; })},
        {"an unknown member of bundle.json", "json-unknown-member", withJson([](Json& j) { j["extra"] = 1; })},
        {"a missing member of bundle.json", "json-missing-member", withJson([](Json& j) { j.members().erase("scope"); })},
        {"a member of a wrong type", "bundle-json", withJson([](Json& j) { j["sequence"] = "1"; })},
        {"another id inside", "bundle-json-differs",
            withJson([](Json& j) { j["bundle"] = "3f0c2a9e-0000-4000-8000-000000000009"; })},
        {"another sender inside", "bundle-json-differs", withJson([](Json& j) { j["sender"]["name"] = "Somebody else"; })},
        {"another recipient key inside", "bundle-json-differs",
            withJson([](Json& j) { j["recipient"]["keys"] = Json::array({"sha256:00"}); })},
        {"another kind inside", "bundle-json-differs", withJson([](Json& j) { j["kind"] = "recall"; })},
        {"another time than the signed comment", "signature-comment",
            withJson([](Json& j) { j["created"] = "2020-10-20T09:00:00Z"; })},
        {"wrong counts", "record-counts", withJson([](Json& j) { j["counts"]["testimony"] = 2; })},
        {"another root of the log", "proof-inclusion",
            withJson([](Json& j) { j["logs"].items()[0]["root"] = std::string(64, '0'); })},
        {"another size of the log", "journal-head", withJson([](Json& j) { j["logs"].items()[0]["size"] = 9; })},
        {"a verifier key of another name", "journal-vkey", withJson([](Json& j) {
             j["logs"].items()[0]["vkey"] = noteVerifierKey("zapis/other", SigningKey::generate().publicKey());
         })},
        {"a verifier key of another key", "checkpoint-invalid", withJson([](Json& j) {
             j["logs"].items()[0]["vkey"] =
                 noteVerifierKey(j["logs"].items()[0].at("origin").string(), SigningKey::generate().publicKey());
         })},
        {"JSON with a blank", "json-invalid", replacing("data/bundle.json", ",\"created\"", ", \"created\"")},
        {"JSON with a key twice", "json-invalid",
            replacing("data/bundle.json", "\"purpose\":\"test\"", "\"purpose\":\"test\",\"purpose\":\"test\"")},
        {"JSON with a float", "json-invalid", replacing("data/bundle.json", "\"sequence\":1", "\"sequence\":1.5")},
        {"JSON out of range", "json-invalid", replacing("data/bundle.json", "\"sequence\":1", "\"sequence\":9007199254740993")},
        {"JSON without its line end", "json-no-line-end", [](MadeBundle& b) { b.payload["data/bundle.json"].pop_back(); }},
        {"JSON that is too deep", "json-invalid",
            [=](MadeBundle& b) {
                replaceOnce(
                    b.lines(testimony), "\"language\":\"en\"", "\"language\":" + std::string(40, '[') + std::string(40, ']'));
            }},
        {"a line of more than 4 MiB", "json-line-too-long",
            [=](MadeBundle& b) { b.lines(testimony).insert(0, std::string(5u << 20, 'x')); }},
        {"text that is not NFC", "json-invalid", replacing(testimony, "I saw it", "I sa\u0301w it")},
        {"lines without an end", "json-no-line-end", [=](MadeBundle& b) { b.lines(testimony).pop_back(); }},
        {"a schema that is no JSON", "json-invalid",
            [](MadeBundle& b) { b.payload["data/records/schema/person.schema.json"] = "<html>"; }},
        {"a changed narrative", "record-commitment", replacing(testimony, "I saw it", "I heard it")},
        {"a field that the entry leaves to the line is gone", "record-commitment",
            replacing(testimony, "\"language\":\"en\",", "")},
        {"a value beside the hidden one", "record-commitment",
            replacing(testimony, "\"person\":\"p-kwk9dege1vn8\"", "\"person\":\"Sasha\"")},
        {"a record twice", "record-twice", [=](MadeBundle& b) { b.lines(testimony) += b.lines(testimony); }},
        {"a record without entries", "record-without-entries",
            [=](MadeBundle& b) {
                std::string line = b.lines(testimony);
                replaceOnce(line, kTestimony, "7b52ad7e-b862-440e-ae2a-f21b622c5b28");
                b.lines(testimony) += line;
            }},
        {"entries without a record", "journal-without-record", [=](MadeBundle& b) { b.lines(evidence).clear(); }},
        {"a record of another kind than its file", "record-kind",
            replacing(testimony, "\"kind\":\"testimony\"", "\"kind\":\"event\"")},
        {"a person under the real id", "record-id", replacing(person, kPersonShown, kTestimony)},
        {"an unknown status", "record-malformed", replacing(testimony, "\"status\":\"final\"", "\"status\":\"finished\"")},
        {"an unknown member of a record", "json-unknown-member",
            replacing(testimony, "\"status\"", "\"owner\":\"x\",\"status\"")},
        {"a withheld value that nothing commits to", "withheld-commitment",
            [=](MadeBundle& b) {
                const auto at = b.lines(testimony).find("\"commitment\":\"") + 14;
                b.lines(testimony)[at] = b.lines(testimony)[at] == 'a' ? 'b' : 'a';
            }},
        {"an unknown reason", "record-malformed", replacing(testimony, "\"reason\":\"consent\"", "\"reason\":\"mood\"")},
        {"a withheld value that is not listed", "withheld-unlisted",
            [](MadeBundle& b) { b.payload["data/withheld.jsonl"].clear(); }},
        {"a withheld line for nothing", "withheld-commitment",
            [](MadeBundle& b) {
                b.payload["data/withheld.jsonl"] += "{\"commitment\":\"" + std::string(64, 'f') + "\",\"reason\":\"consent\"}\n";
            }},
        {"an unknown member of a withheld line", "json-unknown-member",
            replacing("data/withheld.jsonl", "\"reason\"", "\"name\":\"x\",\"reason\"")},
        {"field and file in one withheld line", "withheld-malformed",
            replacing("data/withheld.jsonl", "\"kind\"", "\"file\":\"o1\",\"kind\"")},
        {"an item that no record names", "record-missing-for-item",
            replacing(evidence, MadeBundle::evidenceName(), "data/items/none")},
        {"a record's file that is not there", "record-file", [](MadeBundle& b) { b.payload.erase(MadeBundle::evidenceName()); }},
        {"another file than the record's digest says", "digest-of-record",
            [](MadeBundle& b) { b.payload[MadeBundle::evidenceName()] = "swapped"; }},
        {"an entry twice", "journal-entry-twice",
            [=](MadeBundle& b) { b.lines(entries) += b.lines(entries).substr(0, b.lines(entries).find('\n') + 1); }},
        {"an entry moved to another place", "proof-inclusion", replacing(entries, "\"index\":1", "\"index\":7")},
        {"an entry of an unknown log", "journal-unknown-log", replacing(entries, "\"log\":\"zapis/4", "\"log\":\"zapis/5")},
        {"a disclosed value that is not committed", "journal-commitment",
            replacing(entries, "\"value\":\"2020-10-06\"", "\"value\":\"2020-10-07\"")},
        {"a changed entry", "journal-commitment",
            [=](MadeBundle& b) {
                const auto at = b.lines(entries).find("\"fields\":\"") + 10;
                b.lines(entries)[at] = b.lines(entries)[at] == 'a' ? 'b' : 'a';
            }},
        {"a longer proof", "proof-inclusion", replacing(entries, "\"path\":[", "\"path\":[\"" + std::string(64, '0') + "\",")},
        {"a proof of the wrong form", "journal-entry", replacing(entries, "\"path\":[", "\"path\":[\"zz\",")},
        {"an unknown member of an entry", "json-unknown-member", replacing(entries, "\"path\"", "\"note\":1,\"path\"")},
        {"the record of a person named", "journal-person",
            [](MadeBundle& b) {
                MadeBundle naming(true);
                b.header = naming.header;
                b.header.recipientKeys = {b.identity.recipient()};
                b.payload = naming.payload;
            }},
        {"a checkpoint by another key", "checkpoint-invalid",
            [=](MadeBundle& b) {
                const BundleLog& log = b.header.logs[0];
                Checkpoint other{log.origin, log.size, {}};
                b.payload[checkpoint] = signCheckpoint(other, SigningKey::generate());
            }},
        {"a checkpoint that is not there", "checkpoint-missing", [=](MadeBundle& b) { b.payload.erase(checkpoint); }},
        {"a checkpoint of no log", "checkpoint-unknown",
            [=](MadeBundle& b) { b.payload["data/journal/d-other.checkpoint"] = b.payload[checkpoint]; }},
        {"a consistency proof that does not hold", "proof-consistency",
            [=](MadeBundle& b) {
                b.payload["data/journal/d-2sxeb2wdwkm8v9sh4bdbgq08e3.consistency"] = "old 1\n" + toBase64Padded(Bytes(32)) + "\n";
            }},
        {"bundle.json of more than 1 MiB", "json-too-large",
            withJson([](Json& j) { j["purpose"] = std::string(1u << 20, 'x'); })},
        {"a schema of more than 1 MiB", "json-too-large",
            [](MadeBundle& b) { b.payload["data/records/schema/person.schema.json"] = "{}" + std::string(1u << 20, ' '); }},
        {"ro-crate metadata of more than 1 MiB", "json-too-large",
            [](MadeBundle& b) { b.payload["data/ro-crate-metadata.json"] = "{}" + std::string(1u << 20, ' '); }},
        {"a schema that fetches", "schema-reference",
            [](MadeBundle& b) { b.payload["data/records/schema/person.schema.json"] = "{\"$ref\":\"http://example.org/x\"}\n"; }},
        {"a schema of no records", "schema-unknown",
            [](MadeBundle& b) { b.payload["data/records/schema/zz.schema.json"] = "{}\n"; }},
        {"a file of no records", "record-file-empty", [](MadeBundle& b) { b.payload["data/records/zz.jsonl"].clear(); }},
        {"a stamp of no checkpoint", "checkpoint-unknown",
            [](MadeBundle& b) { b.payload["data/journal/d-other.checkpoint.tsr"] = "0"; }},
        {"a stamp that is none", "timestamp-malformed", [=](MadeBundle& b) { b.payload[checkpoint + ".tsr"] = "junk"; }},
        {"a stamp over something else", "timestamp-differs",
            [=](MadeBundle& b) { b.payload[checkpoint + ".tsr"] = std::string("\x30\x04\x02\x02\x01\x01", 6); }},
        {"an unknown scope", "bundle-json", withJson([](Json& j) { j["scope"] = Json::array({"nothing"}); })},
        {"an unknown reason of withholding", "bundle-json",
            withJson([](Json& j) { j["withheld"] = Json::object({{"mood", 1}}); })},
        {"an unknown language", "bundle-json", withJson([](Json& j) { j["language"] = "xx"; })},
        {"a field that no entry discloses", "record-not-covered",
            replacing(testimony, "\"person\":\"p-kwk9dege1vn8\"}", "\"person\":\"p-kwk9dege1vn8\",\"weather\":\"sunny\"}")},
        {"a changed narrative whose disclosure was taken away", "record-not-covered",
            [=](MadeBundle& b) {
                replaceOnce(b.lines(testimony), "I saw it", "I heard it");
                const auto at = b.lines(entries).find("{\"name\":\"narrative\",");
                b.lines(entries).erase(at, b.lines(entries).find("},", at) + 2 - at);
            }},
        {"another status than the entry says", "record-commitment",
            replacing(testimony, "\"status\":\"final\"", "\"status\":\"withdrawn\"")},
        {"another code than the entry says", "record-commitment", replacing(testimony, "\"code\":\"X-1\"", "\"code\":\"X-2\"")},
        {"a script in index.html", "html-active-content", replacing(html, "<p id", "<script>alert(1)</script><p id")},
        {"a handler in index.html", "html-active-content", replacing(html, "<p id=\"a\"", "<p id=\"a\" onclick=\"x\"")},
        {"a link out of the bag", "html-active-content", replacing(html, "href=\"items/x\"", "href=\"https://example.org\"")},
        {"a link up", "html-active-content", replacing(html, "href=\"items/x\"", "href=\"../../x\"")},
        {"a picture from elsewhere", "html-active-content", replacing(html, "<p id", "<img src=\"x\"><p id")},
        {"a page without its policy", "html-active-content", replacing(html, "default-src 'none'", "default-src *")},
        {"a style that loads", "html-active-content", replacing(html, "color: red", "background: url(x)")},
    };
    for (const PayloadCase& c : cases) {
        CAPTURE(c.what);
        MadeBundle bundle;
        c.change(bundle);
        const Codes codes = codesOf(tarOf(bundle.files()), bundle);
        CAPTURE(codes);
        CHECK(codes.contains(c.code));
    }
}

TEST_CASE("a sealed part that was touched is refused", "[bundle][verifier]")
{
    const MadeBundle bundle;
    const std::string part = sealed(tarOf(bundle.files()), {bundle.identity.recipient()});
    CHECK(codesOf(part.substr(0, part.size() - 100), bundle).contains("age-payload"));
    CHECK(codesOf(part + "x", bundle).contains("age-payload"));
    std::string flipped = part;
    flipped[part.size() / 2] = static_cast<char>(flipped[part.size() / 2] ^ 1);
    CHECK(codesOf(flipped, bundle).contains("age-payload"));
    CHECK(codesOf("age-encryption.org/v1\n-> scrypt AAAA 18\nAAAA\n--- AAAA\n", bundle) == Codes{"age-passphrase"});
    CHECK(codesOf("age-encryption.org/v2\n", bundle) == Codes{"age-version"});
    std::string many = "age-encryption.org/v1\n";
    for (int i = 0; i < 65; ++i) many += "-> grease\n\n";
    CHECK(codesOf(many, bundle) == Codes{"age-too-many-stanzas"});
}

TEST_CASE("every cut and every flipped byte of an archive is noticed", "[bundle][verifier]")
{
    const MadeBundle bundle;
    const std::string tar = tarOf(bundle.files());
    for (std::size_t at = 0; at < tar.size(); at += 1009) {
        CAPTURE(at);
        std::string flipped = tar;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x20);
        CHECK(codesOf(flipped, bundle) != Codes{"good"});
        CHECK(codesOf(tar.substr(0, at), bundle) != Codes{"good"});
    }
}
