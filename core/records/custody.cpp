// The chain of custody as one list: what the item says of the time before and outside, what the journal knows of the time inside.
#include <algorithm>

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/records/entry_names.h"
#include "core/records/evidence.h"

namespace zapis {
namespace {

bool isCustody(Event event)
{
    switch (event) {
    case Event::Attach:
    case Event::Open:
    case Event::Copy:
    case Event::Redact:
    case Event::Translate:
    case Event::Fixity:
    case Event::Export:
    case Event::Handover:
    case Event::Recall:
    case Event::Import:
    case Event::Print:
    case Event::Withdraw: return true;
    default: return false;
    }
}

/// Words were copied out of a text field: nothing of the original.
bool isOfWords(const HistoryEntry& entry)
{
    return std::ranges::any_of(entry.fields, [](const FieldProof& field) { return field.name == kCopiedEntry; });
}

EvidenceReader::CustodyStep outsideStep(const RecordReader& reader, const Json& row)
{
    EvidenceReader::CustodyStep step;
    step.at = row.stringOr("at");
    step.action = row.stringOr("action");
    std::vector<std::string> people;
    for (const char* end : {"from", "to"})
        if (const auto person = parseRecordId(row.stringOr(end))) people.push_back(reader.nameOf(*person));
    step.who = join(people, " → ");
    std::vector<std::string> notes;
    for (const char* field : {"seal", "reason"})
        if (const std::string text = row.stringOr(field); !text.empty()) notes.push_back(text);
    step.note = join(notes, "; ");
    return step;
}

EvidenceReader::CustodyStep insideStep(const HistoryEntry& entry)
{
    EvidenceReader::CustodyStep step;
    step.at = timestampText(entry.clockMs);
    step.action = std::string(eventCode(entry.event));
    step.who = entry.authorName.empty() ? authorText(entry.author) : entry.authorName;
    for (const FieldProof& field : entry.fields)
        if (field.name == "#problem" && field.value && field.value->isString()) step.note = field.value->string();
    step.inside = true;
    return step;
}

} // namespace

std::vector<EvidenceReader::CustodyStep> EvidenceReader::custody(const RecordId& item) const
{
    std::vector<CustodyStep> steps;
    const Record record = m_reader->get(item);
    if (const Json* rows = record.fields.find("custody"))
        for (const Json& row : rows->items()) steps.push_back(outsideStep(*m_reader, row));
    for (const HistoryEntry& entry : LogReader(m_reader->databases()).of(item))
        if (isCustody(entry.event) && !isOfWords(entry)) steps.push_back(insideStep(entry));
    std::stable_sort(steps.begin(), steps.end(), [](const CustodyStep& a, const CustodyStep& b) { return a.at < b.at; });
    return steps;
}

} // namespace zapis
