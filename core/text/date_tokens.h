/// The words, numbers and signs that a date is said with, in English, Russian and Belarusian: what date_words.h reads from.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace zapis {

enum class DateTag : std::uint8_t {
    Number,
    Month,   ///< 1–12
    Season,  ///< 21 spring – 24 winter
    Part,    ///< DatePart
    Night,   ///< 1 where the language says which night ("night of"), 0 where it may be the one before
    Weekday, ///< 1 Monday – 7 Sunday
    About,
    Maybe,
    Before,
    After,
    From, ///< begins a span, or is After where none follows
    To,   ///< ends one, or is Before where none began
    On,   ///< "на": filler, or To in "с 11 на 12"
    Between,
    And,
    Or,
    Still, ///< "to this day"
    Filler,
};

enum class DatePart : std::uint8_t { Early, Middle, Late, FirstHalf, SecondHalf };

/// What stands between two of them.
enum class DateGap : std::uint8_t { None, Space, Dot, Comma, Slash, Dash, SpacedDash };

struct DateToken {
    DateTag tag = DateTag::Filler;
    int value = 0;
    int digits = 0; ///< of a number
    DateGap before = DateGap::Space;
    bool isOrdinal = false;  ///< "12-го", "12th"
    bool isManifold = false; ///< "90-х", "1990s", "20-х числах"
    bool isYear = false;     ///< a mark of years stands behind ("20 г.") or an apostrophe before ("'20")
    bool isRoman = false;    ///< a month in Roman digits
};

struct DateTokens {
    std::vector<DateToken> tokens;
    bool isDoubtful = false, isApproximate = false; ///< by signs: "?", "~"
};

/// Nothing where a word or sign is none that dates are said with.
std::optional<DateTokens> dateTokensOf(std::string_view text);

} // namespace zapis
