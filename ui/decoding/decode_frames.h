/// What the window and a decoder say to each other, each in one frame of a Channel: numbers of four bytes, big-endian. The window
/// sends Open and the file in pieces, then a page's number as often as it wants; the decoder answers each with Answer, and what
/// belongs to it. Whatever the decoder says is a stranger's: it is measured before it is used.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/bytes.h"

namespace zapis::ui::decode {

enum class Kind : std::uint32_t { Picture, Pdf };
enum class Answer : std::uint32_t { Good, Broken, Locked };
/// Bits of what is to be told about a file or a page.
enum Told : std::uint32_t { Reduced = 1, PartMissing = 2, FieldsHidden = 4, HasAlpha = 8 };

inline constexpr std::size_t kFileBytesMost = 256u << 20, kPieceBytes = 1u << 20;
inline constexpr std::uint32_t kPagesMost = 5000;
inline constexpr std::uint32_t kPixelsMost = 48u << 20; ///< of one page: 192 MiB
inline constexpr std::size_t kPixelBytesMost = std::size_t{kPixelsMost} * 4;

template <std::size_t Count> using Numbers = std::array<std::uint32_t, Count>;
using Opening = Numbers<2>; ///< kind, size of the file in bytes
using Opened = Numbers<3>;  ///< answer, pages, told
using Asked = Numbers<1>;   ///< page from 0
using Shown = Numbers<4>;   ///< answer, width, height, told; good: a frame of pixels follows, four bytes each, row by row

template <std::size_t Count> std::array<std::byte, Count * 4> frameOf(const Numbers<Count>& numbers)
{
    std::array<std::byte, Count * 4> frame{};
    for (std::size_t i = 0; i < Count; ++i) putBe32(std::span(frame).subspan(i * 4, 4), numbers[i]);
    return frame;
}

template <class Frame> std::optional<Frame> numbersOf(const std::optional<Bytes>& frame)
{
    Frame numbers{};
    if (!frame || frame->size() != numbers.size() * 4) return std::nullopt;
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = getBe32(ByteView(*frame).subspan(i * 4, 4));
    return numbers;
}

} // namespace zapis::ui::decode
