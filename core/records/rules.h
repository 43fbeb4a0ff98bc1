/// The rules of docs/model/domain.md §8 that a program can check (read as docs/model/rules.md settles them). Pure over a reader:
/// nothing is written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/records/records.h"

namespace zapis {

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

/// The errors about one record that stop its finalising. Looks at the record and what it touches, never at the whole vault: the
/// rules that compare with all of it (48–50) are no errors.
std::vector<RuleFinding> blockingErrors(const RecordReader& reader, const RecordId& record);

/// What a hand-over will ask about one record, and nothing on it answers (rules 55, 56): a draft can be finalised all the same,
/// but then an answer takes an amendment.
std::vector<RuleFinding> handoverQuestions(const RecordReader& reader, const RecordId& record);

/// The arguments of a finding's sentence in a language: an open question is told by the labels of the fields that answer it.
std::vector<std::string> argsOf(const RuleFinding& finding, const Catalogue& catalogue, Language language);

} // namespace zapis
