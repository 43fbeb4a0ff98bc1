/// Walks the links of a record's fields, rows included.
#pragma once

#include <functional>
#include <string>

#include "core/base/id.h"
#include "core/base/json.h"
#include "core/model/catalogue.h"

namespace zapis {

/// `field`: the one in which the link stands, of the record or of its rows.
using LinkVisitor = std::function<void(const Field& field, const RecordId& target)>;
void forEachLink(const Kind& kind, const Json& fields, const LinkVisitor& visit);

} // namespace zapis
