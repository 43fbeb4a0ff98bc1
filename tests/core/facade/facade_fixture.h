// Vaults on disk as window and command line have them.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "core/facade/checks.h"
#include "core/facade/inside.h"
#include "core/facade/journal.h"
#include "core/records/evidence.h"
#include "core/search/search.h"
#include "core/zapis.h"
#include "tests/error_key.h"
#include "tests/kdf_cost.h"
#include "tests/temporary_folder.h"

namespace zapis::test {

struct Folder : TemporaryFolder {
    std::filesystem::path vault() const { return path() / "v.zapis"; }
};

inline Credential passphrase(std::string_view words)
{
    initSecrets();
    Credential credential;
    credential.secret = Secret::copyOf(words);
    return credential;
}

inline std::unique_ptr<OpenVault> create(const Folder& folder)
{
    OpenVault::Creation creation;
    creation.kdf = test::kQuickKdf;
    creation.label = "Notes";
    creation.memberName = "Interviewer One";
    return OpenVault::create(folder.vault(), passphrase("one"), creation);
}

inline std::unique_ptr<OpenVault> open(const Folder& folder, std::string_view words, OpenMode mode = OpenMode::ReadWrite)
{
    return OpenVault::open(folder.vault(), passphrase(words), mode);
}

inline RecordId addEvent(Records& records, const std::string& title)
{
    return records.commit({{newRecordId(), "event", Json::object({{"title", title}}), {}}}).front();
}

} // namespace zapis::test
