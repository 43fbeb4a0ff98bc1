// What the tests of backups share: a vault with a record and an object, its backup, and what was restored from it.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/vault/backup.h"
#include "core/vault/evidence_store.h"
#include "core/vault/meta.h"
#include "core/vault/restore.h"
#include "core/vault/transaction.h"
#include "tests/catch.h"
#include "tests/core/vault/vault_fixture.h"

namespace zapis::test {

using Lines = std::vector<std::string>;

inline Lines lines(const std::vector<CheckFinding>& findings)
{
    Lines all;
    for (const CheckFinding& finding : findings) {
        std::string line = (finding.isError ? "" : "warning ") + finding.key;
        for (const auto& arg : finding.args) line += ' ' + arg;
        all.push_back(line);
    }
    return all;
}

inline ObjectId addObject(const Vault& vault, char fill, int blocks = 2)
{
    const ByteSource source = [fill, left = blocks](std::span<std::byte> out) mutable {
        std::ranges::fill(out, std::byte(fill));
        return left-- > 0 ? out.size() : 0;
    };
    return vault.evidence().add(source, 0, ObjectClass::Evidence, {}).id;
}

inline std::string objectName(const ObjectId& id) { return "evidence/" + toText(id).substr(0, 2) + "/" + toText(id); }

inline void put(const Vault& vault, std::string_view value)
{
    Databases databases = vault.connect();
    for (Connection* db : {databases.identity.get(), &databases.records}) {
        if (!db) continue;
        Transaction save(*db);
        metaSet(*db, "said", value);
        save.commit();
    }
}

inline std::string said(const Vault& vault)
{
    Databases databases = vault.connect();
    const std::string records = metaText(databases.records, "said").value_or("");
    if (databases.identity) CHECK(metaText(*databases.identity, "said") == records);
    return records;
}

/// As spill(), where there may be no file yet.
inline void place(const std::filesystem::path& file, std::string_view bytes)
{
    std::filesystem::remove(file);
    std::ofstream(file, std::ios::binary) << bytes;
}

inline BackupResult backUp(
    const Vault& vault, const std::filesystem::path& target, VaultBackup::Hooks hooks = {}, const Job& job = {})
{
    return VaultBackup(vault, target, std::move(hooks)).run(job);
}

struct Kept {
    TemporaryFolder folder;
    std::filesystem::path vault = folder / "v", backup = folder / "b", restored = folder / "r";
    ObjectId first;

    Kept()
    {
        const Vault made = makeVault(vault);
        put(made, "one");
        first = addObject(made, 'a');
    }
    void backUpOnce() const { backUp(openVault(vault), backup); }
    RestoreResult restore(std::string_view words = kPassphrase) const
    {
        return restoreBackup(backup, restored, passphrase(words), {});
    }
};

} // namespace zapis::test
