/// What can be checked: records against the rules, a vault against its own sums.
#pragma once

#include <memory>

#include "core/records/integrity.h"
#include "core/records/rules.h"

namespace zapis {

/// For any thread with a reader of its own.
class Checks {
public:
    explicit Checks(const RecordReader& reader) : m_reader(&reader) { }
    /// All findings, or those of one record (a testimony: with its facts).
    std::vector<RuleFinding> rules(const std::optional<RecordId>& record, const Job& job = {}) const
    {
        return checkRules(*m_reader, record, job);
    }

private:
    const RecordReader* m_reader;
};

/// Belongs to the thread of its OpenVault.
class VaultChecks : public Checks {
public:
    VaultChecks(const RecordReader& reader, const Vault& vault)
        : Checks(reader),
          m_catalogue(&reader.catalogue()),
          m_vault(&vault)
    {
    }
    /// `vault check`, to be run once on any thread while the vault is open.
    std::unique_ptr<IntegrityCheck> whole(CheckDepth depth) const;

private:
    const Catalogue* m_catalogue;
    const Vault* m_vault;
};

} // namespace zapis
