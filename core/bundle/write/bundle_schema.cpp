//   bundle_signer     one row: the seed of the Ed25519 key
//   bundle_trusted    keys of others: how they were verified, and when
//   bundle_recipient  towards each recipient: key of the pseudonyms, id of the series of bundles
//   bundle_export     what was handed over: ids, label, digest, when, checkpoint; the handover record names the records
//   bundle_unfinished exports that are not done yet (unfinished_export.h)
#include "core/bundle/write/bundle_schema.h"

#include "core/bundle/write/unfinished_export.h"

namespace zapis {

void createBundleSchema(Databases& databases)
{
    databases.records.execute(R"sql(
        CREATE TABLE IF NOT EXISTS bundle_signer(one INTEGER PRIMARY KEY CHECK(one = 1), seed BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS bundle_trusted(key BLOB PRIMARY KEY, how TEXT NOT NULL, since INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS bundle_recipient(
            recipient BLOB PRIMARY KEY, pseudonym_key BLOB NOT NULL, series BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS bundle_export(
            id INTEGER PRIMARY KEY, bundle BLOB NOT NULL UNIQUE, recipient BLOB NOT NULL, sequence INTEGER NOT NULL, label TEXT NOT NULL,
            created INTEGER NOT NULL, digest TEXT NOT NULL, handover BLOB NOT NULL, checkpoint TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS bundle_export_recipient ON bundle_export(recipient, sequence);
    )sql");
    createUnfinishedTable(databases.records);
}

} // namespace zapis
