/// Worlds made by a seed, always the same ones: records of some thirty kinds with consents of all states, classes and scopes,
/// merged persons, withdrawn records, sources with conditions. What the gate says of them lies in tests/data/decisions.
#pragma once

#include <cstdint>

#include "tests/core/bundle/sample_source.h"

namespace zapis::test {

struct MadeWorld {
    explicit MadeWorld(std::uint64_t seed);
    PlainSource source;
    std::map<RecordId, std::string> keys; ///< "t3": the third testimony
    std::vector<ConsentRecipient> recipients;
    Day sealing{};
};

/// The records as lines of an import, in the order in which they stand.
std::string linesOf(const PlainSource& source);

} // namespace zapis::test
