#include "core/base/secret.h"

#include <new>
#include <stdexcept>

#include <sodium.h>

namespace zapis {

void initSecrets()
{
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
}

Secret::Secret(std::size_t size) : m_size(size)
{
    initSecrets();
    m_data.reset(static_cast<std::byte*>(sodium_malloc(size)));
    if (!m_data) throw std::bad_alloc();
    sodium_memzero(m_data.get(), size);
}

Secret Secret::copyOf(std::span<const std::byte> bytes)
{
    Secret secret(bytes.size());
    std::copy(bytes.begin(), bytes.end(), secret.m_data.get());
    return secret;
}

Secret Secret::copyOf(std::string_view text) { return copyOf(std::as_bytes(std::span(text.data(), text.size()))); }

void Secret::Free::operator()(std::byte* data) const noexcept { sodium_free(data); }

} // namespace zapis
