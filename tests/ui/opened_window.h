/// The main window with an open vault in a folder of its own, removed afterwards.
#pragma once

#include <filesystem>
#include <memory>

#include "tests/kdf_cost.h"
#include "tests/ui/application.h"
#include "ui/shell/main_window.h"

namespace zapis::ui {

inline Credential passphrase(std::string_view text)
{
    Credential credential;
    credential.secret = Secret::copyOf(text);
    return credential;
}

/// A window with an open vault in a folder of its own.
struct Opened {
    Opened()
    {
        application();
        initSecrets();
        std::filesystem::create_directory(root);
        OpenVault::Creation creation;
        creation.kdf = test::kQuickKdf;
        creation.label = "Notebook";
        creation.memberName = "Tester";
        window = std::make_unique<MainWindow>(std::nullopt);
        window->enter(OpenVault::create(folder, passphrase("one two three"), creation));
        window->show();
    }
    ~Opened()
    {
        window.reset();
        std::filesystem::remove_all(root);
    }
    Session& session() { return window->workspace()->page(QStringLiteral("home"))->session(); }
    void reopen() { window->enter(OpenVault::open(folder, passphrase("one two three"), OpenMode::ReadWrite)); }

    std::filesystem::path root = std::filesystem::temp_directory_path() / ("zapis-shell-" + toText(newRecordId()));
    std::filesystem::path folder = root / "Notebook.zapis";
    std::unique_ptr<MainWindow> window;
};

} // namespace zapis::ui
