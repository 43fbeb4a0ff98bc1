/// What a form or a file leaves behind, brought to the shape of docs/model/domain.md §0: NFC, and what is empty is left out.
#pragma once

#include "core/base/json.h"

namespace zapis {

/// Strings to NFC; members that are null, "" or [] are dropped, in rows as well. Throws Error Malformed "text.not-utf8".
Json tidied(const Json& fields);

} // namespace zapis
