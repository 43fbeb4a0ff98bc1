/// Why the system or a library did not do what was asked, as an Error: each cause has a key, and so a sentence, of its own. The
/// only place where codes of the system become keys, and the one way in which the edges (jobs, threads, main) tell what was
/// thrown.
#pragma once

#include <exception>
#include <filesystem>
#include <system_error>

#include "core/base/error.h"

namespace zapis {

// Keys of errors that callers look for.
inline constexpr std::string_view kFileNotThere = "file.not-there";
inline constexpr std::string_view kFileNoPermission = "file.no-permission";
inline constexpr std::string_view kFileReadOnly = "file.read-only";
inline constexpr std::string_view kFileNoSpace = "file.no-space";
inline constexpr std::string_view kFileTooLargeForMedium = "file.too-large-for-medium";
inline constexpr std::string_view kNoMemory = "vault.no-memory";

/// An answer of the file system about `path`: "file.*", "file.input-output" where the cause is none that a person could mend.
Error failureOf(const std::error_code& code, const std::filesystem::path& path);

/// What was thrown: an Error as it is, no memory kNoMemory, std::filesystem by its code and path, anything else
/// "base.unnamed" with its text.
Error failureOf(const std::exception& thrown);

} // namespace zapis
