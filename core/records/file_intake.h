/// Many files taken in at once: what was given is looked through before a byte is read, one bad file costs that file alone, and
/// every file that did not come in stands in the account with its own cause. The originals are read and never touched.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/base/error.h"
#include "core/base/job.h"
#include "core/records/evidence.h"

namespace zapis {

/// A file or folder that stayed outside, and why.
struct LeftFile {
    std::filesystem::path path;
    Error why;
};

struct GatheredFiles {
    struct Found {
        std::filesystem::path path;
        std::uint64_t sizeBytes = 0;
    };
    std::vector<Found> files; ///< those of a folder by name
    std::vector<LeftFile> left;
    std::uint64_t bytes = 0;
    std::size_t folders = 0; ///< looked into, at any depth
};

/// What one folder may hold to be taken in whole: more is more than a person can look over, and mostly the wrong folder.
inline constexpr std::size_t kMaxGatheredFiles = 20'000;
inline constexpr int kMaxFolderDepth = 32;

/// The files of what was given, folders with all that lies below them. Links are not followed; the notebook itself is left out.
/// A file of its own that is none is found when it is read. Throws Cancelled, and no Error: whatever could not be looked into is
/// in `left` ("evidence.own-folder", "evidence.too-many-files", "evidence.too-deep", "file.*").
GatheredFiles gatherFiles(
    const std::vector<std::filesystem::path>& given, const std::filesystem::path& notebook, const Job& job = {});

struct IntakeAccount {
    struct Taken {
        std::filesystem::path path;
        RecordId item;
    };
    std::vector<Taken> taken;
    std::vector<LeftFile> left; ///< in the order in which they were met
};

/// Evidence::add for each file. What goes wrong with a file, and a medium too full for it, costs that file; where the notebook
/// cannot be written at all, or after a cancel (thrown on), the rest is in the account as "evidence.not-tried". `account` is
/// right at any moment, also when this throws.
void takeIn(Evidence& evidence, const std::vector<GatheredFiles::Found>& files, const std::optional<RecordId>& to,
    Evidence::Duplicates duplicates, const Job& job, IntakeAccount& account);

} // namespace zapis
