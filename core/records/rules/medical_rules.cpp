// Rules about medical findings: 26–29.
#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/records/rules/rule_world.h"
#include "core/text/fold.h"

namespace zapis::rules {
namespace {

enum class Side { None, Left, Right };

Side sideOfRegion(std::string_view region)
{
    for (const std::string_view part : split(region, '-')) {
        if (part == "left") return Side::Left;
        if (part == "right") return Side::Right;
    }
    return Side::None;
}

std::string mirrored(std::string_view region)
{
    std::vector<std::string> parts;
    for (const std::string_view part : split(region, '-'))
        parts.emplace_back(part == "left" ? "right" : part == "right" ? "left" : part);
    return join(parts, "-");
}

/// The one side that a caption names, in English, Russian or Belarusian; None where it names neither or both.
Side sideOfCaption(std::string_view caption)
{
    static constexpr auto kLeft = std::to_array<std::string_view>(
        {"left", "левый", "левая", "левое", "левой", "левого", "левому", "левую", "левым", "левом", "левые", "левых", "левыми",
            "слева", "влево", "левы", "левае", "левай", "левага", "леваму", "левыя", "левымі", "злева", "улева"});
    // Not "права", "право": those are rights.
    static constexpr auto kRight = std::to_array<std::string_view>(
        {"right", "правый", "правая", "правое", "правой", "правого", "правому", "правую", "правым", "правом", "правые", "правых",
            "правыми", "справа", "вправо", "правы", "правае", "правай", "правага", "праваму", "правыя", "правымі", "управа"});
    bool left = false, right = false;
    std::string word;
    const std::string text = folded(caption) + " ";
    for (const char c : text) {
        const bool ends = static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z') && c != '-';
        if (!ends) {
            word += c;
            continue;
        }
        left = left || std::ranges::any_of(kLeft, [&](std::string_view one) { return folded(one) == word; });
        right = right || std::ranges::any_of(kRight, [&](std::string_view one) { return folded(one) == word; });
        word.clear();
    }
    if (left == right) return Side::None;
    return left ? Side::Left : Side::Right;
}

bool fitsAll(std::string_view region) { return region == "whole-body" || region == "unknown"; }

bool fits(World& world, const std::string& a, const std::string& b)
{
    return fitsAll(a) || fitsAll(b) || world.isWithin("body-regions", a, b) || world.isWithin("body-regions", b, a);
}

bool fitsAny(World& world, const std::string& region, const std::vector<std::string>& body)
{
    return std::ranges::any_of(body, [&](const std::string& part) { return fits(world, region, part); });
}

void checkRegions(const Fact& finding, World& world, Findings& findings)
{
    std::vector<RecordId> acts;
    std::vector<std::string> body;
    bool isSilent = false;
    for (const RecordId& id : finding.links("acts")) {
        const FactRef act = world.find(id);
        if (!act) continue;
        acts.push_back(id);
        const std::vector<std::string> regions = act->texts("body");
        isSilent = isSilent || regions.empty();
        body.insert(body.end(), regions.begin(), regions.end());
    }
    if (acts.empty()) return;
    bool isElsewhere = false, isMirrored = false;
    for (const std::string& region : finding.texts("regions")) {
        if (fitsAny(world, region, body)) continue;
        isElsewhere = true;
        isMirrored = isMirrored || (sideOfRegion(region) != Side::None && fitsAny(world, mirrored(region), body));
    }
    if (isElsewhere && !isSilent) findings.warning(28, finding, {"regions", acts});
    if (isMirrored) findings.warning(29, finding, {"regions", acts});
}

void checkCaptions(const Fact& finding, World& world, Findings& findings)
{
    bool left = false, right = false;
    for (const std::string& region : finding.texts("regions")) {
        left = left || sideOfRegion(region) == Side::Left;
        right = right || sideOfRegion(region) == Side::Right;
    }
    if (left == right) return;
    for (const RecordId& id : finding.links("photos")) {
        const FactRef photo = world.find(id);
        if (!photo) continue;
        const Side shown = sideOfCaption(photo->text("title"));
        if (shown == Side::None || (shown == Side::Left) == left) continue;
        findings.warning(29, finding, {"photos", {id}});
    }
}

} // namespace

void checkMedical(const Fact& fact, World& world, Findings& findings)
{
    const std::string observer = fact.text("observer");
    const bool isClinician = !observer.empty() && observer != "self-report" && observer != "interviewer" && observer != "witness";
    for (const char* field : {"consistency", "overall_opinion"}) {
        if (!fact.has(field)) continue;
        if (!isClinician) findings.error(26, fact, {field});
    }
    const bool isDiagnostic = fact.text("consistency") == "diagnostic-of" || fact.text("overall_opinion") == "diagnostic-of";
    if (isDiagnostic && !fact.has("alternatives_considered")) findings.error(27, fact, {"alternatives_considered"});
    checkRegions(fact, world, findings);
    checkCaptions(fact, world, findings);
}

} // namespace zapis::rules
