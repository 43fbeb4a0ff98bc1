/// Tables of this module, all in records.db.
#pragma once

#include "core/vault/connection.h"

namespace zapis {

void createBundleSchema(Databases& databases); ///< no error where they are there

} // namespace zapis
