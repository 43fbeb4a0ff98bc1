/// The record directory of an open vault.
#pragma once

#include "ui/editing/session.h"
#include "ui/forms/record_directory.h"

namespace zapis::ui {

class SessionDirectory : public RecordDirectory {
public:
    explicit SessionDirectory(Session& session) : m_session(session) { }

    std::vector<Entry> find(const std::vector<std::string>& kinds, const QString& text, int limit) override;
    std::optional<Entry> entry(const RecordId& id) override;
    bool identityOpen() const override { return m_session.vault().identityOpen(); }
    bool canWrite() const override { return m_session.canWrite(); }
    void create(
        const std::string& kind, const Json& prefilled, QWidget* parent, std::function<void(const RecordId&)> done) override;
    void show(const RecordId& id) override { Q_EMIT m_session.openRecordAsked(id); }
    void takeFile(const QString& path, bool identity, std::function<void(const FileEntry&)> done) override;
    std::optional<FileEntry> file(const std::string& object) override;

private:
    Entry entryOf(const RecordRow& row) const;

    Session& m_session;
};

} // namespace zapis::ui
