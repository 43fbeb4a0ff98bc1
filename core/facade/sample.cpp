// The built-in fictional records (resources/sample), with real small files behind their evidence.
#include "core/base/error.h"
#include "core/base/resource.h"
#include "core/base/text.h"
#include "core/facade/open_vault_state.h"
#include "core/facade/sample_generator.h"
#include "core/vault/meta.h"
#include "core/vault/transaction.h"

namespace zapis {
namespace {

constexpr std::string_view kFolder = "sample/";
constexpr std::string_view kLines = "sample/samples.jsonl";
constexpr std::uint64_t kChunkTestimonies = 200;

/// A sample names its file "ev-video.placeholder"; the resource has the same stem and an extension of its own.
std::optional<EvidenceSource> sampleFile(const std::string& name)
{
    const std::string stem = std::string(kFolder) + name.substr(0, name.rfind('.')) + '.';
    for (const std::string_view path : resourcesUnder(kFolder)) {
        if (!path.starts_with(stem)) continue;
        const std::string_view bytes = *findResource(path);
        EvidenceSource source;
        source.sizeBytes = bytes.size();
        source.bytes = [bytes, offset = std::size_t{0}](std::span<std::byte> out) mutable {
            const ByteView rest = bytesOf(bytes.substr(offset));
            const std::size_t count = std::min(rest.size(), out.size());
            std::copy_n(rest.begin(), count, out.begin());
            offset += count;
            return count;
        };
        return source;
    }
    return std::nullopt;
}

/// The tags by which tests call the samples ("sample-p-egor") hold the invented persons' names, and tags travel.
void dropCallNames(Json& fields)
{
    if (fields.find("tags"))
        std::erase_if(fields["tags"].items(), [](const Json& tag) { return tag.string().starts_with("sample-"); });
}

std::vector<Json> sampleObjects()
{
    const auto lines = findResource(kLines);
    if (!lines) throw Error(Error::Code::Io, "sample.missing");
    std::vector<Json> objects;
    for (const std::string_view line : split(*lines, '\n')) {
        if (trim(line).empty()) continue;
        Json object = parseJson(line);
        // The lines name placeholders and their digests; size, digest and type are those of the file that is really stored.
        if (object.stringOr("kind") == "evidence_item")
            for (const char* field : {"sha256", "size", "media_type"}) object["fields"].members().erase(field);
        dropCallNames(object["fields"]);
        objects.push_back(std::move(object));
    }
    return objects;
}

void requireEmpty(const RecordReader& reader)
{
    RecordQuery anything;
    anything.withdrawnToo = true;
    if (reader.count(anything) != 0) throw Error(Error::Code::Refused, "sample.not-empty");
}

/// Before the first invented record comes in, and for good: no export of such a vault passes for a real one.
void markAsPractice(Databases& databases)
{
    Transaction transaction(databases.records);
    metaSet(databases.records, kMetaPractice, std::string_view("yes"));
    transaction.commit();
}

void requireImported(const Records::ImportResult& result)
{
    if (result.problems.empty()) return;
    const Records::ImportProblem& first = result.problems.front();
    throw Error(Error::Code::Malformed, "sample.malformed", {std::to_string(first.line), first.problem.path, first.problem.key});
}

} // namespace

void OpenVault::fillWithSamples(const Job& job)
{
    requireEmpty(reader());
    markAsPractice(m_state->work->databases);
    EvidenceImport files(evidence(), sampleFile);
    requireImported(records().importRecords(sampleObjects(), job, &files));
}

void OpenVault::fillWithGenerated(std::uint64_t testimonies, std::uint64_t seed, const Job& job)
{
    requireEmpty(reader());
    markAsPractice(m_state->work->databases);
    SampleGenerator generator(seed);
    requireImported(records().importRecords(generator.scenery(), {}));
    for (std::uint64_t done = 0; done < testimonies;) {
        job.reach(done, testimonies);
        std::vector<Json> objects;
        for (const std::uint64_t until = std::min(testimonies, done + kChunkTestimonies); done < until; ++done)
            for (Json& object : generator.nextTestimony()) objects.push_back(std::move(object));
        requireImported(records().importRecords(objects, {}));
    }
    job.reach(testimonies, testimonies);
}

} // namespace zapis
