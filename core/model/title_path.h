/// What a kind's `title` names (resources/catalogue/README.md): a field, a field of its rows ("perpetrators.who"), and behind a
/// link one of the title fields of the kinds that it links to ("testimony.person").
#pragma once

#include <string>
#include <string_view>

#include "core/model/catalogue.h"

namespace zapis {

struct TitlePath {
    const Field* field = nullptr; ///< the value that stands in the record; null: there is no such field
    const Field* rows = nullptr;  ///< of which `field` is one, or null
    std::string_view behind;      ///< of the linked record; empty: the whole of what that is called
    std::string name() const { return rows ? rows->name + '.' + field->name : field->name; } ///< as tables of links have it
};

/// `path` must outlive what is returned.
TitlePath titlePathOf(const Kind& kind, std::string_view path);

} // namespace zapis
