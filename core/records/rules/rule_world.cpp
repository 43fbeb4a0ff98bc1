#include "core/records/rules/rule_world.h"

#include <algorithm>

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/model/kinds.h"
#include "core/records/rules/names.h"
#include "core/records/rules/paragraphs.h"
#include "core/records/rules/secret_words.h"

namespace zapis::rules {

World::World(const RecordReader& reader, const Job& job)
    : m_reader(&reader),
      m_job(&job),
      m_today(std::max(todayInMinsk(), todayHere())),
      m_source(reader),
      m_graph(reader.catalogue(), m_source, RecordGraph::Texts::Kept)
{
}

World::~World() = default;

std::vector<FactRef> World::ofPerson(const RecordId& id, std::string_view kind, std::string_view field)
{
    std::vector<FactRef> facts;
    for (const RecordId& one : m_graph.samePerson(id)) {
        for (FactRef& fact : from(one, kind, field)) {
            const auto isThere = [&](const FactRef& other) { return other->id == fact->id; };
            if (std::ranges::none_of(facts, isThere)) facts.push_back(std::move(fact));
        }
    }
    return facts;
}

bool World::isWithin(std::string_view vocabulary, std::string_view code, std::string_view heading) const
{
    const Vocabulary* terms = m_reader->catalogue().vocabulary(vocabulary);
    return code == heading || (terms && terms->isWithin(code, heading));
}

bool World::isSamePlace(const RecordId& a, const RecordId& b)
{
    const auto isPartOf = [&](const RecordId& part, const RecordId& whole) {
        std::set<RecordId> seen;
        std::optional<RecordId> at = part;
        while (at && seen.insert(*at).second) {
            if (*at == whole) return true;
            const FactRef place = find(*at);
            at = place ? place->link("part_of") : std::nullopt;
        }
        return false;
    };
    return isPartOf(a, b) || isPartOf(b, a);
}

std::vector<World::Ground> World::groundsOf(const Fact& fact)
{
    std::vector<Ground> grounds;
    for (const RecordGraph::Ground& one : m_graph.groundsOf(fact)) {
        FactRef passage = find(one.passage);
        if (!passage || (one.link && !one.link->isLiving())) continue;
        FactRef testimony = find(passage->link("testimony"));
        std::string relation = one.link ? one.link->text("relation") : std::string();
        grounds.push_back({one.link, std::move(passage), std::move(testimony), std::move(relation)});
    }
    return grounds;
}

/// The record itself, the passage of a link, the target of a link, and what passages of a fact are about.
std::set<RecordId> World::idsAbout(const RecordId& id)
{
    std::set<RecordId> ids{id};
    const FactRef fact = find(id);
    if (!fact) return ids;
    if (fact->is(kinds::kFactLink)) {
        for (const char* field : {"passage", "target"}) {
            if (const auto one = fact->link(field)) ids.insert(*one);
        }
    } else if (!fact->is(kinds::kPassage)) {
        for (const Ground& ground : groundsOf(*fact)) {
            ids.insert(ground.passage->id);
            if (ground.link) ids.insert(ground.link->id);
        }
    }
    return ids;
}

bool World::isSettled(const RecordId& a, const RecordId& b)
{
    const std::set<RecordId> aboutA = idsAbout(a), aboutB = idsAbout(b);
    for (const RecordId& one : aboutA) {
        for (const auto& [here, there] : {std::pair("a", "b"), std::pair("b", "a")}) {
            for (const FactRef& conflict : from(one, kinds::kConflict, here)) {
                const auto other = conflict->link(there);
                const std::string resolution = conflict->text("resolution");
                if (other && aboutB.contains(*other) && !resolution.empty() && resolution != "open") return true;
            }
        }
    }
    return false;
}

bool World::identityOpen() const { return m_reader->databases().identityOpen(); }

const NameIndex& World::names()
{
    if (!m_names) m_names = std::make_unique<NameIndex>(*this);
    return *m_names;
}

const ParagraphIndex& World::paragraphs()
{
    if (!m_paragraphs) m_paragraphs = std::make_unique<ParagraphIndex>(*this);
    return *m_paragraphs;
}

const SecretWords& World::secretWords()
{
    if (!m_secretWords) m_secretWords = std::make_unique<SecretWords>(*this);
    return *m_secretWords;
}

void Findings::add(int rule, Level level, const Fact& fact, Where where)
{
    m_findings.push_back({rule, level, fact.id, std::string(where.field), std::move(where.with), std::move(where.args)});
}

std::optional<Moment> momentOf(std::string_view date, std::string_view clock)
{
    constexpr std::int64_t kDayMinutes = 24 * 60;
    const auto days = parseDate(date);
    if (!days) return std::nullopt;
    Moment moment{days->days.first.number * kDayMinutes, days->days.last.number * kDayMinutes + kDayMinutes - 1, days->doubtful};
    const auto hours = parseClock(clock);
    if (hours && !hours->approximate) {
        moment.earliest += hours->firstMinute;
        moment.latest += hours->lastMinute - (kDayMinutes - 1);
    }
    return moment;
}

std::optional<Lasting> lastingOf(std::string_view edtf)
{
    const auto whole = parseDate(edtf);
    if (!whole) return std::nullopt;
    const auto slash = edtf.find('/');
    if (slash == std::string_view::npos) return Lasting{whole->days, whole->days};
    const auto half = [](std::string_view text, const Days& open) {
        const auto date = parseDate(text);
        return text.empty() || text == ".." || !date ? open : date->days;
    };
    const Day first = dayOf(1900, 1, 1), last = dayOf(2100, 12, 31);
    // An open end lasts; an unknown one may be any day.
    const std::string_view end = edtf.substr(slash + 1), begin = edtf.substr(0, slash);
    return Lasting{half(begin, begin == ".." ? Days{first, first} : Days{first, last}),
        half(end, end == ".." ? Days{last, last} : Days{first, last})};
}

Day addMonths(Day day, int months)
{
    const std::string text = toText(day);
    const int index = std::stoi(text.substr(0, 4)) * 12 + std::stoi(text.substr(5, 2)) - 1 + months;
    const int year = index / 12, month = index % 12 + 1, wanted = std::stoi(text.substr(8, 2));
    const Day monthEnd{dayOf(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1).number - 1};
    return std::min(monthEnd, Day{dayOf(year, month, 1).number + wanted - 1});
}

std::optional<Day> dayOfTimestamp(std::string_view timestamp)
{
    const auto seconds = parseTimestamp(timestamp);
    if (!seconds) return std::nullopt;
    return dayInMinsk(*seconds * 1000);
}

} // namespace zapis::rules
