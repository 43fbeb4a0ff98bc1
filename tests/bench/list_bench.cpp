// Windows of lists as the window asks for them: counts and rows under filters and orders, at the top, in the middle and at the
// end.
//     list_bench [--testimonies 100000] [--vault FOLDER] [--rounds 5]

#include "tests/bench/scale_vault.h"

using namespace zapis;
using namespace zapis::bench;

namespace {

constexpr std::uint64_t kWindowRows = 100;

struct Case {
    std::string name;
    RecordQuery query;
};

RecordQuery ofKind(std::string kind)
{
    RecordQuery query;
    query.kind = std::move(kind);
    return query;
}

std::vector<Case> cases()
{
    std::vector<Case> out;
    const auto add = [&](std::string name, RecordQuery query, const std::function<void(RecordQuery&)>& change) {
        change(query);
        out.push_back({std::move(name), std::move(query)});
    };
    add("all_kinds", {}, [](RecordQuery&) { });
    add("testimonies", ofKind("testimony"), [](RecordQuery&) { });
    add("testimonies_by_date", ofKind("testimony"), [](RecordQuery& q) { q.order = RecordQuery::Order::SortDate; });
    add("people_by_code", ofKind("person"), [](RecordQuery& q) { q.order = RecordQuery::Order::Code, q.ascending = true; });
    add("people_by_title", ofKind("person"), [](RecordQuery& q) { q.order = RecordQuery::Order::Title, q.ascending = true; });
    add("testimonies_in_russian", ofKind("testimony"), [](RecordQuery& q) { q.where = {{"spoken_language", "ru"}}; });
    add("testimonies_of_a_day", ofKind("testimony"), [](RecordQuery& q) { q.where = {{"started", "2020-09-14"}}; });
    add("acts_of_a_kind_and_month", ofKind("act"),
        [](RecordQuery& q) { q.where = {{"type", "ill-treatment"}, {"when", "2020-08"}}; });
    add("people_whose_code_has_2k", ofKind("person"), [](RecordQuery& q) { q.text = "2k"; });
    add("drafts", ofKind("testimony"), [](RecordQuery& q) { q.status = Status::Draft; });
    return out;
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments(argc, argv);
    const ScaleVault scale(arguments);
    const auto vault = scale.open();
    const auto reading = vault->newReading();
    const RecordReader& reader = reading->reader();
    const auto rounds = arguments.number("rounds", 5);
    fmt::print("testimonies: {}\n", scale.testimonies());
    for (const auto& [name, query] : cases()) {
        std::vector<double> counting, windows;
        std::uint64_t total = 0;
        for (std::uint64_t round = 0; round < rounds; ++round) {
            counting.push_back(timed([&] { total = reader.count(query); }).wallMs);
            for (std::uint64_t tenth = 0; tenth <= 10; ++tenth) {
                const std::uint64_t from = total < kWindowRows ? 0 : (total - kWindowRows) * tenth / 10;
                windows.push_back(timed([&] { (void)reader.rows(query, from, kWindowRows); }).wallMs);
            }
        }
        fmt::print("{}_rows: {}\n", name, total);
        printSpread(name + "_count", counting, "50 ms");
        printSpread(name + "_window", windows, "50 ms");
    }
}
