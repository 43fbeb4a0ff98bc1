/// An empty open vault in a folder of its own, removed afterwards, with the session of the window over it.
#pragma once

#include <filesystem>
#include <memory>

#include "tests/kdf_cost.h"
#include "tests/ui/application.h"
#include "ui/editing/session.h"

namespace zapis::ui {

class TemporaryVault {
public:
    TemporaryVault()
    {
        application();
        initSecrets();
        m_folder = std::filesystem::temp_directory_path() / ("zapis-ui-" + toText(newRecordId()));
        Credential credential;
        credential.secret = Secret::copyOf(std::string_view("correct horse battery staple"));
        OpenVault::Creation creation;
        creation.kdf = test::kQuickKdf;
        creation.label = "Notebook";
        creation.memberName = "Tester";
        session = std::make_unique<Session>(OpenVault::create(m_folder, credential, creation));
    }
    ~TemporaryVault()
    {
        session.reset();
        std::filesystem::remove_all(m_folder);
    }

    std::unique_ptr<Session> session;

private:
    std::filesystem::path m_folder;
};

} // namespace zapis::ui
