/// What a hand-over asks of a file that its record can answer (docs/model/domain.md §5a): read by the gate, and by rules 55 and
/// 56 before the record is finalised, for afterwards an answer takes an amendment. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/model/catalogue.h"

namespace zapis {

/// Scopes of a record as a whole: those of the person it is about, else of the first field that is needed and asks for any.
std::vector<Scope> wholeScopesOf(const Kind& kind, const Json& fields);

/// Does a file name who can be recognised in it, or say that nobody can?
bool saysWhomItShows(const Json& item);
/// Content of which nobody may be left unasked: medical, sexual, or sound and film that names nobody.
bool needsSomebody(const Kind& kind, const Json& item);

/// One question, with the fields that answer it; the first of them is where it is asked.
using OpenQuestion = std::vector<const Field*>;
/// Those of a file that nothing answers yet, in the order of the form. None of another kind.
std::vector<OpenQuestion> openAtHandover(const Kind& kind, const Json& fields);
/// The question that a field of a file asks, in words: labels of all fields that answer it.
std::string openQuestionText(const Catalogue& catalogue, std::string_view field, Language language);

} // namespace zapis
