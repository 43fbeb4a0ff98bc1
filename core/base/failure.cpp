#include "core/base/failure.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>

#include "core/base/path_text.h"

namespace zapis {
namespace {

struct Cause {
    int number; ///< errno
    Error::Code code;
    std::string_view key;
};

constexpr std::array<Cause, 17> kCauses{{
    {ENOENT, Error::Code::Io, kFileNotThere},
    {ENOTDIR, Error::Code::Io, kFileNotThere},
    {EISDIR, Error::Code::Io, "file.not-a-file"},
    {EEXIST, Error::Code::Io, "file.exists"},
    {ENOSPC, Error::Code::Io, kFileNoSpace},
    {EDQUOT, Error::Code::Io, kFileNoSpace},
    {EFBIG, Error::Code::Io, kFileTooLargeForMedium}, // FAT32 from 4 GiB on
    {ENAMETOOLONG, Error::Code::Io, "file.name-too-long"},
    {EINVAL, Error::Code::Io, "file.name-refused"}, // FAT and NTFS: signs such as `:` and `?`
    {EILSEQ, Error::Code::Io, "file.name-refused"}, // the same: bytes that are no Unicode
    {EROFS, Error::Code::Io, kFileReadOnly},
    {EACCES, Error::Code::Io, kFileNoPermission},
    {EPERM, Error::Code::Io, kFileNoPermission},
    {ELOOP, Error::Code::Refused, "file.symbolic-link"},
    {EMFILE, Error::Code::Io, "file.too-many-open"},
    {ENFILE, Error::Code::Io, "file.too-many-open"},
    {ENOMEM, Error::Code::Io, kNoMemory},
}};

} // namespace

Error failureOf(const std::error_code& code, const std::filesystem::path& path)
{
    const std::error_condition condition = code.default_error_condition();
    const auto cause = std::ranges::find(kCauses, condition.value(), &Cause::number);
    const bool isKnown = condition.category() == std::generic_category() && cause != kCauses.end();
    return Error(isKnown ? cause->code : Error::Code::Io, isKnown ? cause->key : "file.input-output", {shownPath(path)});
}

Error failureOf(const std::exception& thrown)
{
    if (const auto* error = dynamic_cast<const Error*>(&thrown)) return *error;
    if (dynamic_cast<const std::bad_alloc*>(&thrown)) return Error(Error::Code::Io, kNoMemory);
    if (const auto* error = dynamic_cast<const std::filesystem::filesystem_error*>(&thrown))
        return failureOf(error->code(), error->path1());
    return Error(Error::Code::Io, "base.unnamed", {thrown.what()});
}

} // namespace zapis
