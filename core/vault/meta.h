/// Small facts that a database keeps about itself: table meta(key, value), in records.db and in identity.db. Vault::create makes
/// it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/vault/connection.h"

namespace zapis {

void createMetaTable(Connection& db); ///< no error where it is there
std::optional<Bytes> metaGet(Connection& db, std::string_view key);
void metaSet(Connection& db, std::string_view key, ByteView value);
inline void metaSet(Connection& db, std::string_view key, std::string_view text) { metaSet(db, key, bytesOf(text)); }
std::optional<std::string> metaText(Connection& db, std::string_view key);
/// All whose key begins with `prefix`, by the rest of their keys.
std::map<std::string, std::string, std::less<>> metaTexts(Connection& db, std::string_view prefix);

} // namespace zapis
