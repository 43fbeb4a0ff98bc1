// Vaults on disk as window and command line have them.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "core/base/error.h"
#include "core/zapis.h"

namespace zapis::test {

struct Folder {
    Folder() : path(std::filesystem::temp_directory_path() / ("zapis-facade-" + toText(newRecordId())))
    {
        std::filesystem::create_directory(path);
    }
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    std::filesystem::path vault() const { return path / "v.zapis"; }
    std::filesystem::path path;
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
    creation.profile = KdfProfile::Tests;
    creation.label = "Notes";
    creation.memberName = "Interviewer One";
    return OpenVault::create(folder.vault(), passphrase("one"), creation);
}

inline std::unique_ptr<OpenVault> open(const Folder& folder, std::string_view words, OpenMode mode = OpenMode::ReadWrite)
{
    return OpenVault::open(folder.vault(), passphrase(words), mode);
}

inline std::string keyOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

inline RecordId addEvent(Records& records, const std::string& title)
{
    return records.commit({{newRecordId(), "event", Json::object({{"title", title}}), {}}}).front();
}

}
