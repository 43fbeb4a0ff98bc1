/// What the program carries inside itself (resources/): catalogue, error texts, sample data. Read-only, always there.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace zapis {

/// The bytes of `path` below resources/ ("catalogue/kinds/person.toml"), or nothing. They live as long as the program.
std::optional<std::string_view> findResource(std::string_view path);

/// Paths below `folder` ("catalogue/kinds/"), sorted.
std::vector<std::string_view> resourcesUnder(std::string_view folder);

} // namespace zapis
