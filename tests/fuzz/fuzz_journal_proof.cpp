// Proofs, checkpoints and verifier keys from strangers. A checkpoint opens only where its key signed it, so each proof is tried
// twice: as it came, and with its checkpoints signed anew by the log's supposed key, which lets the fuzzer in behind the
// signature.
#include <algorithm>
#include <cstdlib>

#include "core/base/error.h"
#include "core/base/secret.h"
#include "core/base/text.h"
#include "core/journal/log.h"
#include "core/journal/merkle.h"
#include "core/journal/note.h"

using namespace zapis;

namespace {

const SigningKey& key()
{
    static const SigningKey fixed = [] {
        initSecrets();
        return SigningKey::fromSeed(Bytes(32, std::byte{7}));
    }();
    return fixed;
}

/// The only checkpoint that this key ever signed outside of this target (corpus/journal_proof/checkpoint).
constexpr std::string_view kOrigin = "zapis/fuzz/log";
constexpr std::uint64_t kSize = 3;

void readCheckpoint(std::string_view text)
{
    try {
        const Checkpoint checkpoint = openCheckpoint(text, {std::string(kOrigin), key().publicKey()});
        if (checkpoint.origin != kOrigin || checkpoint.size != kSize) std::abort();
    } catch (const Error&) {
    }
}

void readVerifierKey(std::string_view text)
{
    try {
        const VerifierKey read = parseVerifierKey(text);
        const VerifierKey again = parseVerifierKey(noteVerifierKey(read.name, read.key));
        if (again.name != read.name || again.key.bytes != read.key.bytes) std::abort();
    } catch (const Error&) {
    }
}

void resign(Json& proof)
{
    for (Json& log : proof["logs"].items()) {
        const std::string note = log.at("checkpoint").string();
        const auto lines = split(note, '\n');
        const std::string& origin = log.at("origin").string();
        const bool nameable = !origin.empty() && std::ranges::none_of(origin, [](char c) {
            return c == '+' || static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
        });
        if (!nameable || lines.size() < 3) continue;
        const std::string body = std::string(lines[0]) + '\n' + std::string(lines[1]) + '\n' + std::string(lines[2]) + '\n';
        log["checkpoint"] = signNote(body, origin, key());
        log["vkey"] = noteVerifierKey(origin, key().publicKey());
    }
}

void readProof(std::string_view text)
{
    try {
        Json proof = parseJson(text);
        try {
            verifyProof(proof);
        } catch (const Error&) {
        }
        resign(proof);
        verifyProof(proof);
    } catch (const Error&) {
    }
}

/// Leaf i of the tree is the text of i.
Sha256Digest subtreeOfNumbers(int level, std::uint64_t index)
{
    if (level == 0) return leafHash(bytesOf(std::to_string(index)));
    return nodeHash(subtreeOfNumbers(level - 1, 2 * index), subtreeOfNumbers(level - 1, 2 * index + 1));
}

/// In a tree of a given size one leaf has one place and one path; nothing else may verify. Input: size, leaf, changes to place
/// and path.
void tryPath(ByteView data)
{
    if (data.size() < 5) return;
    const auto at = [&](std::size_t i) { return std::to_integer<std::size_t>(data[i]); };
    const std::uint64_t size = 1 + at(0) % 40, leaf = at(1) % size, place = at(2) % size;
    const SubtreeHash subtree = subtreeOfNumbers;
    const Sha256Digest root = treeRoot(size, subtree);
    const auto path = inclusionPath(leaf, size, subtree);
    auto changed = path;
    for (std::size_t i = 3; i + 1 < data.size() && !changed.empty(); i += 2) {
        if (at(i) % 8 == 7) changed.pop_back();
        else changed[at(i) % changed.size()].bytes[at(i) % 32] ^= data[i + 1];
    }
    const bool same = place == leaf && changed == path;
    if (verifyInclusion(place, size, leafHash(bytesOf(std::to_string(leaf))), changed, root) != same) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const ByteView bytes = std::as_bytes(std::span(data, size));
    readCheckpoint(textOf(bytes));
    readVerifierKey(textOf(bytes));
    readProof(textOf(bytes));
    tryPath(bytes);
    return 0;
}
