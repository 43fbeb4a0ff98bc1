/// BEGIN IMMEDIATE … COMMIT; rolled back unless committed. With both databases identity commits first (docs/formats/vault.md §7).
#pragma once

#include "core/base/error.h"
#include "core/vault/connection.h"

namespace zapis {

/// The Error of a COMMIT that was tried. Not saved for all that this process can see; yet where the disk failed it may stand in
/// the log after a crash. What else the save brought in must not be taken back.
class CommitFailed : public Error {
public:
    explicit CommitFailed(const Error& error) : Error(error) { }
};

class Transaction {
public:
    explicit Transaction(Connection& db);
    Transaction(const Transaction&) = delete;
    ~Transaction();
    void commit(); ///< throws CommitFailed

private:
    Connection* m_db;
};

/// One save over both databases: begins both, commits identity, then records.
class PairedTransaction {
public:
    explicit PairedTransaction(Databases& databases);
    PairedTransaction(const PairedTransaction&) = delete;
    ~PairedTransaction();
    void commit(); ///< throws CommitFailed where records.db, which decides, was tried

private:
    Databases* m_databases;
    bool m_done = false;
};

/// One state of both databases for whoever reads, while other connections go on writing. Between the two commits of a save
/// records.db may be the older of the two.
class ReadTransaction {
public:
    explicit ReadTransaction(Databases& databases);
    ReadTransaction(const ReadTransaction&) = delete;
    ~ReadTransaction();

private:
    Databases* m_databases;
};

} // namespace zapis
