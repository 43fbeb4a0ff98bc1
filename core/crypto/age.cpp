#include "core/crypto/age.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <sodium.h>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/crypto/aead.h"
#include "core/crypto/age_header.h"
#include "core/crypto/hash.h"

namespace zapis {

namespace {

constexpr std::size_t kPayloadNonceBytes = 16;
constexpr std::size_t kMaxRecipients = 16;

Secret payloadKey(const Secret& fileKey, ByteView nonce16)
{
    auto key = hkdfSha256(fileKey.bytes(), nonce16, bytesOf("payload"));
    Secret kept = Secret::copyOf(key);
    sodium_memzero(key.data(), key.size());
    return kept;
}

AgeInput binaryInput(ByteSource source)
{
    AgeInput input(std::move(source));
    const auto first = input.peek();
    const char c = first ? static_cast<char>(*first) : '\0';
    if (c == '-' || c == ' ' || c == '\t' || c == '\r' || c == '\n') return AgeInput(dearmored(std::move(input)));
    return input;
}

} // namespace

struct AgeWriter::State {
    State(ByteView key32, ByteSink sink) : sealer(key32, std::move(sink)) { }
    StreamSealer sealer;
    bool finished = false;
};

AgeWriter::AgeWriter(const std::vector<AgeRecipient>& recipients, ByteSink sink)
{
    if (recipients.empty() || recipients.size() > kMaxRecipients) throw std::logic_error("age: 1 to 16 recipients");
    initSecrets();
    Secret fileKey(16);
    randomBytes(fileKey.bytes());
    const std::string header = writeAgeHeader(fileKey, recipients);
    std::array<std::byte, kPayloadNonceBytes> nonce{};
    randomBytes(nonce);
    sink(bytesOf(header));
    sink(nonce);
    m_state = std::make_unique<State>(payloadKey(fileKey, nonce).bytes(), std::move(sink));
}

AgeWriter::AgeWriter(AgeWriter&&) noexcept = default;
AgeWriter::~AgeWriter() = default;

void AgeWriter::write(ByteView plain)
{
    if (m_state->finished) throw std::logic_error("age: written after its end");
    m_state->sealer.write(plain);
}

void AgeWriter::finish()
{
    if (m_state->finished) throw std::logic_error("age: finished twice");
    m_state->finished = true;
    m_state->sealer.finish();
}

struct AgeReader::State {
    explicit State(ByteSource source) : input(binaryInput(std::move(source))) { }
    AgeInput input;
    AgeRecipient openedBy;
    std::optional<ChunkAead> aead;
    Secret chunk{kStreamChunkBytes};
    Bytes sealed = Bytes(kSealedStreamChunkBytes);
    std::size_t at = 0, held = 0;
    std::uint64_t counter = 0;
    bool over = false, broken = false;

    bool opens(std::size_t size, bool last)
    {
        return aead->open(chunkNonce(counter, last), std::span(sealed).first(size), chunk.bytes().first(size - kTagBytes));
    }

    void nextChunk()
    {
        if (broken) throw Error(Error::Code::Damaged, "age.payload");
        broken = true; // until this chunk has opened
        const std::size_t size = input.fill(sealed);
        // Only a file without content has an empty chunk.
        if (size < kTagBytes || (size == kTagBytes && counter > 0)) throw Error(Error::Code::Damaged, "age.payload");
        if (size < sealed.size() || !opens(size, false)) {
            if (!opens(size, true)) throw Error(Error::Code::Damaged, "age.payload");
            over = true;
        }
        broken = over && !input.atEnd(); // data after the end: the next read says so
        ++counter;
        at = 0;
        held = size - kTagBytes;
    }
};

AgeReader::AgeReader(const std::vector<AgeIdentity>& identities, ByteSource source)
{
    initSecrets();
    m_state = std::make_unique<State>(std::move(source));
    const AgeHeader header = readAgeHeader(m_state->input);
    const OpenedFileKey opened = openAgeHeader(header, identities);
    std::array<std::byte, kPayloadNonceBytes> nonce{};
    if (m_state->input.fill(nonce) != nonce.size()) throw Error(Error::Code::Malformed, "age.header");
    m_state->aead.emplace(payloadKey(opened.fileKey, nonce).bytes());
    m_state->openedBy = opened.by;
}

AgeReader::AgeReader(AgeReader&&) noexcept = default;
AgeReader::~AgeReader() = default;

std::size_t AgeReader::read(std::span<std::byte> out)
{
    State& state = *m_state;
    std::size_t done = 0;
    while (done < out.size()) {
        if (state.at == state.held) {
            if (state.over && !state.broken) break;
            state.nextChunk();
            continue;
        }
        const std::size_t size = std::min(out.size() - done, state.held - state.at);
        std::copy_n(std::as_const(state.chunk).bytes().begin() + static_cast<std::ptrdiff_t>(state.at), size,
            out.begin() + static_cast<std::ptrdiff_t>(done));
        state.at += size;
        done += size;
    }
    return done;
}

const AgeRecipient& AgeReader::openedBy() const noexcept { return m_state->openedBy; }

} // namespace zapis
