/// Takes files, folders, pictures and texts into the vault: from a drop, a paste or a file dialog. Each is hashed and sealed
/// while it is copied, as a job with progress and cancel; what was sealed before a cancel stays, what was not leaves nothing
/// behind. A bad file costs itself alone, and a closing account says what came in and what did not (core/records/file_intake.h).
#pragma once

#include <QMimeData>
#include <QWidget>
#include <filesystem>
#include <functional>
#include <optional>

#include "core/records/file_intake.h"
#include "ui/editing/session.h"

namespace zapis::ui {

class EvidenceIntake : public QObject {
    Q_OBJECT
public:
    /// `page` has the questions and the account over it, and owns this.
    EvidenceIntake(Session& session, QWidget& page);

    using Told = std::function<void(const std::optional<RecordId>& target)>;
    /// Who tells the record that new items are linked to; asked when an intake begins, so the record may be saved first. Nothing:
    /// the inbox.
    void setTarget(std::function<void(const Told&)> target) { m_target = std::move(target); }
    static bool accepts(const QMimeData& data);
    bool take(const QMimeData& data);
    /// Files and folders; of folders it is first asked whether all that was found in them is meant.
    void takeFiles(const std::vector<std::filesystem::path>& given);
    /// Qt's file dialog over `parent`.
    void askForFiles(QWidget* parent);
    void askForFolder(QWidget* parent); ///< with all that lies in it, as takeFiles() has it

Q_SIGNALS:
    void took(const std::vector<zapis::RecordId>& items);

private:
    void start(const Told& begin);
    void paste(const QString& title, const std::function<EvidenceSource()>& source);
    void seal(const GatheredFiles& found, const std::optional<RecordId>& target);
    void showAccount(const IntakeAccount& account);

    Session& m_session;
    QWidget& m_page;
    std::function<void(const Told&)> m_target;
};

} // namespace zapis::ui
