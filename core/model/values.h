/// The form of single values (docs/model/domain.md §0): what a text, a code, a date, a link … looks like in JSON.
#pragma once

#include <string>
#include <vector>

#include "core/model/validate.h"

namespace zapis {

/// Appends what is wrong with one value that is no array (for `many`, one item) and neither rows nor checklist.
void checkValue(
    const Field& field, const Json& value, const std::string& path, const KindOfId& kindOf, std::vector<Problem>& problems);

/// The four answers of FieldType::Answer.
bool isAnswer(std::string_view word);

/// There, and neither null nor "" nor {}. A list without rows counts: somebody looked, and nothing was to be listed.
bool isFilled(const Json* value);

} // namespace zapis
