#include "core/crypto/minisign.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/crypto/hash.h"

namespace zapis {

namespace {

constexpr std::string_view kUntrusted = "untrusted comment: ";
constexpr std::string_view kTrusted = "trusted comment: ";
constexpr std::size_t kMaxFileBytes = 16 * 1024; // minisign's comments have at most 8 KiB

/// "Ed" or "ED" ‖ key number (8) ‖ payload: a public key (32) or a signature (64).
struct Packed {
    char algorithm = 'd';
    std::array<std::byte, 8> number{};
    ByteView payload;
};

std::optional<Packed> unpack(const Bytes& bytes, std::size_t payloadBytes)
{
    if (bytes.size() != 10 + payloadBytes || bytes[0] != std::byte{'E'}) return std::nullopt;
    Packed packed;
    packed.algorithm = static_cast<char>(bytes[1]);
    std::copy_n(bytes.begin() + 2, 8, packed.number.begin());
    packed.payload = ByteView(bytes).subspan(10);
    return packed;
}

std::string pack(char algorithm, const std::array<std::byte, 8>& number, ByteView payload)
{
    Bytes bytes{std::byte{'E'}, static_cast<std::byte>(algorithm)};
    bytes.insert(bytes.end(), number.begin(), number.end());
    bytes.insert(bytes.end(), payload.begin(), payload.end());
    return toBase64Padded(bytes);
}

/// The lines of a file without their ends; a CR before LF is taken off, as minisign does.
std::vector<std::string_view> linesOf(std::string_view text)
{
    if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
    std::vector<std::string_view> lines = split(text, '\n');
    for (auto& line : lines)
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return lines;
}

Bytes withComment(const Signature& signature, std::string_view trustedComment)
{
    Bytes message(signature.begin(), signature.end());
    const ByteView comment = bytesOf(trustedComment);
    message.insert(message.end(), comment.begin(), comment.end());
    return message;
}

Error badKey() { return Error(Error::Code::Malformed, "minisign.public-key"); }
Error badSignature() { return Error(Error::Code::Malformed, "minisign.signature"); }

} // namespace

std::array<std::byte, 8> minisignKeyNumber(const SigningPublicKey& key)
{
    const Sha256Digest digest = sha256(key.bytes);
    std::array<std::byte, 8> number{};
    std::copy_n(digest.bytes.begin(), number.size(), number.begin());
    return number;
}

std::string minisignPublicKeyFile(const SigningPublicKey& key, std::string_view comment)
{
    return std::string(kUntrusted) + std::string(comment) + "\n" + pack('d', minisignKeyNumber(key), key.bytes) + "\n";
}

MinisignKey parseMinisignPublicKey(std::string_view fileOrBase64)
{
    if (fileOrBase64.size() > kMaxFileBytes) throw badKey();
    const auto lines = linesOf(fileOrBase64);
    std::string_view encoded = lines.front();
    if (encoded.starts_with(kUntrusted)) {
        if (lines.size() != 2) throw badKey();
        encoded = lines[1];
    } else if (lines.size() != 1) {
        throw badKey();
    }
    const auto bytes = fromBase64Padded(encoded);
    if (!bytes) throw badKey();
    const auto packed = unpack(*bytes, 32);
    if (!packed || packed->algorithm != 'd') throw badKey();
    MinisignKey key;
    key.number = packed->number;
    std::copy(packed->payload.begin(), packed->payload.end(), key.key.bytes.begin());
    return key;
}

std::string minisignSign(const SigningKey& key, ByteView blake2b512OfMessage, std::string_view trustedComment,
    const std::array<std::byte, 8>& keyNumber)
{
    const Signature signature = key.sign(blake2b512OfMessage);
    const Signature global = key.sign(withComment(signature, trustedComment));
    return std::string(kUntrusted) + "signature\n" + pack('D', keyNumber, signature) + "\n" + std::string(kTrusted)
        + std::string(trustedComment) + "\n" + toBase64Padded(global) + "\n";
}

MinisignSignature parseMinisignSignature(std::string_view fileText)
{
    if (fileText.size() > kMaxFileBytes) throw badSignature();
    const auto lines = linesOf(fileText);
    if (lines.size() != 4 || !lines[0].starts_with(kUntrusted) || !lines[2].starts_with(kTrusted)) throw badSignature();
    const auto bytes = fromBase64Padded(lines[1]);
    const auto global = fromBase64Padded(lines[3]);
    if (!bytes || !global || global->size() != 64) throw badSignature();
    const auto packed = unpack(*bytes, 64);
    if (!packed || (packed->algorithm != 'd' && packed->algorithm != 'D')) throw badSignature();

    MinisignSignature signature;
    signature.keyNumber = packed->number;
    signature.prehashed = packed->algorithm == 'D';
    std::copy(packed->payload.begin(), packed->payload.end(), signature.signature.begin());
    signature.trustedComment = std::string(lines[2].substr(kTrusted.size()));
    std::copy(global->begin(), global->end(), signature.globalSignature.begin());
    return signature;
}

namespace {

bool verifySigned(const MinisignKey& key, ByteView signedBytes, const MinisignSignature& signature)
{
    return key.number == signature.keyNumber && verify(key.key, signedBytes, signature.signature)
        && verify(key.key, withComment(signature.signature, signature.trustedComment), signature.globalSignature);
}

} // namespace

bool minisignVerify(const MinisignKey& key, ByteView message, const MinisignSignature& signature)
{
    return signature.prehashed ? minisignVerifyHash(key, blake2b512(message), signature) : verifySigned(key, message, signature);
}

bool minisignVerifyHash(
    const MinisignKey& key, const std::array<std::byte, 64>& blake2b512OfMessage, const MinisignSignature& signature)
{
    return signature.prehashed && verifySigned(key, blake2b512OfMessage, signature);
}

} // namespace zapis
