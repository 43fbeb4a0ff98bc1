/// What is wrong in a bundle, inside this module: an Error "bundle.fault" {code, where}, of which VerifyReport makes a
/// VerifyError.
#pragma once

#include <string>
#include <string_view>

#include "core/base/error.h"

namespace zapis {

/// `where` holds names of the bundle that were checked, or nothing.
inline Error bundleFault(std::string_view code, std::string_view where)
{
    return Error(Error::Code::Malformed, "bundle.fault", {std::string(code), std::string(where)});
}

} // namespace zapis
