/// What stands before a vault is open: the vaults found, open another, create, try, restore a backup, verify a bundle.
#pragma once

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <filesystem>
#include <optional>

#include "ui/jobs/job_runner.h"
#include "ui/shell/vault_finder.h"

namespace zapis::ui {

class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(const std::optional<std::filesystem::path>& given, QWidget* parent = nullptr);
    /// Looks again: when it comes to the front, and with F5 (a medium was plugged in).
    void look();

Q_SIGNALS:
    void openAsked(const std::filesystem::path& folder);
    void createAsked(bool practice);
    void restoreAsked(const std::filesystem::path& backup, const std::filesystem::path& folder);
    void verifyAsked();

private:
    void show(const std::vector<FoundVault>& found);
    void fillActions(QVBoxLayout* column);
    void chooseOther();
    void chooseBackup();

    std::optional<std::filesystem::path> m_given;
    std::vector<FoundVault> m_found;
    QListWidget* m_list;
    QLabel* m_none;
    QLabel* m_wrong;
    JobRunner m_jobs;
};

} // namespace zapis::ui
