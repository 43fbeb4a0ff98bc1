/// While it lives no byte gets to the disk: every write fails as on a full one.
#pragma once

#include <cerrno>

#include "core/base/file.h"

namespace zapis::ui {

struct FullDisk {
    FullDisk()
    {
        setFileFaults([](FileOperation operation, const std::filesystem::path&, std::size_t) -> std::optional<FileFault> {
            return operation == FileOperation::Write ? std::optional(FileFault{ENOSPC, {}}) : std::nullopt;
        });
    }
    ~FullDisk() { setFileFaults({}); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
};

} // namespace zapis::ui
