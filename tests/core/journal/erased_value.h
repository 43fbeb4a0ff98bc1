/// What a log looks like after a value was erased for good (docs/formats/journal.md), which this program does not do and every
/// reader bears: the value is gone and with it the entry secret, from which its salt could be made again; the salts of all other
/// values stay, so they can still be disclosed, and the log stays whole.
#pragma once

#include <string>

#include "core/journal/log.h"

namespace zapis::test {

/// Inside the caller's transaction; the caller appends the Erase entry. Throws Error Io "journal.no-entry" where there is no such
/// value, Refused "vault.needs-identity". What SQLite's freed pages kept is overwritten by secure_delete.
void eraseValue(Databases& databases, const std::string& log, std::uint64_t index, const std::string& field);

} // namespace zapis::test
