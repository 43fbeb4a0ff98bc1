/// Is an object of fields well-formed for its kind, and do its `!` marks hold? Pure: looks at nothing but the object, its kind
/// and, through the caller, whether link targets exist. Messages name the field by path ("custody[2].at").
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/model/catalogue.h"

namespace zapis {

struct Problem {
    std::string path; ///< "arrest_date", "custody[2].at" (rows counted from 0)
    std::string key;  ///< of resources/errors: "model.needed", "model.unknown-code", …
    std::vector<std::string> args;
};

/// Kind of the record with that id, or nothing where there is none.
using KindOfId = std::function<std::optional<std::string>(std::string_view uuid)>;

/// Wrong types, unknown fields and codes, text that is no NFC, a date that is none, mention marks without mentions, a link to
/// nothing. What is well-formed may be saved as a draft. Empty list: well-formed.
std::vector<Problem> problemsOfForm(const Kind& kind, const Json& fields, const KindOfId& kindOf);

/// A list without rows fills its field (what must have a row is a rule of docs/model/domain.md §8); a condition `!(a)` wants a
/// row in it. Marks that do not hold: Need::ToSave alone (for kinds without draft) or with Need::ToFinalise. `identityOpen`
/// false: identity fields are not missed.
enum class Marks { ToSave, ToFinalise };
std::vector<Problem> problemsOfMarks(const Kind& kind, const Json& fields, Marks marks, bool identityOpen);

/// needed fields filled and all of them, for "9 of 14 needed".
struct Completeness {
    int filled = 0, needed = 0;
};
Completeness completenessOf(const Kind& kind, const Json& fields, std::string_view step = {});

/// Does what the field holds surely lie before the sibling that it comes after (Field::after)? Dates that may overlap do not.
bool liesTooEarly(const Field& field, const Json& siblings);

/// May a date or moment in this field well lie ahead (a due day, the end of a consent)? All others are refused by rule 51.
bool mayLieAhead(const Field& field);

/// The rows of a field that stand (Field::stands): those that have all they need. None of another field.
std::vector<Json> standingRows(const Field& field, const Json& fields);
/// The fields of `kind` of which a standing row of `before` was changed, taken out or put behind another: it wants a reason.
std::vector<const Field*> disturbedRows(const Kind& kind, const Json& before, const Json& after);

/// Does a condition hold for these fields?
bool holds(const Condition& condition, const Kind& kind, const Json& fields);

/// Consent scopes that release a field of this record (act: medical too where the act is sexual). Top-level fields of `kind`
/// only.
const std::vector<Scope>& scopesOf(const Field& field, const Kind& kind, const Json& fields);

/// Does one of the field's rows hold what keeps the field in the vault (Field::staysWhen)?
bool staysBehind(const Field& field, const Json& fields);

/// Letter of the record's code: "V" for a person who is a victim.
char codeLetterOf(const Kind& kind, const Json& fields);

} // namespace zapis
