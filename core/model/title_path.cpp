#include "core/model/title_path.h"

#include <algorithm>

namespace zapis {
namespace {

/// Takes the part before the first dot.
std::string_view partOf(std::string_view& path)
{
    const std::string_view part = path.substr(0, path.find('.'));
    path.remove_prefix(std::min(path.size(), part.size() + 1));
    return part;
}

} // namespace

TitlePath titlePathOf(const Kind& kind, std::string_view path)
{
    TitlePath found;
    found.field = kind.find(partOf(path));
    if (found.field && found.field->type == FieldType::Rows && !path.empty()) {
        found.rows = found.field;
        const auto row = std::ranges::find(found.rows->rows, partOf(path), &Field::name);
        found.field = row == found.rows->rows.end() ? nullptr : &*row;
    }
    found.behind = path;
    return found;
}

} // namespace zapis
