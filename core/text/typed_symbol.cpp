#include "core/text/typed_symbol.h"

#include <unicode/uchar.h>

#include "core/text/letters.h"

namespace zapis {

char typedSymbol(char32_t typed)
{
    const auto category = static_cast<UCharCategory>(u_charType(static_cast<UChar32>(typed)));
    if (u_isUWhiteSpace(static_cast<UChar32>(typed)) || category == U_DASH_PUNCTUATION) return ' ';
    const auto capital = static_cast<char32_t>(u_toupper(static_cast<UChar32>(typed)));
    const char32_t latin = latinLookalike(capital);
    const char32_t symbol = latin != 0 ? latin : capital;
    if (symbol == 'O') return '0';
    if (symbol == 'I' || symbol == 'L') return '1';
    const bool isKnown = (symbol >= '0' && symbol <= '9') || (symbol >= 'A' && symbol <= 'Z');
    return isKnown ? static_cast<char>(symbol) : '?';
}

char32_t typedPassphraseSign(char32_t typed)
{
    const auto point = static_cast<UChar32>(typed);
    if (u_isUWhiteSpace(point)) return U' ';
    const auto category = static_cast<UCharCategory>(u_charType(point));
    const bool isSeen = category != U_CONTROL_CHAR && category != U_FORMAT_CHAR && category != U_SURROGATE;
    return isSeen ? typed : 0;
}

} // namespace zapis
