#include "core/bundle/verifier.h"

#include <functional>

#include "core/base/file.h"
#include "core/bundle/signer_text.h"
#include "core/bundle/tar.h"
#include "core/crypto/hash.h"
#include "core/journal/checkpoint.h"
#include "tests/catch.h"
#include "tests/core/bundle/made_bundle.h"

using namespace zapis;
using namespace zapis::tests;

namespace {

using Codes = std::set<std::string>;

const std::string kRoot = "zb-3f0c2a9e/";

std::size_t indexOf(const std::vector<RawFile>& files, const std::string& name)
{
    for (std::size_t i = 0; i < files.size(); ++i)
        if (files[i].name == kRoot + name) return i;
    FAIL("no file " + name);
    return 0;
}

/// What a sender could sign: faults of content.
struct PayloadCase {
    const char* what;
    const char* code;
    std::function<void(MadeBundle&)> change;
};

/// What somebody on the way could do to the files of the bag, with the signature as it was.
struct FilesCase {
    const char* what;
    const char* code;
    std::function<void(std::vector<RawFile>&)> change;
};

/// What somebody could do to the bytes of the archive.
struct BytesCase {
    const char* what;
    const char* code;
    std::function<void(std::string&)> change;
};

void fixChecksum(std::string& tar, std::size_t at)
{
    unsigned sum = 0;
    for (std::size_t i = 0; i < 512; ++i) sum += i >= 148 && i < 156 ? 32u : static_cast<unsigned char>(tar[at + i]);
    char text[9] = {};
    std::snprintf(text, sizeof text, "%06o", sum);
    tar.replace(at + 148, 8, std::string(text, 6) + std::string("\0 ", 2));
}

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
    bundle.payload[checkpoint + ".tsr"] = "\x30\x20" + std::string(textOf(ByteView(sha256(bytesOf(bundle.payload[checkpoint])).bytes)));
    const VerifyReport report = reportOf(tarOf(bundle.files()), bundle);
    CHECK(report.good());
    CHECK(report.notCovered == std::vector<std::pair<std::string, std::uint64_t>>{{"evidence_item", 1}, {"person", 1}});
    std::multiset<std::string> remarks;
    for (const VerifyError& remark : report.notChecked) remarks.insert(remark.code);
    CHECK(remarks == std::multiset<std::string>{"loadfile-not-checked", "loadfile-not-checked", "schema-other", "schema-other", "schema-other",
              "timestamp-not-checked", "withheld-not-checked"});
    CHECK(toJson(report).at("not_covered").at("person") == Json(1));
    CHECK(toJson(report).at("not_checked").items().size() == 7);
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
        {"a schema of no records", "schema-unknown", [](MadeBundle& b) { b.payload["data/records/schema/zz.schema.json"] = "{}\n"; }},
        {"a file of no records", "record-file-empty", [](MadeBundle& b) { b.payload["data/records/zz.jsonl"].clear(); }},
        {"a stamp of no checkpoint", "checkpoint-unknown",
            [](MadeBundle& b) { b.payload["data/journal/d-other.checkpoint.tsr"] = "0"; }},
        {"a stamp that is none", "timestamp-malformed", [=](MadeBundle& b) { b.payload[checkpoint + ".tsr"] = "junk"; }},
        {"a stamp over something else", "timestamp-differs",
            [=](MadeBundle& b) { b.payload[checkpoint + ".tsr"] = std::string("\x30\x04\x02\x02\x01\x01", 6); }},
        {"an unknown scope", "bundle-json", withJson([](Json& j) { j["scope"] = Json::array({"nothing"}); })},
        {"an unknown reason of withholding", "bundle-json", withJson([](Json& j) { j["withheld"] = Json::object({{"mood", 1}}); })},
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

TEST_CASE("a good signature does not cover files that were changed on the way", "[bundle][verifier]")
{
    const std::vector<FilesCase> cases{
        {"a changed payload file", "digest-mismatch", [](auto& f) { f[indexOf(f, "data/loadfile/items.csv")].content += "x"; }},
        {"a changed readme", "digest-mismatch", [](auto& f) { f[indexOf(f, "readme-verify.txt")].content += "x"; }},
        {"a changed bag-info", "digest-mismatch",
            [](auto& f) { replaceOnce(f[indexOf(f, "bag-info.txt")].content, "Sender", "Another"); }},
        {"another oxum", "oxum-mismatch",
            [](auto& f) { replaceOnce(f[indexOf(f, "bag-info.txt")].content, "Payload-Oxum: ", "Payload-Oxum: 1"); }},
        {"an oxum that is no number", "bag-info",
            [](auto& f) { replaceOnce(f[indexOf(f, "bag-info.txt")].content, "Payload-Oxum: ", "Payload-Oxum: x"); }},
        {"a line too many in bag-info", "bag-info",
            [](auto& f) { f[indexOf(f, "bag-info.txt")].content += "Contact-Name: x\n"; }},
        {"a line missing in bag-info", "bag-info",
            [](auto& f) { replaceOnce(f[indexOf(f, "bag-info.txt")].content, "Bundle-Kind: transfer\n", ""); }},
        {"another format in bag-info", "format-version",
            [](auto& f) { replaceOnce(f[indexOf(f, "bag-info.txt")].content, "zapis-bundle/1", "zapis-bundle/9"); }},
        {"another Signing-Key", "signing-key",
            [](auto& f) { replaceOnce(f[indexOf(f, "bag-info.txt")].content, "Signing-Key: SHA256:", "Signing-Key: SHA256:A"); }},
        {"another bagit.txt", "bagit-txt", [](auto& f) { replaceOnce(f[indexOf(f, "bagit.txt")].content, "1.0", "0.97"); }},
        {"a changed manifest", "digest-mismatch",
            [](auto& f) {
                char& c = f[indexOf(f, "manifest-sha256.txt")].content[0];
                c = c == 'a' ? 'b' : 'a';
            }},
        {"an unsorted manifest", "manifest-format",
            [](auto& f) {
                std::string& text = f[indexOf(f, "manifest-sha256.txt")].content;
                const auto end = text.find('\n') + 1;
                text = text.substr(end) + text.substr(0, end);
            }},
        {"upper-case digests", "manifest-format",
            [](auto& f) {
                for (char& c : f[indexOf(f, "manifest-sha256.txt")].content)
                    if (c >= 'a' && c <= 'f') {
                        c = static_cast<char>(c - 32);
                        break;
                    }
            }},
        {"a way out in a manifest", "manifest-format",
            [](auto& f) { replaceOnce(f[indexOf(f, "manifest-sha256.txt")].content, "data/bundle.json", "data/../x"); }},
        {"manifests of different files", "manifests-differ",
            [](auto& f) {
                std::string& text = f[indexOf(f, "manifest-sha512.txt")].content;
                text = text.substr(text.find('\n') + 1);
            }},
        {"a weaker manifest in place", "manifest-weaker",
            [](auto& f) { f[indexOf(f, "manifest-sha256.txt")].name = kRoot + "manifest-md5.txt"; }},
        {"a weaker manifest besides", "manifest-weaker",
            [](auto& f) {
                f.insert(f.begin() + 5, {kRoot + "manifest-md5.txt", ""});
            }},
        {"fetch.txt", "fetch-txt",
            [](auto& f) {
                f.insert(f.begin() + 2, {kRoot + "fetch.txt", "http://x 1 data/x\n"});
            }},
        {"a tag manifest that leaves one out", "tagmanifest-incomplete",
            [](auto& f) {
                std::string& text = f[indexOf(f, "tagmanifest-sha256.txt")].content;
                text = text.substr(text.find('\n') + 1);
            }},
        {"a tag manifest that lists more", "tagmanifest-unknown",
            [](auto& f) { f[indexOf(f, "tagmanifest-sha256.txt")].content += std::string(64, '0') + "  zzz.txt\n"; }},
        {"a changed tag manifest", "signature-bad",
            [](auto& f) {
                char& c = f[indexOf(f, "tagmanifest-sha256.txt")].content[0];
                c = c == 'a' ? 'b' : 'a';
            }},
        {"no minisign signature", "signature-missing",
            [](auto& f) {
                f.erase(f.begin() + static_cast<std::ptrdiff_t>(indexOf(f, "signatures/tagmanifest-sha256.txt.minisig")));
            }},
        {"no SSH signature", "signature-missing",
            [](auto& f) {
                f.erase(f.begin() + static_cast<std::ptrdiff_t>(indexOf(f, "signatures/tagmanifest-sha256.txt.sig")));
            }},
        {"a minisign signature by another key", "signature-keys-differ",
            [](auto& f) {
                const SigningKey other = SigningKey::generate();
                const std::string& signedText = f[indexOf(f, "tagmanifest-sha256.txt")].content;
                f[indexOf(f, "signatures/tagmanifest-sha256.txt.minisig")].content =
                    minisignSign(other, blake2b512(bytesOf(signedText)), "x", minisignKeyNumber(other.publicKey()));
            }},
        {"an SSH signature by another key", "signature-keys-differ",
            [](auto& f) {
                f[indexOf(f, "signatures/tagmanifest-sha256.txt.sig")].content =
                    sshSign(SigningKey::generate(), bytesOf(f[indexOf(f, "tagmanifest-sha256.txt")].content), kBundleNameSpace);
            }},
        {"an SSH signature for another purpose", "signature-bad",
            [](auto& f) {
                const SigningKey same = SigningKey::fromSeed(Bytes(32, std::byte{1}));
                f[indexOf(f, "signatures/tagmanifest-sha256.txt.sig")].content =
                    sshSign(same, bytesOf(f[indexOf(f, "tagmanifest-sha256.txt")].content), "file");
            }},
        {"both signatures by a stranger", "signature-untrusted",
            [](auto& f) {
                const SigningKey other = SigningKey::generate();
                const ByteView text = bytesOf(f[indexOf(f, "tagmanifest-sha256.txt")].content);
                f[indexOf(f, "signatures/tagmanifest-sha256.txt.minisig")].content =
                    minisignSign(other, blake2b512(text), "x", minisignKeyNumber(other.publicKey()));
                f[indexOf(f, "signatures/tagmanifest-sha256.txt.sig")].content = sshSign(other, text, kBundleNameSpace);
            }},
        {"another trusted comment", "signature-comment",
            [](auto& f) {
                const SigningKey same = SigningKey::fromSeed(Bytes(32, std::byte{1}));
                f[indexOf(f, "signatures/tagmanifest-sha256.txt.minisig")].content =
                    minisignSign(same, blake2b512(bytesOf(f[indexOf(f, "tagmanifest-sha256.txt")].content)),
                        "zapis-bundle/1 id=x", minisignKeyNumber(same.publicKey()));
            }},
        {"a signature that is none", "signature-malformed",
            [](auto& f) { f[indexOf(f, "signatures/tagmanifest-sha256.txt.sig")].content = "yes"; }},
        {"a copy of another key", "signature-copy",
            [](auto& f) {
                f[indexOf(f, "signatures/signer.pub")].content = signerPublicKeyFile(SigningKey::generate().publicKey());
            }},
        {"an unknown file among the signatures", "name-unknown",
            [](auto& f) {
                f.insert(f.begin() + static_cast<std::ptrdiff_t>(indexOf(f, "signatures/tagmanifest-sha256.txt.minisig")),
                    {kRoot + "signatures/t.asc", "x"});
            }},
        {"another root", "name-root",
            [](auto& f) {
                for (RawFile& file : f) replaceOnce(file.name, "zb-3f0c2a9e", "zb-00000000");
            }},
        {"two roots", "name-two-roots", [](auto& f) { replaceOnce(f.back().name, "zb-3f0c2a9e", "zb-00000000"); }},
        {"an unlisted file", "unlisted-file",
            [](auto& f) {
                f.push_back({kRoot + "data/zzz", "x"});
            }},
        {"an unlisted file beside the payload", "unlisted-file",
            [](auto& f) {
                f.push_back({kRoot + "zzz.txt", "x"});
            }},
        {"a file twice", "name-twice", [](auto& f) { f.push_back(f.back()); }},
        {"a file twice, later", "wrong-order", [](auto& f) { f.push_back(f[indexOf(f, "data/bundle.json")]); }},
        {"a tag file twice", "name-twice", [](auto& f) { f.insert(f.begin() + 1, f.front()); }},
        {"a missing payload file", "missing-file", [](auto& f) { f.pop_back(); }},
        {"a missing tag file", "wrong-order", [](auto& f) { f.erase(f.begin() + 4); }},
        {"nothing but the beginning", "missing-file", [](auto& f) { f.resize(3); }},
        {"payload before the signatures", "wrong-order", [](auto& f) { std::swap(f[6], f[indexOf(f, "data/bundle.json")]); }},
        {"payload in another order", "wrong-order", [](auto& f) { std::swap(f[f.size() - 1], f[f.size() - 2]); }},
        {"tag files in another order", "wrong-order", [](auto& f) { std::swap(f[1], f[2]); }},
        {"a bag-info of more than 64 KiB", "tag-file-too-large", [](auto& f) { f[1].content += std::string(70000, 'x'); }},
    };
    for (const FilesCase& c : cases) {
        CAPTURE(c.what);
        const MadeBundle bundle;
        auto files = bundle.files();
        c.change(files);
        const Codes codes = codesOf(tarOf(files), bundle);
        CAPTURE(codes);
        CHECK(codes.contains(c.code));
    }
}

TEST_CASE("an archive that is not as the profile says is refused", "[bundle][verifier][tar]")
{
    const auto header = [](std::size_t at, std::string_view bytes) {
        return [at, text = std::string(bytes)](std::string& tar) {
            tar.replace(at, text.size(), text);
            fixChecksum(tar, 0);
        };
    };
    const std::vector<BytesCase> cases{
        {"a wrong checksum", "tar-checksum", [](std::string& t) { t[148] = t[148] == '0' ? '1' : '0'; }},
        {"a flipped bit in a header", "tar-checksum", [](std::string& t) { t[0] = static_cast<char>(t[0] ^ 1); }},
        {"a symbolic link", "tar-type", header(156, "2")},
        {"a hard link", "tar-type", header(156, "1")},
        {"a directory", "tar-type", header(156, "5")},
        {"a device", "tar-type", header(156, "3")},
        {"a PAX header", "tar-type", header(156, "x")},
        {"a global PAX header", "tar-type", header(156, "g")},
        {"a GNU long name", "tar-type", header(156, "L")},
        {"the old type", "tar-type", header(156, std::string_view("\0", 1))},
        {"another mode", "tar-header", header(100, "0000755")},
        {"an owner", "tar-header", header(108, "0001750")},
        {"an owner's name", "tar-header", header(265, "root")},
        {"another time", "tar-header", header(136, "13700000000")},
        {"a link name", "tar-header", header(157, "/etc/passwd")},
        {"a prefix", "tar-header", header(345, "x")},
        {"another magic", "tar-header", header(257, "ustar  ")},
        {"a size with blanks", "tar-header", header(124, "         67")},
        {"a small size as base-256", "tar-header", header(124, std::string_view("\x80\0\0\0\0\0\0\0\0\0\0\x37", 12))},
        {"bytes behind the name", "tar-header", header(90, "x")},
        {"a way up", "name-illegal", header(0, std::string_view("zb-3f0c2a9e/../x.txt\0", 21))},
        {"an absolute name", "name-illegal", header(0, "/tc")},
        {"a name of capitals", "name-illegal", header(0, "ZB-")},
        {"a device of Windows", "name-illegal", header(0, std::string_view("zb-3f0c2a9e/con.txt\0\0", 21))},
        {"padding that is not zero", "tar-padding", [](std::string& t) { t[1000] = 'x'; }},
        {"a cut in a header", "tar-truncated", [](std::string& t) { t.resize(300); }},
        {"a cut in a file", "tar-truncated", [](std::string& t) { t.resize(520); }},
        {"a cut at the end", "tar-truncated", [](std::string& t) { t.resize(t.size() - 1024); }},
        {"one zero block", "tar-end", [](std::string& t) { t.resize(t.size() - 512); }},
        {"data after the end", "trailing-data", [](std::string& t) { t += 'x'; }},
        {"zeros after the end", "trailing-data", [](std::string& t) { t += std::string(512, '\0'); }},
        {"a second archive after the end", "trailing-data", [](std::string& t) { t += t; }},
        {"nothing", "tar-truncated", [](std::string& t) { t.clear(); }},
    };
    for (const BytesCase& c : cases) {
        CAPTURE(c.what);
        const MadeBundle bundle;
        std::string tar = tarOf(bundle.files());
        c.change(tar);
        const Codes codes = codesOf(tar, bundle);
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
