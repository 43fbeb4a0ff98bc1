#include "core/records/evidence.h"

#include <algorithm>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/name_spelling.h"
#include "core/base/path_text.h"
#include "core/base/text.h"
#include "core/media/media_type.h"
#include "core/model/kinds.h"
#include "core/records/entry_names.h"
#include "core/records/life_cycle.h"
#include "core/records/stored_files.h"
#include "core/text/encoding.h"
#include "core/vault/evidence_store.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"

namespace zapis {
namespace {

constexpr std::size_t kHeadBytes = 16 * 1024; ///< enough for every kind of container that is told apart
constexpr std::size_t kCopyBytes = 1024 * 1024;
constexpr std::string_view kKind = kinds::kEvidenceItem;

/// A line to be read; and where that is not the name itself, its bytes.
void addName(Json& fields, const std::string& bytes)
{
    const auto old = isValidUtf8(bytes) ? std::nullopt : guessCyrillic(bytes);
    const std::string shown = toReadableLine(old ? decoded(bytes, *old) : bytes);
    fields["original_name"] = shown;
    if (shown != bytes) fields["original_name_bytes"] = percentEncoded(bytes);
}

bool linksEvidence(const Field& field)
{
    return field.type == FieldType::Link && field.many
        && (field.takes != Takes::None || std::ranges::find(field.targets, kinds::kEvidenceItem) != field.targets.end());
}

} // namespace

const Field* evidenceFieldOf(const Kind& kind, std::string_view mediaType)
{
    const bool plays = mediaType.starts_with("audio/") || mediaType.starts_with("video/");
    const Takes wanted = plays ? Takes::Recordings : Takes::Files;
    const Field* any = nullptr;
    for (const Field& field : kind.fields) {
        if (!linksEvidence(field)) continue;
        if (field.takes == wanted) return &field;
        // Words on paper among the recordings would be taken for one.
        if (!any || any->takes == Takes::Recordings) any = &field;
    }
    return any;
}

EvidenceSource evidenceFromFile(const std::filesystem::path& path)
{
    const auto file = std::make_shared<File>(path, File::Mode::Read);
    const auto offset = std::make_shared<std::uint64_t>(0);
    const File::Stamp before = file->stamp();
    EvidenceSource source;
    source.sizeBytes = before.sizeBytes;
    source.originalName = fileName(path);
    source.bytes = [file, offset, before](std::span<std::byte> out) {
        const std::size_t got = file->readAt(*offset, out);
        *offset += got;
        // Half of the old and half of the new would be an original that nobody ever had.
        if (got == 0 && (*offset != before.sizeBytes || file->stamp() != before))
            throw Error(Error::Code::Io, "evidence.changed-while-read", {shownPath(file->path().filename())});
        return got;
    };
    return source;
}

Evidence::Evidence(const Catalogue& catalogue, Databases& databases, Records& records, EvidenceStore& store)
    : EvidenceReader(records.reader()),
      m_catalogue(&catalogue),
      m_databases(&databases),
      m_records(&records),
      m_store(&store)
{
}

/// The object alone: its row comes with the record.
Evidence::Sealed Evidence::seal(const EvidenceSource& source, ObjectClass objectClass, const Job& job)
{
    Bytes head;
    const ByteSource watched = [&](std::span<std::byte> out) {
        const std::size_t got = source.bytes(out);
        const std::size_t wanted = std::min(got, kHeadBytes - std::min(head.size(), kHeadBytes));
        head.insert(head.end(), out.begin(), out.begin() + static_cast<std::ptrdiff_t>(wanted));
        return got;
    };
    const StoredObject object = m_store->add(watched, source.sizeBytes, objectClass, job);
    MediaType type = detectMediaType(head);
    return {{object.id, object.sizeBytes, object.sha256, object.sha512, type.mime, type.extension}, std::move(type.evidenceType)};
}

/// The code of an item, not withdrawn, whose original has the same bytes and is another object.
std::optional<std::string> EvidenceReader::itemHolding(const StoredFile& file) const
{
    Statement item(m_reader->databases().records,
        "SELECT r.code FROM evidence_file f JOIN term t ON t.field = 'original' AND t.code = lower(hex(f.object)) "
        "JOIN record r USING(row) WHERE f.sha256 = ? AND f.object <> ? AND r.kind = ? AND r.status <> 'withdrawn' ORDER BY r.row "
        "LIMIT 1");
    return item.bindAll(file.sha256.hex(), file.object, kKind).step() ? std::optional(item.text(0)) : std::nullopt;
}

std::optional<std::string> EvidenceReader::twinOf(const RecordId& item) const
{
    const auto file = fileOf(item);
    return file ? itemHolding(*file) : std::nullopt;
}

RecordChange Evidence::itemOf(const EvidenceSource& source, const Sealed& sealed) const
{
    const StoredFile& file = sealed.file;
    const std::string today = toText(todayHere());
    std::string shown = file.extension;
    std::transform(
        shown.begin(), shown.end(), shown.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    Json fields = Json::object(
        {{"custody", Json::array({Json::object({{"action", "received"}, {"at", timestampText(nowMs())}, {"seq", 1}})})},
            {"got_on", today}, {"media_type", file.mediaType}, {"original", toText(file.object)}, {"sha256", file.sha256.hex()},
            {"size", file.sizeBytes}, {"title", shown + " · " + today}, {"type", sealed.evidenceType}});
    if (m_databases->identityOpen() && !source.originalName.empty()) addName(fields, source.originalName);
    return {newRecordId(), std::string(kKind), std::move(fields), std::nullopt};
}

RecordChange Evidence::linkFrom(const RecordId& to, const RecordId& item, const std::string& mediaType) const
{
    const Record record = m_records->reader().get(to);
    const Kind& kind = m_catalogue->at(record.kind);
    requireEditable(kind, record.status, record.code);
    const Field* field = evidenceFieldOf(kind, mediaType);
    if (!field) throw Error(Error::Code::Refused, "evidence.not-for-kind", {record.code});
    RecordChange change{to, record.kind, record.fields, record.revision};
    Json& links = change.fields[field->name];
    if (!links.isArray()) links = Json(Json::Array{});
    if (const Json link(toText(item)); std::ranges::find(links.items(), link) == links.items().end())
        links.items().push_back(link);
    return change;
}

void Evidence::attach(const RecordId& item, const RecordId& to)
{
    const std::string mediaType = m_records->reader().get(item).fields.stringOr("media_type");
    const RecordChange change = linkFrom(to, item, mediaType);
    if (change.fields != m_records->reader().get(to).fields) m_records->commit({change});
}

RecordId Evidence::add(const EvidenceSource& source, const std::optional<RecordId>& to, const Job& job, Duplicates duplicates)
{
    if (to) linkFrom(*to, newRecordId(), {}); // refused before a byte is read
    const Sealed sealed = seal(source, ObjectClass::Evidence, job);
    const StoredFile& file = sealed.file;
    try {
        if (duplicates == Duplicates::Refuse)
            if (const auto code = itemHolding(file)) throw Error(Error::Code::Refused, "evidence.duplicate", {*code});
        std::vector<RecordChange> changes{itemOf(source, sealed)};
        const RecordId item = changes.front().id;
        if (to) changes.push_back(linkFrom(*to, item, file.mediaType));
        m_records->commit(changes, {Event::Attach, {fileNote(file)}, [&] { insertFile(m_databases->records, file); }, {}});
        return item;
    } catch (const CommitFailed&) {
        throw;
    } catch (...) {
        takeBack(file.object);
        throw;
    }
}

/// Of an object whose save never came to its COMMIT. After one that was tried a row may appear with the next start, so the object
/// stays: without a row it is listed by `vault check` (docs/formats/vault.md §7). Nothing here may hide the error that led here.
void Evidence::takeBack(const ObjectId& object) const noexcept
{
    try {
        m_store->remove(object);
    } catch (...) {
        // Listed by `vault check` as well.
    }
}

StoredFile Evidence::store(const EvidenceSource& source, ObjectClass objectClass, const Job& job)
{
    const StoredFile file = seal(source, objectClass, job).file;
    try {
        m_records->note(Event::Attach, std::nullopt, {fileNote(file)}, [&] { insertFile(m_databases->records, file); });
    } catch (const CommitFailed&) {
        throw;
    } catch (...) {
        takeBack(file.object);
        throw;
    }
    return file;
}

std::optional<StoredFile> EvidenceReader::file(const ObjectId& object) const
{
    return findFile(m_reader->databases().records, object);
}

std::optional<StoredFile> EvidenceReader::fileOf(const RecordId& item) const
{
    const auto object = parseHex32(m_reader->get(item).fields.stringOr("original"));
    return object ? file(ObjectId{*object}) : std::nullopt;
}

StoredFile Evidence::fileOrThrow(const RecordId& item) const
{
    if (auto found = fileOf(item)) return std::move(*found);
    throw Error(Error::Code::Io, "evidence.no-file", {m_records->reader().row(item)->code});
}

/// Custody is written wherever it can be; a vault on a medium that cannot be written still shows what it holds.
void Evidence::noteQuietly(Event event, const RecordId& item, const std::vector<CommittedField>& fields) const
{
    try {
        m_records->note(event, item, fields);
    } catch (const Error& error) {
        if (!error.is(kVaultReadOnly)) throw;
    }
}

SealedReader Evidence::open(const RecordId& item)
{
    SealedReader reader = m_store->open(fileOrThrow(item).object);
    noteQuietly(Event::Open, item, {});
    return reader;
}

void Evidence::get(const RecordId& item, const std::filesystem::path& target, std::string_view why, const Job& job)
{
    const std::string reason = toNfc(trim(why));
    if (reason.empty()) throw Error(Error::Code::Usage, "evidence.copy-why", {m_records->reader().get(item).code});
    const StoredFile stored = fileOrThrow(item);
    const SealedReader reader = m_store->open(stored.object);
    File copy(target, File::Mode::CreateNew);
    try {
        noteQuietly(Event::Copy, item, {{std::string(kWordsEntry), reason}});
        Sha256 digest;
        Bytes buffer(kCopyBytes);
        for (std::uint64_t offset = 0; offset < reader.size();) {
            job.reach(offset, reader.size());
            const std::size_t got = reader.readAt(offset, buffer);
            const ByteView bytes = ByteView(buffer).first(got);
            digest.update(bytes);
            copy.writeAt(offset, bytes);
            offset += got;
        }
        if (digest.finish() != stored.sha256)
            throw Error(Error::Code::Damaged, "evidence.digest-mismatch", {m_records->reader().row(item)->code});
        copy.sync();
        copy.close();
        syncFolder(target.parent_path().empty() ? std::filesystem::path(".") : target.parent_path());
    } catch (...) {
        copy.close();
        std::error_code ignored;
        std::filesystem::remove(target, ignored);
        throw;
    }
}

Evidence::CheckResult Evidence::checkOne(const RecordId& item, const Job& job)
{
    CheckResult result{item, m_records->reader().row(item)->code, false, {}};
    const auto stored = fileOf(item);
    if (!stored) {
        result.problem = "evidence.no-file";
        return result;
    }
    try {
        const StoredObject now = m_store->digest(stored->object, job);
        result.good = now.sha256 == stored->sha256 && now.sha512 == stored->sha512 && now.sizeBytes == stored->sizeBytes;
        if (!result.good) result.problem = "evidence.digest-mismatch";
    } catch (const Error& error) {
        if (error.code != Error::Code::Damaged && error.code != Error::Code::Io) throw;
        result.problem = error.what();
    }
    if (!result.good) noteQuietly(Event::Fixity, item, {{"#problem", result.problem, ValueClass::Plain}});
    return result;
}

std::vector<Evidence::CheckResult> Evidence::check(const std::optional<RecordId>& item, const Job& job)
{
    if (item) return {checkOne(*item, job)};
    std::vector<RecordId> items;
    std::uint64_t total = 0;
    for (const RecordId& id : m_records->reader().all(kKind)) {
        const auto stored = fileOf(id);
        if (!stored) continue; // a draft that waits for its file
        items.push_back(id);
        total += stored->sizeBytes;
    }
    std::vector<CheckResult> results;
    std::uint64_t before = 0;
    for (const RecordId& id : items) {
        results.push_back(checkOne(id, Job({}, [&](std::uint64_t done, std::uint64_t) { job.reach(before + done, total); })));
        before += fileOf(id)->sizeBytes;
    }
    job.reach(total, total);
    return results;
}

Evidence::Stored Evidence::stored() const
{
    Stored all;
    m_store->forEach([&](const ObjectId&, std::uint64_t fileBytes) { ++all.objects, all.bytes += fileBytes; });
    return all;
}

} // namespace zapis
