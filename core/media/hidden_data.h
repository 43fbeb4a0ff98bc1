/// Data beside the content of a file that may give people away: where a photograph was made, on which device, who wrote a
/// document. Says only that such data is there, never what it says. It looks where programs put it, also into what lies in the
/// file: members of archives and documents, attachments of mails, pictures and files in a PDF, the second picture or the film
/// behind a photograph, the tracks of a film; each as deep and as far as its bounds go. What it could not look into it says, so
/// that nothing found means that nothing of the kinds it knows is there.
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
    Author, ///< names: author, artist, owner, who saved it last; words about a picture
    Unseen, ///< something in it could not be looked into: locked, damaged, too large, too deep, or of a kind that is not known
};
/// Code in machine-readable output: "place", "device", "author", "unseen".
std::string_view codeOf(HiddenData data);

/// Fills `out` from `offset`; returns less than asked only at the end.
using ReadAt = std::function<std::size_t(std::uint64_t offset, std::span<std::byte> out)>;

/// `mime` as detectMediaType says it. Reads at most 64 MiB in all and unpacks as much, whatever stands in the file, and throws
/// only what `read` throws.
std::set<HiddenData> findHiddenData(std::string_view mime, std::uint64_t sizeBytes, const ReadAt& read);

} // namespace zapis
