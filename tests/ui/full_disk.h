/// While it lives no byte gets to the disk: every write fails, as on a full one or one that can only be read.
#pragma once

#include <cerrno>

#include "core/base/file.h"

namespace zapis::ui {

struct FullDisk {
    explicit FullDisk(int error = ENOSPC)
    {
        setFileFaults([error](FileOperation operation, const std::filesystem::path&, std::size_t) -> std::optional<FileFault> {
            return operation == FileOperation::Write ? std::optional(FileFault{error, {}}) : std::nullopt;
        });
    }
    ~FullDisk() { setFileFaults({}); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
};

} // namespace zapis::ui
