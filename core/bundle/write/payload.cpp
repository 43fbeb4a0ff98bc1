#include "core/bundle/write/payload.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/bundle/write/index_page.h"
#include "core/bundle/write/load_file.h"
#include "core/bundle/write/ro_crate.h"
#include "core/model/json_schema.h"

namespace zapis {

namespace {

constexpr std::size_t kReadBytes = 256 * 1024;

void line(const ByteSink& sink, const Json& json) { sink(bytesOf(canonical(json) + "\n")); }

LoadRow loadRow(const Json& record, const GoingRecord& going, const TravellingFile& file)
{
    const Json& fields = record.at("fields");
    return {record.at("code").string(), record.at("id").string(), fields.stringOr("title"), fields.stringOr("type"),
        fields.stringOr("made_on"), file.stored.mediaType, std::to_string(file.stored.sizeBytes), file.stored.sha256.hex(),
        file.name.substr(std::string_view("data/").size()), join(going.conditions, "; ")};
}

} // namespace

Payload::Payload(
    const RecordReader& reader, const Snapshot& snapshot, const EvidenceStore& store, const JournalCut& cut, BundleHeader& header)
    : m_reader(&reader),
      m_snapshot(&snapshot),
      m_store(&store),
      m_cut(&cut),
      m_header(&header),
      m_projection(reader, snapshot),
      m_sizes(cut.sizes())
{
}

std::vector<BundleFile> Payload::files(const std::optional<Checkpoint>& before, const Job& job)
{
    survey(job);
    fillHeader();
    std::vector<BundleFile> files;
    files.push_back(textFile("data/bundle.json", canonical(bundleJson(*m_header)) + "\n"));
    files.push_back(textFile("data/ro-crate-metadata.json", canonical(roCrate(*m_header, m_mediaTypes)) + "\n"));
    files.push_back(textFile("data/loadfile/loadfile.dat", concordanceFile(m_loadRows)));
    files.push_back(textFile("data/loadfile/items.csv", csvFile(m_loadRows)));
    files.push_back(measuredFile("data/withheld.jsonl", [this](const ByteSink& sink) { emitWithheld(sink); }));
    files.push_back(measuredFile("data/index.html",
        [this](const ByteSink& sink) { IndexPage(*m_reader, *m_snapshot, m_projection, *m_header).write(sink); }));
    job.reach(0, 0);
    recordFiles(files);
    job.reach(0, 0);
    journalFiles(files, before);
    evidenceFiles(files);
    return files;
}

void Payload::survey(const Job& job)
{
    const auto& going = m_snapshot->going();
    for (std::size_t number = 0; number < going.size(); ++number) {
        surveyRecord(number);
        job.reach(0, 0);
    }
    std::sort(m_entries.begin(), m_entries.end(),
        [](const EntryPlace& a, const EntryPlace& b) { return std::tie(a.log, a.index) < std::tie(b.log, b.index); });
}

void Payload::surveyRecord(std::size_t number)
{
    const GoingRecord& going = m_snapshot->going()[number];
    const Projected projected = m_projection.project(going);
    ++m_header->counts[going.kind->name];
    m_header->scopes.insert(projected.scopes.begin(), projected.scopes.end());
    if (!projected.withheld.empty()) m_withholding.push_back(number);
    for (const TravellingFile& file : projected.files) {
        m_files.push_back(file);
        m_mediaTypes.insert(file.stored.mediaType);
        m_loadRows.push_back(loadRow(projected.line, going, file));
    }
    for (const Projection::Place& place : m_projection.places(going, m_sizes)) {
        const auto& logs = m_cut->logs();
        const auto log =
            std::find_if(logs.begin(), logs.end(), [&](const CutLog& candidate) { return candidate.origin == place.log; });
        m_entries.push_back({static_cast<std::size_t>(log - logs.begin()), place.index, number});
    }
}

void Payload::fillHeader()
{
    m_header->withheld = m_snapshot->stayingCounts();
    for (std::size_t log = 0; log < m_cut->logs().size(); ++log) {
        const bool used =
            std::any_of(m_entries.begin(), m_entries.end(), [&](const EntryPlace& entry) { return entry.log == log; });
        const CutLog& cut = m_cut->logs()[log];
        if (used) m_header->logs.push_back({cut.origin, cut.vkey, cut.fileName(), cut.checkpoint.size, cut.checkpoint.root});
    }
}

void Payload::recordFiles(std::vector<BundleFile>& files) const
{
    for (const auto& count : m_header->counts) {
        const Kind* kind = &m_reader->catalogue().at(count.first);
        files.push_back(measuredFile(
            "data/records/" + kind->name + ".jsonl", [this, kind](const ByteSink& sink) { emitRecords(*kind, sink); }));
        files.push_back(textFile("data/records/schema/" + kind->name + ".schema.json", canonical(jsonSchemaOf(*kind)) + "\n"));
    }
}

void Payload::journalFiles(std::vector<BundleFile>& files, const std::optional<Checkpoint>& before) const
{
    files.push_back(measuredFile("data/journal/entries.jsonl", [this](const ByteSink& sink) { emitEntries(sink); }));
    for (const CutLog& log : m_cut->logs()) {
        const bool used =
            std::any_of(m_header->logs.begin(), m_header->logs.end(), [&](const BundleLog& l) { return l.origin == log.origin; });
        if (!used) continue;
        files.push_back(textFile("data/" + log.fileName(), log.note));
        if (!before || before->origin != log.origin || before->size == 0 || before->size > log.checkpoint.size) continue;
        std::string name = "data/" + log.fileName();
        name.replace(name.rfind('.'), std::string::npos, ".consistency");
        files.push_back(textFile(name, consistencyText(m_reader->databases(), log, *before)));
    }
}

void Payload::evidenceFiles(std::vector<BundleFile>& files) const
{
    for (const TravellingFile& file : m_files) {
        const auto emit = [this, object = file.stored.object](const ByteSink& sink) {
            const SealedReader reader = m_store->open(object);
            Bytes piece(kReadBytes);
            for (std::uint64_t at = 0; at < reader.size();) {
                const std::size_t size = reader.readAt(at, piece);
                if (size == 0) break; // shorter than its row says: emitChecked refuses
                sink(ByteView(piece).first(size));
                at += size;
            }
        };
        files.push_back({file.name, file.stored.sizeBytes, file.stored.sha256, file.stored.sha512, emit});
    }
}

void Payload::emitRecords(const Kind& kind, const ByteSink& sink) const
{
    for (const GoingRecord& going : m_snapshot->going())
        if (going.kind == &kind) line(sink, m_projection.project(going).line);
}

void Payload::emitEntries(const ByteSink& sink) const
{
    for (const EntryPlace& entry : m_entries)
        line(sink,
            m_projection.entryLine(m_snapshot->going()[entry.record], {m_cut->logs()[entry.log].origin, entry.index}, m_sizes));
}

void Payload::emitWithheld(const ByteSink& sink) const
{
    for (const std::size_t number : m_withholding) {
        const GoingRecord& going = m_snapshot->going()[number];
        for (const WithheldValue& value : m_projection.project(going).withheld)
            line(sink, m_projection.withheldLine(going, value));
    }
}

} // namespace zapis
