/// The look for names that stand unmarked in what would leave, and what a person said of each: that it is the name of nobody, or
/// whose it is. An answer holds for one place of one version of one text and for the persons who could be meant then; it is
/// journaled with the record (field
/// "#not-a-person", docs/formats/journal.md §3), so that all who hand over later know it, and who gave it.
#pragma once

#include <string>
#include <vector>

#include "core/records/records.h"

namespace zapis {

struct ExportPlan;

inline constexpr std::string_view kUnmarkedNames = "bundle.unmarked-names";
inline constexpr std::string_view kNamesNotChecked = "bundle.names-not-checked";

/// A place where a name, a telephone number, an address or a code of a person stands in a text that would go.
struct UnmarkedName {
    RecordId record;   ///< whose text it is; the recipient's for conditions and for what the sender writes about the bundle
    std::string code;  ///< of that record
    std::string field; ///< "narrative", "custody.note"; "#condition", "#purpose", "#sender", "#override"
    std::string text;  ///< SHA-256 of the text, hex: another version is another text
    std::size_t from = 0, to = 0;         ///< code points of the text
    std::string sentence;                 ///< the words around it, one line
    std::size_t nameFrom = 0, nameTo = 0; ///< code points of the sentence
    std::vector<RecordId> persons;        ///< who may be meant
    bool mayBeMarked = false;             ///< in a long text of the record: it can become a mention
    bool operator==(const UnmarkedName&) const = default;
    std::string words() const; ///< the name as it stands there
};
/// 8 hex digits over record, field, text and place: by them a person names it.
std::string idOf(const UnmarkedName& name);
/// {"code","field","from","id","name","persons","record","sentence","text","to"}
Json toJson(const UnmarkedName& name);

/// Fills `unmarked`, `saidNoPerson` and the warnings of a plan whose decisions are made. Needs the names open: a plan made
/// without them is warned of by "bundle.names-not-checked".
void lookForNames(const RecordReader& reader, ExportPlan& plan);

/// A person says that these are names of nobody, or takes that back. Journaled, one entry a record.
enum class NameAnswer { NoPerson, TakenBack };
void answerNames(Records& records, const std::vector<UnmarkedName>& names, NameAnswer answer);
/// A person says whose name it is: the words become a mention of them, passages and their quotes move along. A final record is
/// amended, by reason "redaction". Returns what changed. Refused "bundle.changed-since-shown" where the text is another by now,
/// "bundle.cannot-mark" {code} where it takes no mentions.
std::vector<RecordId> markName(Records& records, const UnmarkedName& name, const RecordId& person);

} // namespace zapis
