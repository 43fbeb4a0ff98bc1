/// What parts a stored title (title.h).
#pragma once

namespace zapis {

inline constexpr char kTitlePart = '\x1F'; ///< between fields
inline constexpr char kTitleItem = '\x1E'; ///< between several values of one field

} // namespace zapis
