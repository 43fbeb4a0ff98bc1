/// The keys of kinds and fields that say what they mean to the gate, to exports and to the window: whom a record is about, what
/// is a fact, what never leaves. Their manual is resources/catalogue/README.md. Seen by the loader alone.
#pragma once

#include "core/model/toml_reader.h"

namespace zapis {

/// Into a field whose type is read already; `parent` are the rows that it stands in, or null. Throws Error Malformed
/// "catalogue.*" for a word that may not stand there; a key that its type does not have is left for TomlReader::finish to refuse.
void readMeanings(TomlReader& table, Field& field, const Field* parent);

void readMeanings(TomlReader& table, Kind& kind);

/// What its file does not say by itself: conditions name fields that are there, no two files of a record travel under one name.
void checkMeanings(const Kind& kind, const TomlReader& where);

/// Fields that a vault adds to a kind that is there may not change how the gate decides on the kind as a whole.
void mustNotSteerGate(const Field& added, const TomlReader& where);

} // namespace zapis
