/// What an entry of the journal commits to, in words: fields of a record, columns of its rows that lie with the names, and notes.
#pragma once

#include <QString>

#include "core/facade/journal.h"
#include "ui/words/record_names.h"

namespace zapis::ui {

/// Who wrote it: the member's name, else the number that the journal has for them.
QString entryAuthor(const HistoryEntry& entry);
QString entryFieldName(const Catalogue& catalogue, const HistoryEntry& entry, const FieldProof& field);
/// The value, or why there is none. Cut at `maxLetters`.
QString entryFieldValue(
    const Catalogue& catalogue, const HistoryEntry& entry, const FieldProof& field, RecordNames* names, int maxLetters);

} // namespace zapis::ui
