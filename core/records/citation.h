/// Where words of an account stand, so that another reader finds them and can check that they are these: for memoranda and
/// pleadings. No word of the account is in it, and no name.
#pragma once

#include <string>

#include "core/records/records.h"

namespace zapis {

/// "T-CD0RX-8 · Full interview · 2020-10-06 · ¶ 4 · characters 1469–1556 · Final, version 2 · SHA-256 of the words: 7c1e…": code
/// points [from, to) of the narrative as it is saved, counted from 0. Throws Usage "records.no-such-words" {code} where the range
/// is empty or reaches beyond the text, or the record has none.
std::string citationOf(const RecordReader& reader, const RecordId& account, int from, int to, Language language);

} // namespace zapis
