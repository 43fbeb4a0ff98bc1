#include "core/records/doubtful_years.h"

#include <algorithm>
#include <optional>

#include "core/base/clock.h"
#include "core/base/date.h"
#include "core/model/kinds.h"

namespace zapis {
namespace {

constexpr int kYearDays = 366, kLongDays = 10 * kYearDays;

/// The first day on which this person may have told what is on file.
std::optional<Day> firstAccount(const RecordReader& reader, const RecordId& person)
{
    std::optional<Day> first;
    const auto meet = [&first](Day day) { first = first ? std::min(*first, day) : day; };
    for (const IncomingLink& link : reader.incoming(person)) {
        if (link.kind != kinds::kTestimony || link.field != "person") continue;
        const Json fields = reader.get(link.from).fields;
        if (const auto started = parseTimestamp(fields.stringOr("started"))) meet(dayInMinsk(*started * 1000));
        if (const auto told = parseDate(fields.stringOr("account_date"))) meet(told->days.first);
    }
    return first;
}

} // namespace

std::optional<std::string> doubtfulYear(const RecordReader& reader, const Json& consent)
{
    const auto person = parseRecordId(consent.stringOr("person"));
    const Day today = std::max(todayInMinsk(), todayHere());
    const auto account = person ? firstAccount(reader, *person) : std::nullopt;
    const Day earliest = account ? Day{account->number - kYearDays} : Day{today.number - kLongDays};
    const char* field =
        consent.stringOr("state") == "withdrawn" ? "withdrawn_on" : "date"; // the day of a yes was asked about then
    const auto day = parseDate(consent.stringOr(field));
    const bool isDoubtful = day && (day->days.first > today || day->days.last < earliest);
    return isDoubtful ? std::optional<std::string>(field) : std::nullopt;
}

} // namespace zapis
