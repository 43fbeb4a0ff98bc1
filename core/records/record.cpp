#include "core/records/record.h"

#include <array>

namespace zapis {
namespace {

constexpr std::array<std::string_view, 6> kStatusCodes = {"draft", "final", "amended", "withdrawn", "merged", "quarantined"};

}

std::string_view statusCode(Status status) { return kStatusCodes[static_cast<std::size_t>(status)]; }

std::optional<Status> parseStatus(std::string_view code)
{
    for (std::size_t i = 0; i < kStatusCodes.size(); ++i)
        if (kStatusCodes[i] == code) return static_cast<Status>(i);
    return std::nullopt;
}

Json toJson(const Record& record)
{
    return Json::object({{"code", record.code}, {"fields", record.fields}, {"id", toText(record.id)}, {"kind", record.kind},
        {"status", statusCode(record.status)}});
}

} // namespace zapis
