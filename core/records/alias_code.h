/// Making and reading alias codes; what others need of them stands in records.h.
#pragma once

#include <string>
#include <string_view>

namespace zapis {

/// A random code with this kind letter.
std::string freshAliasCode(char letter);
/// What a person meant: capitals, O as 0, I and L as 1 behind the kind letter.
std::string spelledAliasCode(std::string_view typed);

} // namespace zapis
