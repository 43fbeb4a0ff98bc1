// The tables that records are read from. All of them but the drafts are views of the journal: Records::rebuild makes them again.
//
// records.db
//   record    one row a record; `row` is the number that the other tables (and the full text) refer to. `title` as title.h stores
//   it,
//             `folded` what a text filter looks through (title in all languages, code), `identity_revision` names the row of
//             identity_document that belongs to this state (0: none).
//   document  the case half of the fields, canonical JSON; apart from `record`, so that lists read small pages.
//   term      codes, answers, words of lists and ids of stored files: (field, code, record). A field inside rows is "rows.field".
//   link      (target, field, record).
//   span      uncertain dates as days since 1970, both ends included: (field, first, last, record).
//   list_block  places in lists, with the indexes list_… of `record`: list_blocks.h
//   title_part  parts of `folded`: title_parts.h
//   draft     unsaved edits, not journaled; `edit` is drawn when an edit begins, and ties its identity half to it.
// identity.db, keyed by the record's id
//   identity_document   rows are only added under a new revision; a row whose revision no record names is of a save that was cut
//                       short between the two databases, and is passed over (docs/formats/vault.md §7).
//   identity_link, identity_span, identity_name (folded names for filters), identity_draft; identity_mark: the last save seen.
#include "core/records/records.h"

#include "core/records/evidence.h"
#include "core/records/index_tables.h"
#include "core/records/list_blocks.h"
#include "core/vault/transaction.h"

namespace zapis {

void createRecordsSchema(Databases& databases)
{
    databases.records.execute(R"sql(
        CREATE TABLE record(
            row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, kind TEXT NOT NULL, status TEXT NOT NULL, code TEXT NOT NULL,
            title TEXT NOT NULL, folded TEXT NOT NULL, sort_date TEXT NOT NULL, sort_day INTEGER NOT NULL,
            changed_ms INTEGER NOT NULL, revision INTEGER NOT NULL, identity_revision INTEGER NOT NULL);
        CREATE TABLE document(row INTEGER PRIMARY KEY, json TEXT NOT NULL);
        CREATE TABLE term(field TEXT NOT NULL, code TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY(field, code, row)) WITHOUT ROWID;
        CREATE INDEX term_row ON term(row);
        CREATE TABLE link(target BLOB NOT NULL, field TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY(target, field, row)) WITHOUT ROWID;
        CREATE INDEX link_row ON link(row);
        CREATE TABLE span(field TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, row INTEGER NOT NULL,
            PRIMARY KEY(field, first, last, row)) WITHOUT ROWID;
        CREATE INDEX span_row ON span(row);
        CREATE TABLE draft(record BLOB PRIMARY KEY, edit BLOB NOT NULL, kind TEXT NOT NULL, based_on INTEGER, saved_ms INTEGER NOT NULL,
            place TEXT NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE identity_mark(one INTEGER PRIMARY KEY CHECK(one = 1), save BLOB NOT NULL);
    )sql");
    createListSchema(databases.records);
    noteFolding(databases);
    if (!databases.identityOpen()) return;
    databases.identity->execute(R"sql(
        CREATE TABLE identity_document(record BLOB NOT NULL, revision INTEGER NOT NULL, json TEXT NOT NULL, UNIQUE(record, revision));
        CREATE TABLE identity_link(target BLOB NOT NULL, field TEXT NOT NULL, record BLOB NOT NULL,
            PRIMARY KEY(target, field, record)) WITHOUT ROWID;
        CREATE INDEX identity_link_record ON identity_link(record);
        CREATE TABLE identity_span(field TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, record BLOB NOT NULL,
            PRIMARY KEY(field, first, last, record)) WITHOUT ROWID;
        CREATE INDEX identity_span_record ON identity_span(record);
        CREATE TABLE identity_name(record BLOB PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE identity_draft(record BLOB PRIMARY KEY, edit BLOB NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE identity_mark(one INTEGER PRIMARY KEY CHECK(one = 1), save BLOB NOT NULL);
    )sql");
}

void bringRecordsSchemaUpToDate(Databases& databases)
{
    if (listsAreCurrent(databases.records)) return;
    Transaction transaction(databases.records);
    rebuildLists(databases.records);
    transaction.commit();
}

void createEvidenceSchema(Databases& databases)
{
    databases.records.execute(R"sql(
        CREATE TABLE evidence_file(
            object BLOB PRIMARY KEY, size INTEGER NOT NULL, sha256 TEXT NOT NULL, sha512 TEXT NOT NULL,
            media_type TEXT NOT NULL, extension TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX evidence_file_digest ON evidence_file(sha256);
    )sql");
}

} // namespace zapis
