#include "core/base/resource.h"

namespace {
struct Entry {
    std::string_view name;
    const char* begin;
    const char* end;
};
#include "resource_table.h"
}

namespace zapis {

std::optional<std::string_view> findResource(std::string_view path)
{
    for (const Entry& entry : kEntries)
        if (entry.name == path) return std::string_view(entry.begin, static_cast<std::size_t>(entry.end - entry.begin));
    return std::nullopt;
}

std::vector<std::string_view> resourcesUnder(std::string_view folder)
{
    std::vector<std::string_view> names;
    for (const Entry& entry : kEntries)
        if (entry.name.starts_with(folder)) names.push_back(entry.name);
    return names;
}

}
