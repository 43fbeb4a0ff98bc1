/// Reading one sealed object (docs/formats/vault.md §6).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace zapis {

enum class ObjectClass { Evidence, Identity }; ///< which subkey wraps the file key: K = 0 or 1

/// Random access to one object. One reader belongs to one thread. Throws Error Damaged "vault.evidence-damaged" {object, part}
/// (part 0 is the header, k the k-th chunk from 1), "vault.evidence-missing" {object}; no byte of a damaged chunk is given out.
class SealedReader {
public:
    SealedReader(SealedReader&&) noexcept;
    ~SealedReader();
    std::uint64_t size() const noexcept;
    /// Fills `out` from `offset`; returns less than asked only at the end.
    [[nodiscard]] std::size_t readAt(std::uint64_t offset, std::span<std::byte> out) const;

private:
    friend class EvidenceStore;
    struct State;
    explicit SealedReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace zapis
