/// The record directory of an open vault.
#pragma once

#include <memory>

#include "ui/editing/session.h"
#include "ui/forms/record_directory.h"
#include "ui/jobs/reader_thread.h"

namespace zapis::ui {

class SessionDirectory : public RecordDirectory {
public:
    explicit SessionDirectory(Session& session) : m_session(session) { }

    void find(QObject* asker, const std::vector<std::string>& kinds, const QString& text, int limit, Found found) override;
    std::optional<Entry> entry(const RecordId& id) override;
    bool identityOpen() const override { return m_session.vault().identityOpen(); }
    bool canWrite() const override { return m_session.canWrite(); }
    void create(
        const std::string& kind, const Json& prefilled, QWidget* parent, std::function<void(const RecordId&)> done) override;
    void show(const RecordId& id) override { Q_EMIT m_session.openRecordAsked(id); }
    void takeFile(const std::filesystem::path& path, bool identity, std::function<void(const FileEntry&)> done) override;
    std::optional<FileEntry> file(const std::string& object) override;

private:
    Session& m_session;
    std::unique_ptr<ReaderChannel> m_channel; ///< made with the first search
};

} // namespace zapis::ui
