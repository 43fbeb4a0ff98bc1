#include "core/model/values.h"

#include <algorithm>
#include <cstdint>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/text.h"

namespace zapis {

namespace {

constexpr std::string_view kAnswers[] = {"yes", "no", "unknown", "not-asked"};
constexpr std::int64_t kMaxLatitudeE6 = 90'000'000, kMaxLongitudeE6 = 180'000'000,
                       kMaxRadiusM = 20'100'000; // half round the earth

/// A value as an error shows it: its first words.
std::string shown(const std::string& text)
{
    constexpr std::size_t kShown = 60;
    const std::string_view head = codePointRange(text, 0, kShown);
    return std::string(head) + (head.size() < text.size() ? "…" : "");
}

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// NFC, LF between lines; a line of text has no line end, nothing that turns the direction of writing, and no mark of a mention,
/// which would have no list beside it.
const char* problemOfText(const std::string& text, bool line)
{
    if (!isValidUtf8(text) || !isNfc(text)) return "model.not-nfc";
    const bool illegal =
        std::any_of(text.begin(), text.end(), [line](char c) { return isControl(c) && (line || (c != '\n' && c != '\t')); });
    if (illegal) return line ? "model.not-one-line" : "model.control-character";
    if (line && hasUnseenCharacters(text)) return "model.unseen-character";
    if (line && text.find(kMention) != std::string::npos) return "model.mention-in-line";
    return nullptr;
}

bool isPlace(const Json& value)
{
    if (!value.isObject() || value.members().size() != 3) return false;
    const auto within = [&value](std::string_view key, std::int64_t least, std::int64_t most) {
        const Json* number = value.find(key);
        return number && number->isInteger() && number->integer() >= least && number->integer() <= most;
    };
    return within("lat_e6", -kMaxLatitudeE6, kMaxLatitudeE6) && within("lon_e6", -kMaxLongitudeE6, kMaxLongitudeE6)
        && within("radius_m", 0, kMaxRadiusM);
}

void checkLink(const Field& field, const std::string& target, const std::string& path, const KindOfId& kindOf,
    std::vector<Problem>& problems)
{
    if (!parseUuid(target)) {
        problems.push_back({path, "model.no-id", {path, shown(target)}});
        return;
    }
    if (!kindOf) return;
    const std::optional<std::string> kind = kindOf(target);
    if (!kind) {
        problems.push_back({path, "model.link-to-nothing", {path, target}});
        return;
    }
    const bool wanted =
        field.targets.front() == "*" || std::find(field.targets.begin(), field.targets.end(), *kind) != field.targets.end();
    if (!wanted) problems.push_back({path, "model.link-to-other-kind", {path, *kind, join(field.targets, ", ")}});
}

void checkString(
    const Field& field, const std::string& text, const std::string& path, const KindOfId& kindOf, std::vector<Problem>& problems)
{
    const auto refuse = [&](const char* key) { problems.push_back({path, key, {path, shown(text)}}); };
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Narrative:
        if (const char* key = problemOfText(text, field.type == FieldType::Text)) problems.push_back({path, key, {path}});
        break;
    case FieldType::Code:
        if (!field.vocabulary->find(text))
            problems.push_back({path, "model.unknown-code", {path, shown(text), field.vocabulary->name}});
        break;
    case FieldType::Date:
        if (!parseDate(text)) refuse("model.no-date");
        break;
    case FieldType::Clock:
        if (!parseClock(text)) refuse("model.no-clock");
        break;
    case FieldType::Time:
        if (!parseTimestamp(text)) refuse("model.no-time");
        break;
    case FieldType::Answer:
        if (!isAnswer(text)) refuse("model.no-answer");
        break;
    case FieldType::Link: checkLink(field, text, path, kindOf, problems); break;
    case FieldType::File:
        if (!parseHex32(text)) refuse("model.no-file");
        break;
    case FieldType::Integer:
    case FieldType::Place:
    case FieldType::Rows:
    case FieldType::Checklist: problems.push_back({path, "model.wrong-type", {path}}); break;
    }
}

} // namespace

bool isAnswer(std::string_view word) { return std::find(std::begin(kAnswers), std::end(kAnswers), word) != std::end(kAnswers); }

bool isFilled(const Json* value)
{
    if (!value || value->isNull()) return false;
    if (value->isString()) return !value->string().empty();
    return !value->isObject() || !value->members().empty();
}

void checkValue(
    const Field& field, const Json& value, const std::string& path, const KindOfId& kindOf, std::vector<Problem>& problems)
{
    if (!isFilled(&value)) {
        problems.push_back({path, "model.empty-value", {path}});
    } else if (field.type == FieldType::Integer) {
        if (!value.isInteger()) problems.push_back({path, "model.wrong-type", {path}});
    } else if (field.type == FieldType::Place) {
        if (!isPlace(value)) problems.push_back({path, "model.no-place", {path}});
    } else if (value.isString()) {
        checkString(field, value.string(), path, kindOf, problems);
    } else {
        problems.push_back({path, "model.wrong-type", {path}});
    }
}

} // namespace zapis
