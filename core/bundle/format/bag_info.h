/// bag-info.txt read strictly: the lines of docs/formats/bundle.md §4 in their order, nothing else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zapis {

struct BagInfo {
    std::string sender, identifier, date, group, kind, signingKey, previous;
    std::uint64_t payloadBytes = 0, payloadFiles = 0, sequence = 0;
    std::vector<std::string> recipientKeys, journalHeads;
};
/// Throws bundleFault "bag-info" {line name}, "format-version".
BagInfo parseBagInfo(std::string_view text);

} // namespace zapis
