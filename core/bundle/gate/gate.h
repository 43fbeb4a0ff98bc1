/// The consent gate (docs/formats/bundle.md §5, docs/model/domain.md §5a): which records of a selection go to a recipient, by the
/// consents of those whom they are about (core/records/consents.h) and by all else that may keep them back. A pure function.
#pragma once

#include <string>
#include <vector>

#include "core/records/consents.h"

namespace zapis {

enum class Verdict { Goes, Redacted, Stays };
struct GateDecision {
    RecordId record;
    std::string kind;
    Verdict verdict = Verdict::Stays;
    /// Empty where it goes. "draft", "withdrawn", "merged", "quarantined", "missing" (no such record), "privileged";
    /// "consent" (of `because`), "safety" (one of `because` asked that not even their existence shows), "third-party" (a file
    /// that does not say whom it shows, content or a description of which nobody knows whose it is; what concerns other
    /// recipients), "source-condition".
    std::string reason;
    std::vector<RecordId> because;           ///< persons or sources that decide it
    std::vector<std::string> details;        ///< answer codes parallel to `because`, where it is about consent
    std::vector<std::string> conditions;     ///< that travel with it: for each field that goes, of everyone asked about it
    std::vector<std::string> withheldFields; ///< fields of a record that goes but which stay (scope not granted, identity)
    /// It does not go, and somebody in it, or in what it would have gone with, asked that not even their existence shows: it
    /// stands in no count, whatever the reason.
    bool inNoCount = false;
    bool operator==(const GateDecision&) const = default;
};

/// What of the selection goes to this recipient for scope statement and the scopes its fields reveal, in the order of the
/// selection. Redacted: whose account it is agrees, another person linked to it does not; only a variant without that person
/// could go.
std::vector<GateDecision> decide(const RecordReader& reader, const Consents& consents, const ConsentRecipient& recipient,
    const std::vector<RecordId>& selection, Day on);

/// The same of records behind a source.
std::vector<GateDecision> decide(const Catalogue& catalogue, const RecordSource& source, const Consents& consents,
    const ConsentRecipient& recipient, const std::vector<RecordId>& selection, Day on);

} // namespace zapis
