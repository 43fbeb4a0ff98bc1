#include "core/journal/entry_head.h"

#include "core/base/clock.h"
#include "core/journal/log.h"

namespace zapis {

std::vector<CommittedField> headFields(const EntryHead& head)
{
    const std::string time = timestampText(head.wallMs);
    const std::array<Json, 10> values = {Json(authorText(head.author)), Json(head.clock.text()), Json(commitText(head.commit)),
        Json(time.substr(0, 10)), Json(deviceText(head.device)), Json(eventCode(head.event)), Json(head.kind), Json(head.record),
        Json(head.number), Json(time)};
    std::vector<CommittedField> fields;
    fields.reserve(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool isHidden = head.recordHidden && kHeadNames[i] == "@record";
        fields.push_back({std::string(kHeadNames[i]), values[i], isHidden ? ValueClass::HiddenId : ValueClass::Plain});
    }
    return fields;
}

} // namespace zapis
