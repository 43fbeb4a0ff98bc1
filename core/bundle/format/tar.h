/// The one tar profile of bundles (docs/formats/bundle.md §2): ustar headers of type 0, every field fixed but name, size and
/// checksum. Two zero blocks end the archive; nothing follows. Writer and reader agree on every byte: the reader builds the
/// header that a name and a size must have and compares.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/crypto/age.h"

namespace zapis {

inline constexpr std::size_t kTarBlock = 512;
using TarHeader = std::array<std::byte, kTarBlock>;

/// The header of a file; std::logic_error for a name that does not fit.
TarHeader tarHeader(std::string_view name, std::uint64_t sizeBytes);
/// What a file of this size takes in the archive, header and padding included.
std::uint64_t tarSizeOf(std::uint64_t sizeBytes);
inline constexpr std::uint64_t kTarEndBytes = 2 * kTarBlock;

class TarWriter {
public:
    explicit TarWriter(ByteSink sink) : m_sink(std::move(sink)) { }
    void begin(std::string_view name, std::uint64_t sizeBytes);
    void write(ByteView bytes);
    void end(); ///< std::logic_error where fewer bytes came than begin() said
    void finish();

private:
    ByteSink m_sink;
    std::uint64_t m_left = 0, m_padding = 0;
};

/// Strict, streaming. Throws bundleFault: "tar-checksum", "tar-type", "tar-header", "tar-padding", "tar-truncated", "tar-end",
/// "trailing-data", "name-illegal".
class TarReader {
public:
    explicit TarReader(ByteSource source) : m_source(std::move(source)) { }
    struct Entry {
        std::string name;
        std::uint64_t sizeBytes = 0;
    };
    /// The next file, after the rest of the one before was passed over; nothing at the end, which is then proven.
    std::optional<Entry> next();
    /// Content of the current file; 0 at its end.
    std::size_t read(std::span<std::byte> out);

private:
    std::size_t fill(std::span<std::byte> out);
    void endEntry();
    void expectEnd();
    ByteSource m_source;
    Entry m_entry;
    std::uint64_t m_left = 0, m_padding = 0;
};

} // namespace zapis
