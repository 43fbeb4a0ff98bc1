/// Takes files, pictures and texts into the vault: from a drop, a paste or a file dialog. Each is hashed and sealed while it is
/// copied, as a job with progress and cancel; what was sealed before a cancel stays, what was not leaves nothing behind.
#pragma once

#include <QMimeData>
#include <QWidget>
#include <filesystem>
#include <functional>
#include <optional>

#include "core/records/evidence.h"
#include "ui/editing/session.h"

namespace zapis::ui {

class EvidenceIntake : public QObject {
    Q_OBJECT
public:
    explicit EvidenceIntake(Session& session, QObject* parent = nullptr);

    using Told = std::function<void(const std::optional<RecordId>& target)>;
    /// Who tells the record that new items are linked to; asked when an intake begins, so the record may be saved first. Nothing:
    /// the inbox.
    void setTarget(std::function<void(const Told&)> target) { m_target = std::move(target); }
    static bool accepts(const QMimeData& data);
    bool take(const QMimeData& data);
    void takeFiles(const std::vector<std::filesystem::path>& files);
    /// Qt's file dialog over `parent`.
    void askForFiles(QWidget* parent);

Q_SIGNALS:
    void took(const std::vector<zapis::RecordId>& items);

private:
    void start(const QString& title, std::vector<std::function<EvidenceSource()>> sources);

    Session& m_session;
    std::function<void(const Told&)> m_target;
};

} // namespace zapis::ui
