/// Secrets lie in guarded, locked memory (sodium_malloc), are moved and never copied, and are wiped when they go.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace zapis {

/// Must be called once before anything of crypto or Secret; more calls do nothing. Throws std::runtime_error.
void initSecrets();

class Secret {
public:
    explicit Secret(std::size_t size); ///< zeroed; throws std::bad_alloc
    static Secret copyOf(std::span<const std::byte> bytes);
    static Secret copyOf(std::string_view text);
    Secret(Secret&&) noexcept = default;
    Secret& operator=(Secret&&) noexcept = default;

    std::span<std::byte> bytes() noexcept { return {m_data.get(), m_data ? m_size : 0}; } ///< empty once moved from
    std::span<const std::byte> bytes() const noexcept { return {m_data.get(), m_data ? m_size : 0}; }
    std::size_t size() const noexcept { return m_data ? m_size : 0; }
    Secret clone() const { return copyOf(bytes()); } ///< said aloud, never by accident

private:
    struct Free {
        void operator()(std::byte* data) const noexcept;
    };
    std::unique_ptr<std::byte[], Free> m_data;
    std::size_t m_size = 0;
};

/// A 32-byte key that names its purpose: keys of different purposes do not mix.
template <class Purpose> struct Key : Secret {
    Key() : Secret(32) { }
    static Key from(std::span<const std::byte> bytes32)
    {
        Key key;
        std::copy(bytes32.begin(), bytes32.begin() + 32, key.bytes().begin());
        return key;
    }
};

} // namespace zapis
