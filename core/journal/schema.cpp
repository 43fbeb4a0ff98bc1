// clang-format off
/// Tables of the journal. All of them are the truth or stand beside it for speed; `verify` recomputes what can be recomputed.
///
///   records.db
///   journal    one row: id, hybrid clock of the newest entry
///   author     members, also those without a slot any more
///   device     a log each: key (the seed of own devices only), place, size and right edge of the tree, newest checkpoint
///   save       a commit: author, wall clock; `entries` counts its entries
///   entry      the canonical text with its leaf hash; the head as plain columns; the entry secret, or after an erasure the
///              head's salts
///   value      a committed field: id = entry << 16 | number in it; value NULL: erased, or in identity.db
///   head       the newest entries of each record: `prev` of the next
///   tile       hash of each complete subtree of 256, 256², … leaves (c2sp.org/tlog-tiles)
///   published  checkpoints that left the machine, for good
///
///   identity.db: rows hang on (commit, number), since an entry's row number of records.db may be given again after a crash
///   between the two commits (docs/formats/vault.md §7)
///   entry_secret    the secret that salts identity values of one entry
///   identity_value  their values
// clang-format on
#include "core/journal/log.h"

namespace zapis {

namespace {

constexpr std::string_view kRecordsSchema = R"(
CREATE TABLE IF NOT EXISTS journal (id BLOB NOT NULL, clock INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS author (author BLOB PRIMARY KEY, name TEXT NOT NULL, slot TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS device (
    number INTEGER PRIMARY KEY, device BLOB NOT NULL UNIQUE, origin TEXT NOT NULL UNIQUE, public_key BLOB NOT NULL, seed BLOB,
    place TEXT NOT NULL, size INTEGER NOT NULL, edge BLOB NOT NULL, checkpoint TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS save (
    id INTEGER PRIMARY KEY, commit_id BLOB NOT NULL UNIQUE, author BLOB NOT NULL, time INTEGER NOT NULL, entries INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS entry (
    id INTEGER PRIMARY KEY, device INTEGER NOT NULL, idx INTEGER NOT NULL, leaf BLOB NOT NULL, text TEXT NOT NULL,
    save INTEGER NOT NULL, number INTEGER NOT NULL, event TEXT NOT NULL, record BLOB NOT NULL, hidden INTEGER NOT NULL,
    kind TEXT NOT NULL, clock INTEGER NOT NULL, secret BLOB, salts BLOB, record_committed TEXT);
CREATE UNIQUE INDEX IF NOT EXISTS entry_place ON entry (device, idx, leaf);
CREATE INDEX IF NOT EXISTS entry_record ON entry (record, id);
CREATE TABLE IF NOT EXISTS value (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, class INTEGER NOT NULL, commitment BLOB NOT NULL, value TEXT, salt BLOB, committed TEXT);
CREATE TABLE IF NOT EXISTS head (record BLOB NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (record, entry)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS tile (
    device INTEGER NOT NULL, level INTEGER NOT NULL, idx INTEGER NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (device, level, idx)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS published (
    id INTEGER PRIMARY KEY, device INTEGER NOT NULL, size INTEGER NOT NULL, recipient TEXT NOT NULL, time INTEGER NOT NULL,
    note TEXT NOT NULL);
)";

constexpr std::string_view kIdentitySchema = R"(
CREATE TABLE IF NOT EXISTS entry_secret (
    commit_id BLOB NOT NULL, number INTEGER NOT NULL, secret BLOB NOT NULL, PRIMARY KEY (commit_id, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS identity_value (
    commit_id BLOB NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, salt BLOB, committed TEXT,
    PRIMARY KEY (commit_id, number, name)) WITHOUT ROWID;
)";

} // namespace

void createJournalSchema(Databases& databases)
{
    databases.records.execute(kRecordsSchema);
    if (databases.identity) databases.identity->execute(kIdentitySchema);
}

} // namespace zapis
