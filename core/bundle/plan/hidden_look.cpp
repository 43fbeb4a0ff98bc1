#include "core/bundle/plan/hidden_look.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/records/stored_files.h"
#include "core/vault/evidence_store.h"

namespace zapis {

namespace {

std::set<HiddenData> hiddenIn(const StoredFile& file, const EvidenceStore& store)
{
    try {
        const SealedReader original = store.open(file.object);
        return findHiddenData(file.mediaType, original.size(),
            [&](std::uint64_t offset, std::span<std::byte> out) { return original.readAt(offset, out); });
    } catch (const Error&) {
        return {HiddenData::Unseen}; // damaged or not there: the export says so
    }
}

/// The original, what was captured with it, the layout of a place.
std::vector<StoredFile> filesThatGo(const RecordReader& reader, const GateDecision& decision)
{
    std::vector<StoredFile> files;
    const Record record = reader.get(decision.record);
    for (const Field& field : reader.catalogue().at(decision.kind).fields) {
        if (field.travelsAs == '\0' || std::ranges::find(decision.withheldFields, field.name) != decision.withheldFields.end())
            continue;
        const auto object = parseHex32(record.fields.stringOr(field.name));
        if (auto file = object ? findFile(reader.databases().records, ObjectId{*object}) : std::nullopt)
            files.push_back(std::move(*file));
    }
    return files;
}

/// The first few, and how many more.
std::string listed(const std::vector<std::string>& codes)
{
    constexpr std::size_t kMostListed = 12;
    if (codes.size() <= kMostListed) return join(codes, ", ");
    const std::vector<std::string> first(codes.begin(), codes.begin() + kMostListed);
    return fmt::format("{} … (+{})", join(first, ", "), codes.size() - kMostListed);
}

} // namespace

void lookForHiddenData(ExportPlan& plan, const RecordReader& reader, const EvidenceStore& store, const Job& job)
{
    plan.hiddenIn.clear();
    for (const GateDecision& decision : plan.decisions) {
        if (decision.verdict != Verdict::Goes) continue;
        job.reach(0, 0);
        std::set<HiddenData> data;
        for (const StoredFile& file : filesThatGo(reader, decision)) data.merge(hiddenIn(file, store));
        if (!data.empty()) plan.hiddenIn.push_back({decision.record, reader.get(decision.record).code, std::move(data)});
    }
}

std::vector<Error> hiddenDataWarnings(const std::vector<HiddenIn>& hiddenIn)
{
    std::vector<Error> warnings;
    for (const HiddenData data : {HiddenData::Place, HiddenData::Author, HiddenData::Device, HiddenData::Unseen}) {
        std::vector<std::string> codes;
        for (const HiddenIn& item : hiddenIn)
            if (item.data.contains(data)) codes.push_back(item.code);
        if (!codes.empty())
            warnings.emplace_back(
                Error::Code::Refused, fmt::format("bundle.hidden-{}", codeOf(data)), std::vector{listed(codes)});
    }
    return warnings;
}

} // namespace zapis
