#include "core/records/import.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/records/life_cycle.h"
#include "core/records/said_dates.h"
#include "core/records/tidy_fields.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"

namespace zapis {
namespace {

constexpr std::string_view kAliasField = "alias_code";
constexpr std::size_t kChunkRecords = 256; ///< steps in memory at a time
constexpr std::size_t kMaxProblems = 1000; ///< more help nobody
constexpr std::array<std::string_view, 3> kFilledFromFile = {"sha256", "size", "media_type"};

const std::set<std::string, std::less<>> kMembers = {"code", "fields", "id", "kind", "status"};

bool isFilledFromFile(std::string_view field)
{
    return std::find(kFilledFromFile.begin(), kFilledFromFile.end(), field) != kFilledFromFile.end();
}

bool isKnownObject(Databases& databases, const std::string& value)
{
    const auto object = parseHex32(value);
    if (!object) return false;
    Statement found(databases.records, "SELECT 1 FROM evidence_file WHERE object = ?");
    found.bindAll(ObjectId{*object});
    return found.step();
}

} // namespace

ImportRun::ImportRun(Records& records, Records::ImportFiles* files, const Job& job)
    : m_records(records),
      m_files(files),
      m_job(job)
{
}

void ImportRun::problem(int line, std::string path, std::string key, std::vector<std::string> args)
{
    if (m_result.problems.size() < kMaxProblems)
        m_result.problems.push_back({line, {std::move(path), std::move(key), std::move(args)}});
}

void ImportRun::addProblem(int line, const Error& error) { problem(line, {}, error.what(), error.args); }

void ImportRun::add(const Json& object, int line)
{
    Line read;
    read.number = line;
    try {
        if (!readHead(object, read)) return;
        read.fields = tidied(object.at("fields"));
    } catch (const Error& error) {
        return addProblem(line, error);
    }
    if (!m_records.m_databases->identityOpen() && hasIdentityFields(*read.kind, read.fields))
        throw Error(Error::Code::Refused, "vault.needs-identity");
    if (read.kind->find(kAliasField)) {
        if (!read.fields.find(kAliasField) && !read.code.empty()) read.fields[kAliasField] = read.code;
        read.code = read.fields.stringOr(kAliasField);
    }
    for (const UnreadDate& unread : readSaidDates(read.kind->fields, read.fields, std::max(todayInMinsk(), todayHere())))
        m_result.warnings.push_back({line, {unread.path, std::string(kDateNotRead), {unread.words}}});
    takeFiles(read);
    m_kinds.emplace(read.id, read.kind);
    m_lines.push_back(std::move(read));
}

/// Everything but the fields. False: a problem was told.
bool ImportRun::readHead(const Json& object, Line& line)
{
    const std::size_t before = m_result.problems.size();
    if (!object.isObject() || !object.find("fields") || !object.at("fields").isObject()) {
        problem(line.number, {}, "records.import-no-object", {});
        return false;
    }
    for (const auto& [name, value] : object.members())
        if (!kMembers.contains(name)) problem(line.number, name, "records.import-unknown-member", {name});
    const std::string kind = object.stringOr("kind");
    line.kind = m_records.m_catalogue->find(kind);
    if (!line.kind) problem(line.number, "kind", "model.unknown-kind", {kind});
    const auto id = object.find("id") ? parseRecordId(object.stringOr("id")) : std::optional(newRecordId());
    if (!id) problem(line.number, "id", "records.import-bad-id", {object.stringOr("id")});
    else if (m_kinds.contains(*id)) problem(line.number, "id", "records.twice", {toText(*id)});
    else if (m_records.m_reader.kindOf(*id)) problem(line.number, "id", "records.exists", {toText(*id)});
    const auto status = object.find("status") ? parseStatus(object.stringOr("status"))
                                              : std::optional(line.kind ? firstStatus(*line.kind) : Status::Draft);
    if (!status || (*status == Status::Draft && line.kind && !line.kind->hasDraft))
        problem(line.number, "status", "records.import-bad-status", {object.stringOr("status")});
    if (m_result.problems.size() != before) return false;
    line.id = *id;
    line.status = *status;
    line.code = object.stringOr("code");
    return true;
}

/// File fields hold a name in an import: they are set aside until the file is in the vault.
void ImportRun::takeFiles(Line& line)
{
    for (const Field& field : line.kind->fields) {
        const Json* value = line.fields.find(field.name);
        if (field.type != FieldType::File || !value || !value->isString()) continue;
        const std::string name = value->string();
        if (isKnownObject(*m_records.m_databases, name)) continue;
        line.fields.members().erase(field.name);
        if (m_files && m_files->has(name)) {
            line.files.push_back(
                {field.name, name, field.sensitivity == Sensitivity::Identity ? ObjectClass::Identity : ObjectClass::Evidence});
            continue;
        }
        if (line.kind->hasDraft && marksMustHold(*line.kind, line.status)) line.status = Status::Draft;
        m_result.warnings.push_back({line.number, {field.name, "records.import-no-file", {name}}});
    }
}

void ImportRun::check(const Line& line, const KindOfId& kindOf)
{
    std::vector<Problem> found = problemsOfForm(*line.kind, line.fields, kindOf);
    if (marksMustHold(*line.kind, line.status)) {
        const Marks marks = line.kind->hasDraft ? Marks::ToFinalise : Marks::ToSave;
        for (Problem& missed : problemsOfMarks(*line.kind, line.fields, marks, m_records.m_databases->identityOpen())) {
            const auto fromFile = [&](const PendingFile& file) { return file.field == missed.path; };
            if (std::any_of(line.files.begin(), line.files.end(), fromFile)
                || (!line.files.empty() && isFilledFromFile(missed.path)))
                continue;
            // Made when left out (docs/model/domain.md §7).
            if (missed.path == kAliasField) continue;
            if (!line.kind->hasDraft) found.push_back(std::move(missed));
            else m_result.warnings.push_back({line.number, std::move(missed)}); // final elsewhere: it stays so, and is told
        }
    }
    if (line.status == Status::Merged && !line.fields.find("merged_into"))
        problem(line.number, "merged_into", "records.import-merged", {});
    for (Problem& one : found) problem(line.number, one.path, one.key, one.args);
    // A code travels in every bundle: free text there could be a name.
    if (!line.code.empty() && !hasAliasShape(line.code)) problem(line.number, "code", "records.code-form", {line.code});
    else if (!line.code.empty() && !isAliasCode(line.code))
        m_result.warnings.push_back({line.number, {"code", "records.code-check", {line.code}}});
}

void ImportRun::storeFiles()
{
    for (Line& line : m_lines)
        for (const PendingFile& file : line.files) storeFile(line, file);
}

void ImportRun::storeFile(Line& line, const PendingFile& file)
{
    const Records::ImportFiles::Stored stored = m_files->store(file.name, file.objectClass, m_job);
    line.fields[file.field] = toText(stored.object);
    line.notes.push_back(stored.note);
    line.notes.back().name += line.notes.size() > 1 ? '-' + file.field : std::string();
    if (file.field != "original") return;
    const std::string declared = line.fields.stringOr("sha256");
    if (!declared.empty() && declared != stored.sha256.hex())
        problem(line.number, "sha256", "records.import-digest", {file.name});
    line.fields["sha256"] = stored.sha256.hex();
    line.fields["size"] = stored.sizeBytes;
    line.fields["media_type"] = stored.mediaType;
}

RecordStep ImportRun::stepOf(Line&& line) const
{
    RecordStep step;
    step.event = Event::Import;
    step.after.id = line.id;
    step.after.kind = line.kind;
    step.after.status = line.status;
    step.after.code = line.code.empty() ? m_records.freeCode(*line.kind, line.fields) : line.code;
    if (line.kind->find(kAliasField)) line.fields[kAliasField] = step.after.code;
    step.after.parts = splitFields(*line.kind, line.fields);
    step.notes = std::move(line.notes);
    return step;
}

void ImportRun::write()
{
    PairedTransaction transaction(*m_records.m_databases);
    m_records.mendViewsInside();
    if (m_files) m_files->keepInside();
    StepWriter writer(*m_records.m_catalogue, *m_records.m_databases, *m_records.m_log, m_records.m_observers, newId<CommitId>());
    std::vector<RecordStep> all;
    for (std::size_t from = 0; from < m_lines.size(); from += kChunkRecords) {
        m_job.reach(from, m_lines.size());
        std::vector<RecordStep> steps;
        for (std::size_t i = from; i < std::min(m_lines.size(), from + kChunkRecords); ++i)
            steps.push_back(stepOf(std::move(m_lines[i])));
        writer.write(steps);
        if (m_lines.size() <= kChunkRecords) all = std::move(steps);
    }
    m_job.reach(m_lines.size(), m_lines.size());
    transaction.commit();
    m_result.records = m_lines.size();
    if (all.empty()) m_records.m_undo.clear(); // too many to be undone, and so is what was done before
    else m_records.rememberForUndo(all);
}

Records::ImportResult ImportRun::finish()
{
    const KindOfId kindOf = [this, stored = m_records.kindOfStored()](std::string_view uuid) -> std::optional<std::string> {
        const auto id = parseRecordId(uuid);
        const auto known = id ? m_kinds.find(*id) : m_kinds.end();
        return known != m_kinds.end() ? std::optional(known->second->name) : stored(uuid);
    };
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (i % kChunkRecords == 0) m_job.reach(0, 0);
        check(m_lines[i], kindOf);
    }
    if (!m_result.problems.empty() || m_lines.empty()) return std::move(m_result);
    try {
        if (m_files) storeFiles();
        if (m_result.problems.empty()) write();
        else m_files->discard();
    } catch (const CommitFailed&) {
        throw; // the rows may yet appear (transaction.h): their files stay
    } catch (...) {
        if (m_files) m_files->discard();
        throw;
    }
    return std::move(m_result);
}

Records::ImportResult Records::importRecords(const std::vector<Json>& objects, const Job& job, ImportFiles* files)
{
    ImportRun run(*this, files, job);
    int line = 0;
    for (const Json& object : objects) run.add(object, ++line);
    return run.finish();
}

namespace {

/// What a file that holds no lines of JSON holds instead, by its beginning: one sentence about the whole. A line that is bad
/// among good ones is told by its number.
void mustBeLines(std::string_view text)
{
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    const auto refuse = [](std::string_view key) { throw Error(Error::Code::Malformed, key); };
    if (text.starts_with(std::string_view("\xFF\xFE", 2)) || text.starts_with(std::string_view("\xFE\xFF", 2)))
        refuse("records.import-utf16");
    if (text.starts_with("PK\x03\x04")) refuse("records.import-zip");
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    text = trim(text);
    if (text.empty() || text.front() == '{') {
        // One object over many lines, as programs print it for people.
        const std::string_view first = trim(text.substr(0, text.find('\n')));
        if (first == "{" || (first.starts_with('{') && first.ends_with(','))) refuse("records.import-spread");
        return;
    }
    if (text.front() == '[') {
        const std::string_view first = trim(text.substr(0, text.find('\n')));
        if (first.size() == text.size() || first == "[" || first.ends_with(',')) refuse("records.import-array");
        return;
    }
    const std::string_view first = text.substr(0, text.find('\n'));
    if (first.find_first_of(";,\t") != first.npos && first.find('{') == first.npos) refuse("records.import-table");
    if (text.front() == '<') refuse("records.import-markup");
}

} // namespace

Records::ImportResult Records::importLines(std::string_view jsonLines, const Job& job, ImportFiles* files)
{
    mustBeLines(jsonLines);
    if (jsonLines.starts_with("\xEF\xBB\xBF")) jsonLines.remove_prefix(3);
    ImportRun run(*this, files, job);
    int number = 0;
    for (std::string_view line : split(jsonLines, '\n')) {
        ++number;
        if (trim(line).empty()) continue;
        try {
            run.add(parseJson(line), number);
        } catch (const Error& error) {
            if (error.code == Error::Code::Refused) throw;
            run.addProblem(number, error);
        }
        if (number % 1000 == 0) job.reach(0, 0);
    }
    return run.finish();
}

} // namespace zapis
