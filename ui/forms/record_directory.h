/// What a form may ask about other records: the seam between forms and an open vault, so that forms can be tried without one. GUI
/// thread.
#pragma once

#include <QString>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/records/record.h"
#include "ui/words/record_names.h"

class QObject;
class QWidget;

namespace zapis::ui {

class RecordDirectory : public RecordNames {
public:
    struct Entry {
        RecordId id;
        std::string kind;
        QString name; ///< a person's name where the compartment is open; else the title, or the code
        QString code;
        QString about; ///< kind and date, dim
    };
    using Found = std::function<void(const std::vector<Entry>&)>;
    /// Asks for the best entries of these kinds ("*": any) for what was typed; the newest where nothing was. `found` comes later,
    /// on this thread: not once `asker` is gone, nor where something else was asked meanwhile. None where the search failed.
    virtual void find(QObject* asker, const std::vector<std::string>& kinds, const QString& text, int limit, Found found) = 0;
    virtual std::optional<Entry> entry(const RecordId& id) = 0;
    std::optional<QString> nameOf(const RecordId& id) final
    {
        const auto known = entry(id);
        return known ? std::optional(known->name) : std::nullopt;
    }
    virtual bool identityOpen() const = 0;
    virtual bool canWrite() const = 0;

    /// Asks for a new record of a kind in a window of its own, over `parent`; `done` comes once it is saved.
    virtual void create(
        const std::string& kind, const Json& prefilled, QWidget* parent, std::function<void(const RecordId&)> done) = 0;
    /// Shows a record in its page.
    virtual void show(const RecordId& id) = 0;

    struct FileEntry {
        std::string object; ///< 32 hex digits
        QString about;      ///< type and size
    };
    /// Takes a file into the vault; `done` with its object once it is sealed.
    virtual void takeFile(const std::filesystem::path& path, bool identity, std::function<void(const FileEntry&)> done) = 0;
    virtual std::optional<FileEntry> file(const std::string& object) = 0;
};

} // namespace zapis::ui
