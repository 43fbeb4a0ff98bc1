#include "tests/core/crypto/age_vectors.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/crypto/age.h"
#include "core/crypto/hash.h"
#include "tests/catch.h"

namespace zapis::test {

namespace {

struct Vector {
    std::string expect, payload;
    std::vector<AgeIdentity> identities;
    bool foreign = false; ///< asks for a passphrase or a hybrid key: refused here, whatever it expects
    std::string file;
};

Vector readVector(const std::filesystem::path& path)
{
    const std::string text = readFile(path);
    const auto end = text.find("\n\n");
    REQUIRE(end != std::string::npos);
    Vector vector;
    vector.file = text.substr(end + 2);
    for (const std::string_view line : split(std::string_view(text).substr(0, end), '\n')) {
        const auto colon = line.find(": ");
        REQUIRE(colon != std::string_view::npos);
        const std::string_view key = line.substr(0, colon), value = line.substr(colon + 2);
        if (key == "expect") vector.expect = value;
        else if (key == "payload") vector.payload = value;
        else if (key == "passphrase" || (key == "identity" && value.starts_with("AGE-SECRET-KEY-PQ-"))) vector.foreign = true;
        else if (key == "identity") vector.identities.push_back(AgeIdentity::parse(value));
        else REQUIRE((key == "armored" || key == "file key" || key == "comment")); // "compressed": unpack_cctv.mjs inflates them
    }
    if (vector.identities.empty()) vector.identities.push_back(AgeIdentity::generate());
    return vector;
}

struct Outcome {
    std::string verdict = "success";
    std::string key;           ///< of the error
    std::string payloadSha256; ///< of what was given out
};

std::string verdictOf(const Error& error)
{
    static const std::map<std::string, std::string, std::less<>> verdicts{{"age.header", "header failure"},
        {"age.version", "header failure"}, {"age.passphrase", "header failure"}, {"age.armor", "armor failure"},
        {"age.mac", "HMAC failure"}, {"age.not-for-this-key", "no match"}, {"age.payload", "payload failure"}};
    const auto found = verdicts.find(error.what());
    return found == verdicts.end() ? error.what() : found->second;
}

Outcome decrypt(const Vector& vector, std::size_t pieceBytes)
{
    Outcome outcome;
    Sha256 digest;
    std::size_t at = 0;
    const auto source = [&](std::span<std::byte> out) {
        const std::size_t size = std::min({out.size(), pieceBytes, vector.file.size() - at});
        const ByteView from = bytesOf(std::string_view(vector.file).substr(at, size));
        std::copy(from.begin(), from.end(), out.begin());
        at += size;
        return size;
    };
    try {
        AgeReader reader(vector.identities, source);
        Bytes chunk(64 * 1024);
        while (const std::size_t size = reader.read(chunk)) digest.update(std::span(chunk).first(size));
    } catch (const Error& error) {
        outcome.verdict = verdictOf(error);
        outcome.key = error.what();
    }
    outcome.payloadSha256 = digest.finish().hex();
    return outcome;
}

} // namespace

std::vector<std::filesystem::path> vectorFiles(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() != ".md") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void checkAgeVector(const std::filesystem::path& path, std::size_t pieceBytes)
{
    CAPTURE(path.filename().string(), pieceBytes);
    const Vector vector = readVector(path);
    const Outcome outcome = decrypt(vector, pieceBytes);
    CAPTURE(outcome.key);
    if (vector.foreign) {
        CHECK((outcome.verdict == "header failure" || outcome.verdict == "no match"));
        if (path.filename().string().find("scrypt") == 0 && path.filename() != "scrypt_uppercase")
            CHECK(outcome.verdict == "header failure");
        return;
    }
    // The reader is not told whether to expect armor: garbage before it is no armor, and no header either.
    if (path.filename() == "armor_garbage_leading") CHECK(outcome.verdict == "header failure");
    else CHECK(outcome.verdict == vector.expect);
    if (!vector.payload.empty()) CHECK(outcome.payloadSha256 == vector.payload);
}

} // namespace zapis::test
