#include "core/bundle/plan/hidden_look.h"

#include <fmt/format.h>

#include "core/base/text.h"
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
        return {}; // damaged or not there: the export says so
    }
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
        const auto file = originalThatGoes(reader, decision);
        if (!file) continue;
        std::set<HiddenData> data = hiddenIn(*file, store);
        if (!data.empty()) plan.hiddenIn.push_back({decision.record, reader.get(decision.record).code, std::move(data)});
    }
}

std::vector<Error> hiddenDataWarnings(const std::vector<HiddenIn>& hiddenIn)
{
    std::vector<Error> warnings;
    for (const HiddenData data : {HiddenData::Place, HiddenData::Author, HiddenData::Device}) {
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
