/// Known answers: the note of golang.org/x/mod/sumdb/note and a checkpoint of the Go checksum database as a witness countersigned
/// it.
#include "core/journal/checkpoint.h"

#include "core/journal/note.h"
#include "tests/catch.h"
#include "tests/core/journal/journal_fixture.h"

using namespace zapis;

namespace {

constexpr std::string_view kGoText =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
constexpr std::string_view kGoNote =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
constexpr std::string_view kGoVerifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
constexpr std::string_view kGoSeed = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

constexpr std::string_view kSumDbVerifier = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
constexpr std::string_view kSumDbCheckpoint =
    "go.sum database tree\n15081221\nBoMMe1wd25Tco0mYGROkyqxHZWx+hcSCtMV315Lu6Lg=\n\n"
    "— sum.golang.org Az3grilD7vQqTrv66jRgKM84Y80KTprrSt4bKmiOPxgmS5ZVBTeCl6dUvjYnN13R+C8j0jGY1WnUADGMkok3U0m2Zgo=\n"
    "— test.example.com qTGhC3917mAr6hGh+T55tNjxaej/D/GQivJZRIj7XGdAcQOTqfMWIPgp/v/904LEduN/h2sSRtHUJXUL4b9Gm7Bz4Qc=\n";

SigningKey goKey() { return SigningKey::fromSeed(ByteView(*fromBase64Padded(kGoSeed)).subspan(1)); }

} // namespace

TEST_CASE("a note is signed and read as Go does", "[journal][checkpoint]")
{
    initSecrets();
    CHECK(noteVerifierKey("PeterNeumann", goKey().publicKey()) == kGoVerifier);
    CHECK(signNote(kGoText, "PeterNeumann", goKey()) == kGoNote);
    CHECK(openNote(kGoNote, parseVerifierKey(kGoVerifier)) == kGoText);
}

TEST_CASE("a checkpoint of the Go checksum database verifies beside a stranger's signature", "[journal][checkpoint]")
{
    initSecrets();
    const Checkpoint checkpoint = openCheckpoint(kSumDbCheckpoint, parseVerifierKey(kSumDbVerifier));
    CHECK(checkpoint.origin == "go.sum database tree");
    CHECK(checkpoint.size == 15081221);
    CHECK(toBase64Padded(checkpoint.root.bytes) == "BoMMe1wd25Tco0mYGROkyqxHZWx+hcSCtMV315Lu6Lg=");
}

TEST_CASE("a checkpoint comes back as it was signed", "[journal][checkpoint]")
{
    initSecrets();
    const Checkpoint checkpoint{"zapis/j/d-1", 0, sha256({})};
    const VerifierKey key{"zapis/j/d-1", goKey().publicKey()};
    const std::string note = signCheckpoint(checkpoint, goKey());
    const Checkpoint read = openCheckpoint(note, key);
    CHECK(read.origin == checkpoint.origin);
    CHECK(read.size == 0);
    CHECK(read.root == checkpoint.root);
    CHECK(note.starts_with(checkpointBody(checkpoint) + "\n— zapis/j/d-1 "));
}

TEST_CASE("no changed byte of a checkpoint passes", "[journal][checkpoint]")
{
    initSecrets();
    const VerifierKey key{"zapis/j/d-1", goKey().publicKey()};
    const std::string note = signCheckpoint({"zapis/j/d-1", 1234, sha256(bytesOf("x"))}, goKey());
    for (std::size_t i = 0; i < note.size(); ++i) {
        for (const int flip : {1, 0x80}) {
            std::string changed = note;
            changed[i] = static_cast<char>(changed[i] ^ flip);
            CHECK_THROWS_AS(openCheckpoint(changed, key), Error);
        }
        CHECK_THROWS_AS(openCheckpoint(note.substr(0, i), key), Error);
    }
}

TEST_CASE("what is no checkpoint is refused with the right key", "[journal][checkpoint]")
{
    initSecrets();
    const VerifierKey key{"log", goKey().publicKey()};
    const auto signedAs = [](std::string_view body) { return signNote(body, "log", goKey()); };
    const std::string root = toBase64Padded(sha256({}).bytes);
    struct Case {
        std::string note, key;
    };
    const std::string good = signedAs("log\n5\n" + root + "\n");
    const std::vector<Case> cases = {
        {"", "journal.checkpoint"},
        {"log\n5\n" + root + "\n", "journal.checkpoint"},
        {signedAs("log\n05\n" + root + "\n"), "journal.checkpoint"},
        {signedAs("log\n+5\n" + root + "\n"), "journal.checkpoint"},
        {signedAs("log\n18446744073709551616\n" + root + "\n"), "journal.checkpoint"},
        {signedAs("log\n5\n"), "journal.checkpoint"},
        {signedAs("\n5\n" + root + "\n"), "journal.checkpoint"},
        {signedAs("log\n5\nAAAA\n"), "journal.checkpoint"},
        {signNote("log\n5\n" + root + "\n", "other", goKey()), "journal.signature"},
        {signNote("log\n5\n" + root + "\n", "log", SigningKey::generate()), "journal.signature"},
        {good + good.substr(good.find("—")), "journal.signature"}, // the same signer twice
        {good + std::string(std::size_t{65536}, '\n'), "journal.checkpoint"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.note.substr(0, 200));
        CHECK(test::keyOf([&] { openCheckpoint(c.note, key); }) == c.key);
    }
    CHECK(test::keyOf([&] { openCheckpoint(signedAs("log\n5\n" + root + "\nextension 1\n"), key); }).empty());
}

TEST_CASE("a mangled verifier key is refused", "[journal][checkpoint]")
{
    initSecrets();
    for (std::size_t from = 0; from < kGoVerifier.size(); ++from) {
        for (std::size_t to = from; to <= kGoVerifier.size(); ++to) {
            if (from == 0 && to == kGoVerifier.size()) continue;
            CHECK_THROWS_AS(parseVerifierKey(kGoVerifier.substr(from, to - from)), Error);
        }
    }
    std::string changed(kGoVerifier);
    for (char& c : changed) {
        ++c;
        CHECK_THROWS_AS(parseVerifierKey(changed), Error);
        --c;
    }
}
