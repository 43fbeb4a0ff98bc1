// A vault on disk with all that records/ writes: tables, journal and the sealed store.
#pragma once

#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <string>

#include "core/base/secret.h"
#include "core/journal/log.h"
#include "core/model/catalogue.h"
#include "core/records/evidence.h"
#include "core/records/records.h"
#include "core/vault/evidence_store.h"
#include "core/vault/statement.h"
#include "core/vault/vault.h"
#include "tests/error_key.h"
#include "tests/kdf_cost.h"

namespace zapis::test {

struct DiskVault {
    DiskVault()
        : folder(freshFolder()),
          vault(Vault::create(folder / "v.zapis", passphrase(), test::kQuickKdf)),
          databases(vault.connect())
    {
        createJournalSchema(databases);
        createRecordsSchema(databases);
        createEvidenceSchema(databases);
        log.emplace(databases, addMember(databases, "Tester", SlotId{}), "place");
        records.emplace(*catalogue, databases, *log);
        evidence.emplace(*catalogue, databases, *records, vault.evidence());
    }
    ~DiskVault()
    {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    static std::filesystem::path freshFolder()
    {
        const auto path = std::filesystem::temp_directory_path() / ("zapis-evidence-" + toText(newRecordId()));
        std::filesystem::create_directory(path);
        return path;
    }
    static Credential passphrase()
    {
        initSecrets();
        Credential credential;
        credential.secret = Secret::copyOf(std::string_view("correct horse"));
        return credential;
    }
    std::filesystem::path pathOf(const ObjectId& object) const
    {
        const std::string name = toText(object);
        return folder / "v.zapis" / "evidence" / name.substr(0, 2) / name;
    }
    std::filesystem::path write(const std::string& name, const std::string& content) const
    {
        std::ofstream(folder / name, std::ios::binary) << content;
        return folder / name;
    }
    std::size_t objects() const
    {
        std::size_t count = 0;
        vault.evidence().forEach([&](const ObjectId&, std::uint64_t) { ++count; });
        return count;
    }
    std::size_t rows()
    {
        Statement counted(databases.records, "SELECT count(*) FROM evidence_file");
        counted.step();
        return static_cast<std::size_t>(counted.integer(0));
    }

    std::filesystem::path folder;
    Vault vault;
    Databases databases;
    std::shared_ptr<const Catalogue> catalogue = Catalogue::builtIn();
    std::optional<Log> log;
    std::optional<Records> records;
    std::optional<Evidence> evidence;
};

} // namespace zapis::test
