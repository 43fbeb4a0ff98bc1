/// The rules of docs/model/domain.md §8 that a program can check (read as docs/model/rules.md settles them). Pure over a reader:
/// nothing is written.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/records/records.h"

namespace zapis {

namespace rules {
class World;
}

struct RuleFinding {
    int rule = 0; ///< 1…56
    enum class Level { Error, Warning, Hint } level = Level::Warning;
    RecordId record;
    std::string field;
    std::vector<RecordId> with;
    std::vector<std::string> args; ///< for the sentence "rules.<n>" of resources/errors
};
Json toJson(const RuleFinding& finding);

/// All findings, or those of one record (a testimony: with its facts).
std::vector<RuleFinding> checkRules(const RecordReader& reader, const std::optional<RecordId>& record, const Job& job = {});

/// The rules about single records, which look at a record and what it touches, never at the whole vault: those that compare with
/// all of it (48–50) are no errors. What several records rest on (the testimony of two hundred passages) is read once, so this
/// shows one state of the vault: made for one question. Belongs to its reader's thread and lives no longer than the reader.
class NearRules {
public:
    explicit NearRules(const RecordReader& reader);
    ~NearRules();
    const RecordReader& reader() const { return m_reader; }
    /// The errors about a record that stop its finalising.
    std::vector<RuleFinding> blockingErrors(const RecordId& record);
    /// What a hand-over will ask about a record, and nothing on it answers (rules 55, 56): a draft can be finalised all the same,
    /// but then an answer takes an amendment.
    std::vector<RuleFinding> handoverQuestions(const RecordId& record);

private:
    std::vector<RuleFinding> findings(const RecordId& record);
    const RecordReader& m_reader;
    std::unique_ptr<rules::World> m_world;
};

/// The arguments of a finding's sentence in a language: an open question is told by the labels of the fields that answer it.
std::vector<std::string> argsOf(const RuleFinding& finding, const Catalogue& catalogue, Language language);

} // namespace zapis
