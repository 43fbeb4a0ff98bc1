/// Objects of a bundle have the members that the format names and no others.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "core/base/json.h"
#include "core/bundle/format/fault.h"
#include "core/bundle/format/line_reader.h"

namespace zapis {

inline constexpr std::size_t kMaxEntryBytes = kMaxLineBytes;

/// Throws bundleFault "json-missing-member" or "json-unknown-member".
inline void requireMembers(
    const Json& object, std::initializer_list<std::string_view> needed, std::initializer_list<std::string_view> allowed)
{
    for (const std::string_view name : needed)
        if (!object.find(name)) throw bundleFault("json-missing-member", "");
    for (const auto& member : object.members()) {
        const auto is = [&](std::string_view name) { return name == member.first; };
        if (std::none_of(needed.begin(), needed.end(), is) && std::none_of(allowed.begin(), allowed.end(), is))
            throw bundleFault("json-unknown-member", "");
    }
}

} // namespace zapis
