/// BEGIN IMMEDIATE … COMMIT; rolled back unless committed. With both databases identity commits first (formats/vault.md §7).
#pragma once

#include "core/vault/connection.h"

namespace zapis {

class Transaction {
public:
    explicit Transaction(Connection& db);
    Transaction(const Transaction&) = delete;
    ~Transaction();
    void commit();

private:
    Connection* m_db;
};

/// One save over both databases: begins both, commits identity, then records.
class PairedTransaction {
public:
    explicit PairedTransaction(Databases& databases);
    PairedTransaction(const PairedTransaction&) = delete;
    ~PairedTransaction();
    void commit();

private:
    Databases* m_databases;
    bool m_done = false;
};

}
