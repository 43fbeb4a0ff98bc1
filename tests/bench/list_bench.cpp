// Windows of lists as the window asks for them: counts and rows under filters and orders, at the top, in the middle and at the
// end. Each round has a connection of its own, whose cache is empty. `…_deep` is the time of the last window by that of the
// first, both in the cache: 1 where the place costs nothing.
//     list_bench [--testimonies 100000] [--written N] [--vault FOLDER] [--rounds 5]

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
    using Order = RecordQuery::Order;
    add("all_kinds_by_date", {}, [](RecordQuery& q) { q.order = Order::SortDate, q.ascending = true; });
    add("all_kinds_by_title", {}, [](RecordQuery& q) { q.order = Order::Title, q.ascending = true; });
    add("all_kinds_by_code", {}, [](RecordQuery& q) { q.order = Order::Code, q.ascending = true; });
    add("testimonies", ofKind("testimony"), [](RecordQuery&) { });
    add("testimonies_by_date", ofKind("testimony"), [](RecordQuery& q) { q.order = RecordQuery::Order::SortDate; });
    add("people_by_code", ofKind("person"), [](RecordQuery& q) { q.order = RecordQuery::Order::Code, q.ascending = true; });
    add("people_by_title", ofKind("person"), [](RecordQuery& q) { q.order = RecordQuery::Order::Title, q.ascending = true; });
    add("testimonies_in_russian", ofKind("testimony"), [](RecordQuery& q) { q.where = {{"spoken_language", "ru"}}; });
    add("testimonies_of_a_day", ofKind("testimony"), [](RecordQuery& q) { q.where = {{"started", "2020-09-14"}}; });
    add("acts_of_a_kind_and_month", ofKind("act"),
        [](RecordQuery& q) { q.where = {{"type", "ill-treatment"}, {"when", "2020-08"}}; });
    add("people_whose_code_has_2k", ofKind("person"), [](RecordQuery& q) { q.text = "2k"; });
    add("people_whose_code_has_2k7", ofKind("person"), [](RecordQuery& q) { q.text = "2k7"; });
    add("all_kinds_whose_title_has_view", {}, [](RecordQuery& q) { q.text = "view"; });
    add("drafts", ofKind("testimony"), [](RecordQuery& q) { q.status = Status::Draft; });
    return out;
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments(argc, argv);
    const ScaleVault scale(arguments);
    const auto vault = scale.open();
    const auto rounds = arguments.number("rounds", 5);
    fmt::print("testimonies: {}\n", scale.testimonies());
    for (const Case& each : cases()) {
        const RecordQuery& query = each.query;
        std::vector<double> counting, windows, first, last;
        std::uint64_t total = 0;
        for (std::uint64_t round = 0; round < rounds; ++round) {
            const auto reading = vault->newReading(); // nothing of the rounds before is kept
            const RecordReader& reader = reading->reader();
            counting.push_back(timed([&] { total = reader.count(query); }).wallMs);
            for (std::uint64_t tenth = 0; tenth <= 10; ++tenth) {
                const std::uint64_t from = total < kWindowRows ? 0 : (total - kWindowRows) * tenth / 10;
                windows.push_back(timed([&] { (void)reader.rows(query, from, kWindowRows); }).wallMs);
            }
            // Once more, with the pages of both ends in the cache.
            first.push_back(timed([&] { (void)reader.rows(query, 0, kWindowRows); }).wallMs);
            last.push_back(timed([&] { (void)reader.rows(query, total - std::min(total, kWindowRows), kWindowRows); }).wallMs);
        }
        fmt::print("{}_rows: {}\n", each.name, total);
        printSpread(each.name + "_count", counting, "50 ms");
        printSpread(each.name + "_window", windows, "50 ms");
        print(each.name + "_deep", percentile(last, 0.5) / percentile(first, 0.5), "(last window by the first)");
    }
}
