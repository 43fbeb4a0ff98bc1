/// What went wrong, for comparison.
#pragma once

#include <functional>
#include <string>

#include "core/base/error.h"

namespace zapis::test {

/// The key of the Error that `work` throws; "" where it throws none.
inline std::string keyOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace zapis::test
