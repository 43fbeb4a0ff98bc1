// The dry run and the export name originals that carry data beside their content, and are stopped by none.

#include "core/bundle/plan/hidden_look.h"

#include "core/base/error.h"
#include "tests/catch.h"
#include "tests/core/bundle/vault_fixture.h"

using namespace zapis;
using namespace zapis::test;
using namespace std::string_literals;

namespace {

/// A photograph with its model and, by its tag of latitude, a place.
const std::string kPhotograph = "\xFF\xD8\xFF\xE1\0\x46"
                                "Exif\0\0"s
    + "MM\0\x2A\0\0\0\x08"s + "\0\x02"s + "\x01\x10\0\x02\0\0\0\x01\0\0\0\0"s + "\x88\x25\0\x04\0\0\0\x01\0\0\0\x26"s
    + "\0\0\0\0"s + "\0\x01"s + "\0\x02\0\x05\0\0\0\x01\0\0\0\0"s + std::string(10, '\0')
    + "\xFF\xDA\0\x02 and the picture\xFF\xD9"s;

/// Final, and filled like an item that goes already.
RecordId addPhotograph(SampleVault& sample)
{
    OpenVault& vault = *sample.vault;
    const ExportPlan plan = sample.plan(sample.request(sample.recipient));
    const auto like = std::ranges::find_if(
        plan.decisions, [&](const GateDecision& decision) { return originalThatGoes(vault.reader(), decision).has_value(); });
    REQUIRE(like != plan.decisions.end());
    std::size_t at = 0;
    const ByteSource source = [&](std::span<std::byte> out) {
        const std::size_t size = std::min(out.size(), kPhotograph.size() - at);
        std::ranges::copy(bytesOf(kPhotograph).subspan(at, size), out.begin());
        at += size;
        return size;
    };
    const RecordId item = vault.evidence().add({source, kPhotograph.size(), "photo.jpg"}, std::nullopt, {});
    Record record = vault.reader().get(item);
    const Record filled = vault.reader().get(like->record);
    for (const auto& [name, value] : filled.fields.members())
        if (!record.fields.find(name)) record.fields[name] = value;
    vault.records().commit({RecordChange{item, "evidence_item", record.fields, record.revision}});
    vault.records().finalise(item);
    return item;
}

} // namespace

TEST_CASE("an original that says where it was made is named, and goes", "[bundle][export][hidden]")
{
    SampleVault sample;
    const RecordId item = addPhotograph(sample);
    ExportRequest request = sample.request(sample.recipient);
    request.everything = false;
    request.selection = {item};
    const std::set<HiddenData> carried{HiddenData::Place, HiddenData::Device};

    ExportPlan plan = sample.plan(request);
    REQUIRE(plan.hiddenIn.size() == 1);
    CHECK(plan.hiddenIn[0].record == item);
    CHECK(plan.hiddenIn[0].data == carried);
    CHECK(canonical(toJson(plan).at("hidden")) == R"([{"data":["place","device"],"id":")" + toText(item) + "\"}]");
    const std::vector<Error> warnings = hiddenDataWarnings(plan.hiddenIn);
    REQUIRE(warnings.size() == 2);
    CHECK(warnings[0].what() == "bundle.hidden-place"s);
    CHECK(warnings[1].what() == "bundle.hidden-device"s);
    CHECK(warnings[0].args == std::vector{sample.vault->reader().get(item).code});

    const auto out = sample.newFolder();
    sample.exportTo(request, out);
    CHECK(sample.plain(out).find(kPhotograph) != std::string::npos);

    sample.vault->records().withdraw(item, {{}, "test"});
    plan = sample.plan(request);
    CHECK(plan.hiddenIn.empty());
}

TEST_CASE("a warning names the first items and how many more there are", "[bundle][hidden]")
{
    std::vector<HiddenIn> many;
    for (int i = 0; i < 20; ++i) many.push_back({newRecordId(), "E-" + std::to_string(i), {HiddenData::Author}});
    const std::vector<Error> warnings = hiddenDataWarnings(many);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].what() == "bundle.hidden-author"s);
    CHECK(warnings[0].args == std::vector{"E-0, E-1, E-2, E-3, E-4, E-5, E-6, E-7, E-8, E-9, E-10, E-11 … (+8)"s});
}
