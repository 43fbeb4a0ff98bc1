#include "core/crypto/sshsig.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/crypto/hash.h"

namespace zapis {

namespace {

constexpr std::string_view kBegin = "-----BEGIN SSH SIGNATURE-----";
constexpr std::string_view kEnd = "-----END SSH SIGNATURE-----";
constexpr std::string_view kMagic = "SSHSIG";
constexpr std::string_view kKeyType = "ssh-ed25519";
constexpr std::string_view kHash = "sha512";
constexpr std::size_t kLineLength = 70;
constexpr std::size_t kMaxBytes = 64 * 1024;

/// Writes what RFC 4251 §5 calls uint32 and string.
class SshWriter {
public:
    SshWriter& plain(std::string_view text)
    {
        const ByteView bytes = bytesOf(text);
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
        return *this;
    }
    SshWriter& number(std::uint32_t value)
    {
        std::array<std::byte, 4> bytes{};
        putBe32(bytes, value);
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
        return *this;
    }
    SshWriter& string(ByteView bytes)
    {
        number(static_cast<std::uint32_t>(bytes.size()));
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
        return *this;
    }
    SshWriter& string(std::string_view text) { return string(bytesOf(text)); }
    const Bytes& bytes() const noexcept { return m_bytes; }

private:
    Bytes m_bytes;
};

/// Reads the same; throws `error` where bytes are missing or left over.
class SshReader {
public:
    SshReader(ByteView bytes, const char* errorKey) : m_rest(bytes), m_errorKey(errorKey) { }
    ByteView take(std::size_t size)
    {
        if (size > m_rest.size()) fail();
        const ByteView taken = m_rest.first(size);
        m_rest = m_rest.subspan(size);
        return taken;
    }
    std::uint32_t number() { return getBe32(take(4)); }
    ByteView string() { return take(number()); }
    void expect(std::string_view text)
    {
        if (textOf(string()) != text) fail();
    }
    void end()
    {
        if (!m_rest.empty()) fail();
    }
    [[noreturn]] void fail() const { throw Error(Error::Code::Malformed, m_errorKey); }

private:
    ByteView m_rest;
    const char* m_errorKey;
};

Bytes keyBlob(const SigningPublicKey& key) { return SshWriter().string(kKeyType).string(key.bytes).bytes(); }

SigningPublicKey readKeyBlob(ByteView blob, const char* errorKey)
{
    SshReader reader(blob, errorKey);
    reader.expect(kKeyType);
    const ByteView bytes = reader.string();
    reader.end();
    SigningPublicKey key;
    if (bytes.size() != key.bytes.size()) reader.fail();
    std::copy(bytes.begin(), bytes.end(), key.bytes.begin());
    return key;
}

Bytes signedData(ByteView message, std::string_view nameSpace)
{
    return SshWriter()
        .plain(kMagic)
        .string(nameSpace)
        .string(std::string_view())
        .string(kHash)
        .string(sha512(message).bytes)
        .bytes();
}

std::string armor(const Bytes& blob)
{
    const std::string base64 = toBase64Padded(blob);
    std::string text = std::string(kBegin) + "\n";
    for (std::size_t at = 0; at < base64.size(); at += kLineLength) text += base64.substr(at, kLineLength) + "\n";
    return text + std::string(kEnd) + "\n";
}

Bytes unarmor(std::string_view armored)
{
    const Error bad(Error::Code::Malformed, "sshsig.format");
    if (armored.size() > kMaxBytes) throw bad;
    std::string base64;
    const auto lines = split(trim(armored), '\n');
    if (lines.size() < 3) throw bad;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string_view line = lines[i];
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (i == 0 || i + 1 == lines.size()) {
            if (line != (i == 0 ? kBegin : kEnd)) throw bad;
        } else {
            base64 += line;
        }
    }
    auto blob = fromBase64Padded(base64);
    if (!blob) throw bad;
    return std::move(*blob);
}

/// The words of a line of allowed_signers; blanks inside double quotes part nothing.
std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> found;
    std::size_t at = 0;
    while (at < line.size()) {
        if (line[at] == ' ' || line[at] == '\t') {
            ++at;
            continue;
        }
        const std::size_t from = at;
        bool quoted = false;
        for (; at < line.size() && (quoted || (line[at] != ' ' && line[at] != '\t')); ++at)
            if (line[at] == '"') quoted = !quoted;
        found.push_back(line.substr(from, at - from));
    }
    return found;
}

} // namespace

std::string sshPublicKeyText(const SigningPublicKey& key) { return std::string(kKeyType) + " " + toBase64Padded(keyBlob(key)); }

std::string sshFingerprint(const SigningPublicKey& key) { return "SHA256:" + toBase64(sha256(keyBlob(key)).bytes); }

std::string sshSign(const SigningKey& key, ByteView message, std::string_view nameSpace)
{
    const Signature signature = key.sign(signedData(message, nameSpace));
    const Bytes signatureBlob = SshWriter().string(kKeyType).string(ByteView(signature)).bytes();
    return armor(SshWriter()
            .plain(kMagic)
            .number(1)
            .string(keyBlob(key.publicKey()))
            .string(nameSpace)
            .string(std::string_view())
            .string(kHash)
            .string(signatureBlob)
            .bytes());
}

std::optional<SigningPublicKey> sshVerify(std::string_view armored, ByteView message, std::string_view nameSpace)
{
    const Bytes blob = unarmor(armored);
    SshReader reader(blob, "sshsig.format");
    if (textOf(reader.take(kMagic.size())) != kMagic || reader.number() != 1) reader.fail();
    const SigningPublicKey key = readKeyBlob(reader.string(), "sshsig.format");
    const bool sameNameSpace = textOf(reader.string()) == nameSpace;
    reader.string(); // reserved: readers ignore it (PROTOCOL.sshsig)
    reader.expect(kHash);
    SshReader signatureReader(reader.string(), "sshsig.format");
    reader.end();
    signatureReader.expect(kKeyType);
    const ByteView bytes = signatureReader.string();
    signatureReader.end();
    Signature signature{};
    if (bytes.size() != signature.size()) reader.fail();
    std::copy(bytes.begin(), bytes.end(), signature.begin());
    if (!sameNameSpace || !verify(key, signedData(message, nameSpace), signature)) return std::nullopt;
    return key;
}

std::string allowedSignersLine(const SigningPublicKey& key, std::string_view principal, std::string_view nameSpace)
{
    return std::string(principal) + " namespaces=\"" + std::string(nameSpace) + "\" " + sshPublicKeyText(key) + "\n";
}

std::vector<SigningPublicKey> parseAllowedSigners(std::string_view fileText)
{
    const Error bad(Error::Code::Malformed, "sshsig.allowed-signers");
    if (fileText.size() > kMaxBytes) throw bad;
    std::vector<SigningPublicKey> keys;
    for (const std::string_view rawLine : split(fileText, '\n')) {
        const std::string_view line = trim(rawLine);
        if (line.empty() || line.front() == '#') continue;
        const auto parts = wordsOf(line);
        const auto type = std::find(parts.begin(), parts.end(), kKeyType);
        if (type == parts.end()) {
            if (parts.size() < 3) throw bad;
            continue; // another kind of key
        }
        if (type + 1 == parts.end()) throw bad;
        const auto blob = fromBase64Padded(*(type + 1));
        if (!blob) throw bad;
        keys.push_back(readKeyBlob(*blob, "sshsig.allowed-signers"));
    }
    return keys;
}

} // namespace zapis
