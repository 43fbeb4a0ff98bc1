#include "ui/editing/session_directory.h"

#include <QCoreApplication>
#include <algorithm>
#include <memory>
#include <set>

#include "ui/jobs/job_runner.h"
#include "ui/widgets/file_dialog.h"
#include "ui/words/date_words.h"
#include "ui/words/record_words.h"
#include "ui/words/value_text.h"

namespace zapis::ui {

RecordDirectory::Entry SessionDirectory::entryOf(const RecordRow& row) const
{
    const Kind& kind = m_session.catalogue().at(row.kind);
    Entry entry{row.id, row.kind, {}, qs(row.code), labelText(kind.label)};
    entry.name = kind.isPerson ? qs(m_session.vault().reader().nameOf(row.id)) : tellTitle(row.title);
    if (entry.name.isEmpty()) entry.name = entry.code;
    if (!row.sortDate.empty()) entry.about += QStringLiteral(", ") + tellDateShortly(qs(row.sortDate).section(u'T', 0, 0));
    return entry;
}

std::vector<RecordDirectory::Entry> SessionDirectory::find(const std::vector<std::string>& kinds, const QString& text, int limit)
{
    std::vector<Entry> entries;
    std::set<RecordId> known;
    const auto take = [&](const RecordRow& row) {
        if (static_cast<int>(entries.size()) < limit && known.insert(row.id).second) entries.push_back(entryOf(row));
    };
    try {
        for (const std::string& kind : kinds) {
            RecordQuery query;
            query.kind = kind == "*" ? std::string() : kind;
            query.text = utf8(text);
            const RecordReader& reader = m_session.vault().reader();
            if (!text.isEmpty()) { // names and words stand in the full text; titles and codes in the list
                for (const SearchHit& hit :
                    search(reader, {query.text, {query.kind, {}, {}, false, {}}}, 0, static_cast<std::uint64_t>(limit)).hits)
                    take(hit.row);
            }
            for (const RecordRow& row : reader.rows(query, 0, static_cast<std::uint64_t>(limit))) take(row);
        }
    } catch (const Error& error) {
        m_session.announceError(error);
    }
    return entries;
}

std::optional<RecordDirectory::Entry> SessionDirectory::entry(const RecordId& id)
{
    try {
        const auto row = m_session.vault().reader().row(id);
        return row ? std::optional(entryOf(*row)) : std::nullopt;
    } catch (const Error&) {
        return std::nullopt; // a link is shown as "not here"; whoever opens it hears why
    }
}

namespace {

/// What is measured from a file is never typed: such a record begins with its file, and `prefilled` comes on top.
void createFromFile(Session& session, const Json& prefilled, QWidget* parent, std::function<void(const RecordId&)> done)
{
    const auto take = [&session, prefilled, done = std::move(done)](const std::filesystem::path& file) {
        auto item = std::make_shared<std::optional<RecordId>>();
        session.jobs().start(
            &session, QCoreApplication::translate("SessionDirectory", "Sealing a file"),
            [&vault = session.vault(), item, file](const Job& job) {
                const auto writing = vault.newWriting();
                *item = writing->evidence().add(evidenceFromFile(file), std::nullopt, job, Evidence::Duplicates::Refuse);
            },
            [&session, item, prefilled, done] {
                try {
                    Record record = session.vault().reader().get(**item);
                    for (const auto& [name, value] : prefilled.members()) record.fields[name] = value;
                    session.vault().records().commit({{record.id, record.kind, record.fields, record.revision}});
                } catch (const Error& error) {
                    session.announceError(error); // the file is in all the same
                }
                session.announce({**item});
                done(**item);
            });
    };
    chooseFile(parent, QCoreApplication::translate("SessionDirectory", "Add evidence"), {}, take);
}

} // namespace

void SessionDirectory::create(
    const std::string& kind, const Json& prefilled, QWidget* parent, std::function<void(const RecordId&)> done)
{
    const std::vector<Field>& fields = m_session.catalogue().at(kind).fields;
    if (std::any_of(fields.begin(), fields.end(), [](const Field& field) { return field.measured; }))
        return createFromFile(m_session, prefilled, parent, std::move(done));
    Q_EMIT m_session.recordDialogAsked(kind, prefilled, parent, done);
}

void SessionDirectory::takeFile(const QString& path, bool identity, std::function<void(const FileEntry&)> done)
{
    auto stored = std::make_shared<StoredFile>();
    OpenVault& vault = m_session.vault();
    m_session.jobs().start(
        &m_session, QCoreApplication::translate("SessionDirectory", "Sealing a file"),
        [&vault, stored, file = pathOf(path), identity](const Job& job) {
            const auto writing = vault.newWriting();
            *stored =
                writing->evidence().store(evidenceFromFile(file), identity ? ObjectClass::Identity : ObjectClass::Evidence, job);
        },
        [session = &m_session, stored, done = std::move(done)] { // the form that asked may be gone; whoever waits knows
            if (const auto entry = SessionDirectory(*session).file(toText(stored->object))) done(*entry);
        });
}

std::optional<RecordDirectory::FileEntry> SessionDirectory::file(const std::string& object)
{
    const auto id = parseHex32(object);
    if (!id) return std::nullopt;
    try {
        const auto stored = m_session.vault().evidence().file(ObjectId{*id});
        if (!stored) return std::nullopt;
        return FileEntry{object, QStringLiteral("%1 · %2").arg(qs(stored->mediaType), sizeText(stored->sizeBytes))};
    } catch (const Error&) {
        return std::nullopt;
    }
}

} // namespace zapis::ui
