/// Table evidence_file: what is known of each sealed object. Written beside a "#file" field of the journal, from which it can be
/// rebuilt.
#pragma once

#include "core/journal/entry.h"
#include "core/records/evidence.h"

namespace zapis {

/// "#file" of a journal entry; the object's id is committed hidden.
CommittedField fileNote(const StoredFile& file);

void insertFile(Connection& records, const StoredFile& file);
void deleteFile(Connection& records, const ObjectId& object);
std::vector<StoredFile> allFiles(Connection& records);
std::optional<StoredFile> findFile(Connection& records, const ObjectId& object);

} // namespace zapis
