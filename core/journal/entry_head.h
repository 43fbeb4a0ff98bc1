/// The head of an entry: the ten committed fields that every entry has (docs/formats/journal.md §2).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/journal/entry.h"
#include "core/journal/hybrid_clock.h"

namespace zapis {

/// In the order of headFields().
inline constexpr std::array<std::string_view, 10> kHeadNames = {
    "@author", "@clock", "@commit", "@day", "@device", "@event", "@kind", "@record", "@seq", "@time"};

struct EntryHead {
    AuthorId author;
    HybridClock clock;
    CommitId commit;
    std::int64_t wallMs = 0; ///< what the machine's clock said: @time and @day
    DeviceId device;
    Event event = Event::Create;
    std::string kind;
    std::string record; ///< a record's UUID, or the text of the journal id
    bool recordHidden = false;
    std::int64_t number = 0; ///< @seq: place among the entries of its commit, from 0
};

std::vector<CommittedField> headFields(const EntryHead& head);

} // namespace zapis
