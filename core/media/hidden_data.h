/// Data beside the content of a file that may give people away: where a photograph was made, on which device, who wrote a
/// document. Says only that such data is there, never what it says. It looks where programs put it, into what lies open: nothing
/// is unpacked (archives, compressed object streams of a PDF), so nothing found does not mean that nothing is there.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace zapis {

enum class HiddenData {
    Place,  ///< coordinates or the name of a place
    Device, ///< camera, telephone or program, its number, time of making
    Author, ///< names: author, artist, owner, who saved it last
};
/// Code in machine-readable output: "place", "device", "author".
std::string_view codeOf(HiddenData data);

/// Fills `out` from `offset`; returns less than asked only at the end.
using ReadAt = std::function<std::size_t(std::uint64_t offset, std::span<std::byte> out)>;

/// `mime` as detectMediaType says it; of other types nothing is known. Reads at most 16 MiB in all, whatever stands in the file,
/// and throws only what `read` throws.
std::set<HiddenData> findHiddenData(std::string_view mime, std::uint64_t sizeBytes, const ReadAt& read);

} // namespace zapis
