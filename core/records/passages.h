/// Facts that rest on the words of a testimony: passage, fact_link and the fact itself (docs/model/domain.md §2).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/records/records.h"

namespace zapis {

/// Of fact-relations: the words say otherwise than the fact.
inline constexpr std::string_view kContradicts = "contradicts";

/// One passage with the fact it supports.
struct AnchoredFact {
    int number = 0; ///< counted from 1, for tints and cards
    RecordId passage, link, target;
    std::string targetKind;
    Title targetTitle;
    int from = 0, to = 0; ///< code points of the kept narrative; equal where the words are gone from it
    std::string quote;
    std::string relation; ///< code of fact-relations
    bool isDraft = true;  ///< the passage may still be moved
    bool isFixed = false; ///< link or passage is final: unlinked with a reason only
};

/// The facts of a testimony, by their place in the words as they are saved. A passage that was not moved along when the words
/// changed is looked for where its words went, by the history; one whose words were taken out stands nowhere.
std::vector<AnchoredFact> factsOf(const RecordReader& reader, const RecordId& testimony);

/// Words that a fact rests on, as the fact tells of them: of an account, or of an item of evidence.
struct GroundWords {
    RecordId passage, account;
    std::string accountCode, field; ///< field: of the account
    std::string quote;              ///< U+FFFC where it names somebody
    std::vector<RecordId> named;    ///< whom, in that order, where the account still has the words in their place
    std::int64_t paragraph = 0;     ///< 0: not told
    std::string relation;           ///< code of fact-relations; empty: the fact itself names the passage
    std::string basis;              ///< code of knowledge-basis, may be empty
    bool stands = true;             ///< neither the words nor their account or link were taken back
};
/// In order of creation, each passage once.
std::vector<GroundWords> groundWords(const RecordReader& reader, const RecordId& fact);

/// What the words [from, to) of a narrative say, with its digest and paragraph.
struct Quoted {
    std::string quote, hash;
    std::int64_t paragraph = 1;
};
Quoted quoted(const std::string& narrative, int from, int to);

/// The changes that make a fact of some words: the fact (prefilled from the testimony), the passage and the link between them.
struct NewFact {
    RecordId fact;
    std::vector<RecordChange> changes;
};
NewFact newFact(const Catalogue& catalogue, const RecordId& testimony, const Json& testimonyFields, const std::string& kind,
    int from, int to);

/// What is withdrawn when a fact is unlinked from its words: the link, and the passage where nothing else rests on it. The fact
/// stays.
std::vector<RecordId> linkOf(const RecordReader& reader, const AnchoredFact& fact);

/// Passage → where it is now: code points of words that are not saved yet.
using Places = std::map<RecordId, std::pair<int, int>>;
/// Changes for the passages whose words have moved. One whose words are gone keeps the place and the quote that it had. Final
/// ones are moved by an amendment of theirs alone.
enum class PassagesMoved { Drafts, All };
std::vector<RecordChange> movedPassages(const RecordReader& reader, const std::vector<AnchoredFact>& facts,
    const std::string& narrative, const Places& places, PassagesMoved which = PassagesMoved::Drafts);
/// Where the passages are in words that were changed in one stretch since they were saved; an empty range where that stretch took
/// most of the words of a passage out.
Places carriedPlaces(const std::vector<AnchoredFact>& facts, std::string_view saved, std::string_view now);

} // namespace zapis
