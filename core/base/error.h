/// The one exception that core throws. The code is the exit status of the command line; the key names a sentence and an advice in
/// resources/errors/*.tsv, which window and command line show in the user's language (core/base/message.h).
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace zapis {

class Error : public std::runtime_error {
public:
    enum class Code { CheckFailed = 1, Usage = 2, CannotUnlock = 3, Damaged = 4, Refused = 5, InUse = 6, Io = 7, Malformed = 8 };

    /// `key` like "vault.wrong-passphrase"; what() is the key: it may be logged, the arguments may not.
    Error(Code errorCode, std::string_view key, std::vector<std::string> arguments = {})
        : std::runtime_error(std::string(key)),
          code(errorCode),
          args(std::move(arguments))
    {
    }

    /// For whoever goes on after one error among those of its code. The keys asked for are constants beside what throws them.
    bool is(std::string_view key) const noexcept { return key == what(); }

    Code code;
    std::vector<std::string> args; ///< shown in place of {0}, {1}… of the sentence; never logged, never a secret
};

} // namespace zapis
