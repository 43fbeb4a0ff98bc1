#include "core/journal/checkpoint.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/journal/note.h"

namespace zapis {

namespace {

[[noreturn]] void throwMalformed() { throw Error(Error::Code::Malformed, "journal.checkpoint"); }

/// A size as c2sp.org/tlog-checkpoint has it: decimal, no leading zeros, no sign.
std::uint64_t parseSize(std::string_view text)
{
    std::uint64_t size = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
    if (error != std::errc() || end != text.data() + text.size() || (text.size() > 1 && text.front() == '0')) throwMalformed();
    return size;
}

} // namespace

std::string checkpointBody(const Checkpoint& checkpoint)
{
    return checkpoint.origin + '\n' + std::to_string(checkpoint.size) + '\n' + toBase64Padded(checkpoint.root.bytes) + '\n';
}

std::string signCheckpoint(const Checkpoint& checkpoint, const SigningKey& key)
{
    return signNote(checkpointBody(checkpoint), checkpoint.origin, key);
}

Checkpoint openCheckpoint(std::string_view note, const VerifierKey& key)
{
    const std::string_view body = openNote(note, key);
    // Lines behind the third are extensions, which a reader passes over.
    const std::vector<std::string_view> lines = split(body, '\n');
    if (lines.size() < 4 || lines[0].empty()) throwMalformed();
    const std::optional<Bytes> root = fromBase64Padded(lines[2]);
    if (!root || root->size() != 32) throwMalformed();
    Checkpoint checkpoint{std::string(lines[0]), parseSize(lines[1]), {}};
    std::ranges::copy(*root, checkpoint.root.bytes.begin());
    return checkpoint;
}

} // namespace zapis
