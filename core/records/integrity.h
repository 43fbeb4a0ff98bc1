/// `vault check` as a whole: pages and chunks (vault/check.h), stored files against their rows, the journal against its own sums.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/model/catalogue.h"
#include "core/vault/check.h"

namespace zapis {

/// Findings, errors first:
///   "vault.evidence-missing", "vault.digest-mismatch"   an object that a row names is not there, or is another (errors)
///   "evidence.without-row"     an object that no row names: a save was cut short, or the databases are the older ones. Never
///   deleted "evidence.not-named"       a stored file that no record and no draft names; said only while the compartment is open
///   "journal.…"                every fault that LogReader::verify finds (errors)
///   "records.not-as-journaled" a record that stands in the tables otherwise than its entries say, by code or id; full checks
///   (errors)
///   "records.lists-differ"     every record is as journaled, but lists count them otherwise; full checks (an error)
///   "journal.member-differs", "journal.table-differs", "journal.members-not-covered"   journal/members.h; full checks
///   and what the checks of the modules above find; full checks
/// Which table is checked how: tests/core/bundle/tables_test.cpp.

/// A check of tables that modules above keep, in a transaction of its own.
struct TableCheck {
    enum class Of { Records, Journal }; ///< drawn from records: not asked where a record is not as journaled
    Of of;
    std::function<std::vector<CheckFinding>(Databases& databases, const Job& job)> run;
};

class IntegrityCheck {
public:
    /// On the vault's own thread.
    IntegrityCheck(const Vault& vault, const Catalogue& catalogue, CheckDepth depth, std::vector<TableCheck> more = {});
    /// Once; on any thread while the vault lives, with connections of its own. Throws Cancelled.
    std::vector<CheckFinding> run(const Job& job);

private:
    void attempt(const std::function<void()>& work);
    enum class Weight { Error, Remark };
    void add(std::string key, std::vector<std::string> args, Weight weight);
    void files(Databases& databases);
    void journal(Databases& databases, const Job& job);
    bool recordsFit(Databases& databases, const Job& job);
    void tables(Databases& databases, const Job& job);

    const Vault& m_vault;
    const Catalogue& m_catalogue;
    CheckDepth m_depth;
    std::vector<TableCheck> m_more;
    VaultCheck m_pages;
    std::vector<CheckFinding> m_findings;
};

} // namespace zapis
