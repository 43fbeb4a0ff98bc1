#include "core/journal/note.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <stdexcept>

#include "core/base/error.h"
#include "core/base/text.h"

namespace zapis {

namespace {

constexpr std::byte kEd25519{1};
constexpr std::string_view kDash = "\xE2\x80\x94 "; // em dash, space
constexpr std::size_t kMaxNoteBytes = 64u << 10;
constexpr std::size_t kMaxSignatures = 100;
constexpr std::size_t kKeyHashBytes = 4;

[[noreturn]] void throwMalformedNote() { throw Error(Error::Code::Malformed, "journal.checkpoint"); }

[[noreturn]] void throwMalformedKey() { throw Error(Error::Code::Malformed, "journal.verifier-key"); }

bool isKeyName(std::string_view name)
{
    return !name.empty()
        && std::ranges::none_of(name, [](char c) { return c == '+' || static_cast<unsigned char>(c) <= ' ' || c == '\x7F'; });
}

/// First four bytes of SHA-256(name ‖ LF ‖ algorithm ‖ key).
Bytes keyHash(std::string_view name, const SigningPublicKey& key)
{
    std::string message(name);
    message += '\n';
    message += static_cast<char>(kEd25519);
    message += textOf(key.bytes);
    const Sha256Digest digest = sha256(bytesOf(message));
    return Bytes(digest.bytes.begin(), digest.bytes.begin() + kKeyHashBytes);
}

/// The signature of a line "— name base64", where it is by `key`.
std::optional<Signature> signatureOf(std::string_view line, const VerifierKey& key)
{
    if (!line.starts_with(kDash)) throwMalformedNote();
    line.remove_prefix(kDash.size());
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos || !isKeyName(line.substr(0, blank))) throwMalformedNote();
    const std::optional<Bytes> bytes = fromBase64Padded(line.substr(blank + 1));
    if (!bytes || bytes->size() <= kKeyHashBytes) throwMalformedNote();
    const ByteView hash = ByteView(*bytes).first(kKeyHashBytes);
    if (line.substr(0, blank) != key.name || !std::ranges::equal(hash, keyHash(key.name, key.key))) return std::nullopt;
    Signature signature;
    if (bytes->size() != kKeyHashBytes + signature.size()) throwMalformedNote();
    std::ranges::copy(ByteView(*bytes).subspan(kKeyHashBytes), signature.begin());
    return signature;
}

} // namespace

std::string noteVerifierKey(std::string_view name, const SigningPublicKey& key)
{
    if (!isKeyName(name)) throw std::logic_error("not the name of a note key");
    Bytes typed{kEd25519};
    typed.insert(typed.end(), key.bytes.begin(), key.bytes.end());
    return std::string(name) + '+' + toHex(keyHash(name, key)) + '+' + toBase64Padded(typed);
}

VerifierKey parseVerifierKey(std::string_view vkey)
{
    // The name has no '+'; the base64 at the end may.
    const std::size_t first = vkey.find('+');
    const std::size_t second = first == std::string_view::npos ? first : vkey.find('+', first + 1);
    if (second == std::string_view::npos || vkey.size() > kMaxNoteBytes) throwMalformedKey();
    const std::string_view name = vkey.substr(0, first);
    const std::optional<Bytes> hash = fromHex(vkey.substr(first + 1, second - first - 1));
    const std::optional<Bytes> typed = fromBase64Padded(vkey.substr(second + 1));
    if (!isKeyName(name) || !isValidUtf8(name) || !hash || !typed || typed->size() != 33 || typed->front() != kEd25519)
        throwMalformedKey();
    VerifierKey key{std::string(name), {}};
    std::copy(typed->begin() + 1, typed->end(), key.key.bytes.begin());
    if (*hash != keyHash(name, key.key)) throwMalformedKey();
    return key;
}

std::string signNote(std::string_view text, std::string_view name, const SigningKey& key)
{
    if (!text.ends_with('\n') || !isKeyName(name)) throw std::logic_error("not the text of a note");
    Bytes signature = keyHash(name, key.publicKey());
    const Signature signed64 = key.sign(bytesOf(text));
    signature.insert(signature.end(), signed64.begin(), signed64.end());
    std::string note(text);
    note += '\n';
    note += kDash;
    note += name;
    note += ' ';
    note += toBase64Padded(signature);
    note += '\n';
    return note;
}

std::string_view openNote(std::string_view note, const VerifierKey& key)
{
    if (note.size() > kMaxNoteBytes || !isValidUtf8(note) || !note.ends_with('\n')) throwMalformedNote();
    const bool hasControl = std::ranges::any_of(note, [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n'; });
    const std::size_t blankLine = note.rfind("\n\n");
    if (hasControl || blankLine == std::string_view::npos) throwMalformedNote();

    const std::string_view text = note.substr(0, blankLine + 1);
    const std::string_view signatures = note.substr(blankLine + 2, note.size() - blankLine - 3);
    const std::vector<std::string_view> lines = split(signatures, '\n');
    if (lines.size() > kMaxSignatures) throwMalformedNote();
    bool isSigned = false;
    for (const std::string_view line : lines) {
        const std::optional<Signature> signature = signatureOf(line, key);
        if (!signature) continue;
        if (isSigned || !verify(key.key, bytesOf(text), *signature)) throw Error(Error::Code::CheckFailed, "journal.signature");
        isSigned = true;
    }
    if (!isSigned) throw Error(Error::Code::CheckFailed, "journal.signature");
    return text;
}

} // namespace zapis
