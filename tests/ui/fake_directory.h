/// A record directory without a vault, for forms under test: one person, and notes of what was asked.
#pragma once

#include <utility>

#include "ui/forms/record_directory.h"

namespace zapis::ui {

class FakeDirectory : public RecordDirectory {
public:
    const RecordId person = *parseRecordId("f1331534-c387-5020-91e8-ba022d93ff11");
    QString name = QStringLiteral("Марыля");
    bool isOpen = true;
    bool finds = true;
    bool answers = true; ///< at once; else with answer()
    std::vector<Found> asked;
    std::vector<std::string> created;
    Json prefilled; ///< of what was created last

    void find(QObject*, const std::vector<std::string>&, const QString&, int, Found found) override
    {
        asked.push_back(std::move(found));
        if (answers) answer();
    }
    void answer() { std::exchange(asked, {}).back()(finds ? std::vector{*entry(person)} : std::vector<Entry>()); }
    std::optional<Entry> entry(const RecordId& id) override
    {
        if (id != person) return std::nullopt;
        return Entry{
            person, "person", isOpen ? name : QStringLiteral("V-7K2QM-V"), QStringLiteral("V-7K2QM-V"), QStringLiteral("person")};
    }
    bool identityOpen() const override { return isOpen; }
    bool canWrite() const override { return true; }
    void create(const std::string& kind, const Json& fields, QWidget*, std::function<void(const RecordId&)> done) override
    {
        prefilled = fields;
        created.push_back(kind);
        done(person);
    }
    void show(const RecordId&) override { }
    void takeFile(const std::filesystem::path&, bool, std::function<void(const FileEntry&)>) override { }
    std::optional<FileEntry> file(const std::string& object) override { return FileEntry{object, QStringLiteral("JPEG")}; }
};

} // namespace zapis::ui
