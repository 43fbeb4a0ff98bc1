/// age v1 (c2sp.org/age): X25519 recipients only, binary format (armor is read too). Streams with constant memory.
/// Reader and writer refuse what docs/formats/bundle.md §8–9 says. Errors: Malformed "age.*" (header), Refused
/// "age.not-for-this-key", Damaged "age.payload" (a chunk does not open, truncated, data after the end). No byte of a chunk that
/// does not open is given out; whole chunks before the fault were (as the CCTV vectors demand), so only a read that came to the
/// end makes what was read complete. Malformed "age.armor" may come from read() too.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/secret.h"
#include "core/crypto/stream.h"

namespace zapis {

struct AgeRecipient {
    std::array<std::byte, 32> publicKey{};
    auto operator<=>(const AgeRecipient&) const = default;
    std::string text() const; ///< age1…
};
/// Throws Error Malformed for anything but a canonical lower-case age1… key: "age.recipient-typo" where it has the form of one
/// but its check signs do not fit, else "age.recipient".
AgeRecipient parseAgeRecipient(std::string_view text);

class AgeIdentity {
public:
    static AgeIdentity generate();
    /// AGE-SECRET-KEY-1… . Throws Error Malformed "age.identity".
    static AgeIdentity parse(std::string_view text);
    AgeIdentity(AgeIdentity&&) noexcept = default;
    AgeRecipient recipient() const;
    Secret text() const; ///< AGE-SECRET-KEY-1…
    const Secret& secret() const noexcept { return m_secret; }

private:
    explicit AgeIdentity(Secret secret) : m_secret(std::move(secret)) { }
    Secret m_secret;
};
/// An identity file of `age-keygen`: one key a line, `#` comments. Throws Error Malformed.
std::vector<AgeIdentity> readAgeIdentities(std::string_view fileText);

class AgeWriter {
public:
    /// Writes the header at once. 1…16 recipients.
    AgeWriter(const std::vector<AgeRecipient>& recipients, ByteSink sink);
    AgeWriter(AgeWriter&&) noexcept;
    ~AgeWriter(); ///< without finish() the file is unfinished and does not open
    void write(ByteView plain);
    void finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

class AgeReader {
public:
    /// Reads and checks the header at once. At most 64 stanzas, 64 KiB.
    AgeReader(const std::vector<AgeIdentity>& identities, ByteSource source);
    AgeReader(AgeReader&&) noexcept;
    ~AgeReader();
    /// Fills `out`; less than asked only at the end, which was then verified.
    std::size_t read(std::span<std::byte> out);
    const AgeRecipient& openedBy() const noexcept;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace zapis
