#include "core/records/life_cycle.h"

#include "core/base/error.h"
#include "core/model/kinds.h"

namespace zapis {
namespace {

bool isFrozen(const Kind& kind, Status status)
{
    return kind.freezes == Freezes::WhenFinal && (status == Status::Final || status == Status::Amended);
}

} // namespace

void requireAmendable(const Kind& kind, Status status, const std::string& code)
{
    if (status == Status::Withdrawn || status == Status::Merged || status == Status::Quarantined)
        throw Error(Error::Code::Refused, "records.closed", {code, std::string(statusCode(status))});
    if (kind.freezes == Freezes::WhenSaved) throw Error(Error::Code::Refused, "records.never-edited", {code});
}

void requireEditable(const Kind& kind, Status status, const std::string& code)
{
    requireAmendable(kind, status, code);
    if (isFrozen(kind, status)) throw Error(Error::Code::Refused, "records.final", {code});
}

Status firstStatus(const Kind& kind) { return kind.hasDraft ? Status::Draft : Status::Final; }

Event firstEvent(const Kind& kind)
{
    if (kind.name == kinds::kConsent) return Event::Consent;
    if (kind.name == kinds::kHandover) return Event::Handover;
    return Event::Create;
}

bool marksMustHold(const Kind& kind, Status status)
{
    return !kind.hasDraft || status == Status::Final || status == Status::Amended;
}

} // namespace zapis
