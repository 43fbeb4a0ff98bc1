/// What the window shows while no vault is open: start, create, unlock, verify, with language and look at the top.
#pragma once

#include <QLabel>
#include <QStackedWidget>
#include <QWidget>
#include <filesystem>
#include <optional>

#include "core/zapis.h"

namespace zapis::ui {

class CreatePage;
class StartPage;
class UnlockPage;
class VerifyView;

class Outside : public QWidget {
    Q_OBJECT
public:
    explicit Outside(const std::optional<std::filesystem::path>& given, QWidget* parent = nullptr);
    void showStart();
    void showUnlock(const std::filesystem::path& folder);
    /// The name of the help page that fits what is shown.
    QString helpTopic() const;

Q_SIGNALS:
    void entered(std::unique_ptr<zapis::OpenVault>& vault); ///< the hearer takes it
    void helpAsked();

private:
    QWidget* makeVerifyPage();

    QStackedWidget* m_pages;
    StartPage* m_start;
    CreatePage* m_create;
    UnlockPage* m_unlock;
    VerifyView* m_verify;
    QWidget* m_verifyPage;
};

} // namespace zapis::ui
