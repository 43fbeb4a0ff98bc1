/// Texts in the encodings that machines here have used: which one it may be, and its letters as UTF-8. A guess is a guess:
/// whoever shows it says so and offers the others. The bytes themselves are never changed. By ICU's converters.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace zapis {

enum class Encoding : std::uint8_t {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1251,
    Cp866, ///< DOS
    Koi8R, ///< KOI8-U where ICU has it: the same letters and the four of Ukrainian
    Iso8859_5,
    MacCyrillic,
    Windows1252,
    Windows1250,
    Windows1257,
};

/// All of them, the likelier ones first.
std::span<const Encoding> encodings();
/// Its name, the same in every language: "Windows-1251".
std::string_view nameOf(Encoding encoding);
/// By that name or one that ICU knows for it ("cp1251"), in any case.
std::optional<Encoding> encodingNamed(std::string_view name);

struct EncodingGuess {
    Encoding encoding = Encoding::Utf8;
    bool isCertain = false; ///< by its mark at the start, by what the text says of itself, or since it is valid UTF-8
};
/// Nothing: it is no text, or none that a person reads. A sequence cut at the end of `bytes` is no fault. What an HTML page, XML
/// or a mail says of itself in its first 2 KiB is believed where it can be.
std::optional<EncodingGuess> guessEncoding(std::string_view bytes);
/// The same for a few words, such as a file's name: Cyrillic in one of the eight-bit encodings, or nothing.
std::optional<Encoding> guessCyrillic(std::string_view bytes);

/// As UTF-8, without the mark at its start; what the encoding does not have is U+FFFD.
std::string decoded(std::string_view bytes, Encoding encoding);

} // namespace zapis
