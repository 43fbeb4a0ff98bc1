/// What AgeReader reads from: a buffered source, and the armor around it where there is one (c2sp.org/age "ASCII armor").
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/crypto/age.h"

namespace zapis {

/// Gives whole pieces out of a source that may give less than asked.
class AgeInput {
public:
    explicit AgeInput(ByteSource source) : m_source(std::move(source)), m_buffer(kBufferBytes) { }
    std::optional<std::byte> peek();
    std::optional<std::byte> next();
    /// Fills `out`; less only at the end.
    std::size_t fill(std::span<std::byte> out);
    bool atEnd() { return !peek(); }

private:
    static constexpr std::size_t kBufferBytes = 64 * 1024;
    bool refill();
    ByteSource m_source;
    std::vector<std::byte> m_buffer;
    std::size_t m_from = 0, m_to = 0;
    bool m_ended = false;
};

/// The binary file inside an armored one, strictly: lines of 64 columns, padded canonical base64, nothing but white space
/// outside. Throws Error Malformed "age.armor".
ByteSource dearmored(AgeInput input);

} // namespace zapis
