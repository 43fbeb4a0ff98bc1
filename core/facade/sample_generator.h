/// Invented testimonies for scale: benches and trying out a vault with a hundred thousand of them. The same seed gives the same
/// records, ids included. Narratives of some 3 kB in English, Russian and Belarusian, names as mentions; records are final and
/// hold their marks.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "core/base/json.h"

namespace zapis {

class SampleGenerator {
public:
    explicit SampleGenerator(std::uint64_t seed);
    /// What the testimonies share: interviewers, places, events, a recipient. Import it first.
    std::vector<Json> scenery();
    /// The next testimony with its person, consent and an act: objects as an import takes them.
    std::vector<Json> nextTestimony();

private:
    struct Narrative {
        std::string text;
        Json::Array mentions;
    };
    std::uint64_t next();
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    RecordId nextId();
    std::string day();
    Json person(const RecordId& id, std::size_t language);
    Narrative narrative(std::size_t language, const std::string& speaker, const std::string& name);
    std::string filled(
        std::string_view pattern, std::size_t language, const std::string& speaker, const std::string& name, Narrative& to);

    std::uint64_t m_state;
    std::uint64_t m_count = 0;
    std::vector<std::string> m_interviewers, m_places, m_events;
    std::string m_recipient;
};

} // namespace zapis
