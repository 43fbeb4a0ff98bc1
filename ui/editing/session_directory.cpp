#include "ui/editing/session_directory.h"

#include <QCoreApplication>
#include <QPointer>
#include <algorithm>
#include <memory>
#include <set>

#include "core/records/evidence.h"
#include "core/search/search.h"
#include "core/text/fold.h"
#include "ui/editing/list_row.h"
#include "ui/jobs/job_runner.h"
#include "ui/jobs/writer_thread.h"
#include "ui/widgets/file_dialog.h"
#include "ui/words/date_words.h"
#include "ui/words/record_words.h"
#include "ui/words/value_text.h"

namespace zapis::ui {

namespace {

constexpr std::uint64_t kRanked = 500; ///< of what the list's filter finds

RecordDirectory::Entry entryOf(const Catalogue& catalogue, const RecordRow& row)
{
    const Kind& kind = catalogue.at(row.kind);
    RecordDirectory::Entry entry{row.id, row.kind, {}, qs(row.code), labelText(kind.label)};
    entry.name = titleOf(row);
    if (entry.name.isEmpty()) entry.name = entry.code;
    if (!row.sortDate.empty()) entry.about += QStringLiteral(", ") + tellDateShortly(qs(row.sortDate).section(u'T', 0, 0));
    return entry;
}

/// The best first: those that begin with what was typed, then as the search and the list have them.
std::vector<RecordRow> rowsFor(
    const Reading& reading, const std::vector<std::string>& kinds, const std::string& text, std::size_t limit)
{
    const RecordReader& reader = reading.reader();
    std::vector<RecordRow> rows;
    std::set<RecordId> known;
    const auto take = [&](const RecordRow& row) {
        if (known.insert(row.id).second) rows.push_back(row);
    };
    for (const std::string& kind : kinds) {
        RecordQuery query;
        query.kind = kind == "*" ? std::string() : kind;
        query.text = text;
        if (!text.empty()) // names and words stand in the full text; titles and codes in the list
            for (const SearchHit& hit : reading.search().find({text, {query.kind, {}, {}, false, {}}}, 0, limit).hits)
                take(hit.row);
        for (const RecordRow& row : reader.rows(query, 0, text.empty() ? limit : kRanked)) take(row);
    }
    if (text.empty()) {
        if (rows.size() > limit) rows.resize(limit);
        return rows;
    }
    const std::string typed = folded(text);
    std::vector<std::pair<TextRank, RecordRow>> ranked;
    for (RecordRow& row : rows) {
        const TextRank rank = std::min(rankOf(folded(row.title.text()), typed), rankOf(folded(row.code), typed));
        ranked.emplace_back(rank, std::move(row));
    }
    std::ranges::stable_sort(ranked, {}, &std::pair<TextRank, RecordRow>::first);
    if (ranked.size() > limit) ranked.resize(limit);
    rows.clear();
    for (auto& one : ranked) rows.push_back(std::move(one.second));
    return rows;
}

} // namespace

void SessionDirectory::find(QObject* asker, const std::vector<std::string>& kinds, const QString& text, int limit, Found found)
{
    if (!m_channel) m_channel = std::make_unique<ReaderChannel>(m_session.searcher());
    const auto tell = [asker = QPointer(asker), found = std::move(found)](const std::vector<Entry>& entries) {
        if (asker) found(entries);
    };
    m_channel->ask(
        [this, tell, kinds, text = utf8(text), limit](Reading& reading) -> ReaderThread::Answer {
            return [this, tell, rows = rowsFor(reading, kinds, text, static_cast<std::size_t>(limit))] {
                std::vector<Entry> entries;
                for (const RecordRow& row : rows) entries.push_back(entryOf(m_session.catalogue(), row));
                tell(entries);
            };
        },
        [tell] { tell({}); });
}

std::optional<RecordDirectory::Entry> SessionDirectory::entry(const RecordId& id)
{
    try {
        const RecordReader& reader = m_session.vault().reader();
        const auto row = reader.row(id);
        return row ? std::optional(entryOf(m_session.catalogue(), *row)) : std::nullopt;
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
                const auto end = [&session, item = **item, done] {
                    session.announce({item});
                    done(item);
                };
                session.writer().ask(
                    &session,
                    [item = **item, prefilled, end](Writing& writing) -> WriterThread::Done {
                        Record record = writing.reader().get(item);
                        for (const auto& [name, value] : prefilled.members()) record.fields[name] = value;
                        writing.records().commit({{record.id, record.kind, record.fields, record.revision}});
                        return end;
                    },
                    [&session, end](const Error& error) {
                        session.announceError(error); // the file is in all the same
                        end();
                    });
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

void SessionDirectory::takeFile(const std::filesystem::path& path, bool identity, std::function<void(const FileEntry&)> done)
{
    auto stored = std::make_shared<StoredFile>();
    OpenVault& vault = m_session.vault();
    m_session.jobs().start(
        &m_session, QCoreApplication::translate("SessionDirectory", "Sealing a file"),
        [&vault, stored, file = path, identity](const Job& job) {
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
