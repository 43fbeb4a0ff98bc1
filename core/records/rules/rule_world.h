/// What a rule of docs/model/domain.md §8 may look at: records as they are now (withdrawn and merged ones are not there), what
/// links to them, and times read the way docs/model/rules.md settles: only what is certain counts.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/records/graph/record_graph.h"
#include "core/records/rules.h"

namespace zapis::rules {

class NameIndex;
class ParagraphIndex;
class SecretWords;

using Fact = Node;
using FactRef = NodeRef;

class World {
public:
    World(const RecordReader& reader, const Job& job);
    ~World();

    /// Null: no such record, or one that no rule looks at any more.
    FactRef find(const RecordId& id) { return m_graph.living(id); }
    FactRef find(const std::optional<RecordId>& id) { return m_graph.living(id); }
    /// Living records of a kind that link here from a field ("perpetrators.who").
    std::vector<FactRef> from(const RecordId& id, std::string_view kind, std::string_view field)
    {
        return m_graph.livingFrom(id, kind, field);
    }
    std::vector<RecordId> all(std::string_view kind) { return m_reader->all(kind); }

    /// Records that stand for the same person count as one: the survivor of mergers, the first of confirmed matches.
    RecordId person(const RecordId& id) { return m_graph.samePerson(id).front(); }
    bool isSamePerson(const RecordId& a, const RecordId& b) { return person(a) == person(b); }
    /// Records of a kind that name this person, under whichever of their records, in a field.
    std::vector<FactRef> ofPerson(const RecordId& id, std::string_view kind, std::string_view field);

    bool isWithin(std::string_view vocabulary, std::string_view code, std::string_view heading) const;
    /// Is one place the other, or a part of it?
    bool isSamePlace(const RecordId& a, const RecordId& b);

    /// Living fact links and passages behind a fact; passages that it names itself have no relation.
    struct Ground {
        FactRef link, passage, testimony; ///< link and testimony may be null
        std::string relation;
    };
    std::vector<Ground> groundsOf(const Fact& fact);
    /// Does a conflict record that is not open speak about these two? Ids of passages and links count for what they carry.
    bool isSettled(const RecordId& a, const RecordId& b);

    RecordGraph& graph() { return m_graph; }
    const RecordReader& reader() const { return *m_reader; }
    const Job& job() const { return *m_job; }
    Day today() const { return m_today; }
    bool identityOpen() const;
    const NameIndex& names();
    const ParagraphIndex& paragraphs();
    const SecretWords& secretWords();

private:
    std::set<RecordId> idsAbout(const RecordId& id);
    const RecordReader* m_reader;
    const Job* m_job;
    Day m_today;
    ReaderSource m_source;
    RecordGraph m_graph;
    std::unique_ptr<NameIndex> m_names;
    std::unique_ptr<ParagraphIndex> m_paragraphs;
    std::unique_ptr<SecretWords> m_secretWords;
};

/// Collects what the rules say about one record.
class Findings {
public:
    using Level = RuleFinding::Level;
    struct Where {
        std::string_view field;
        std::vector<RecordId> with = {};
        std::vector<std::string> args = {};
    };
    /// An error; a warning where a date that it rests on is doubtful.
    void error(int rule, const Fact& fact, Where where, bool doubtful = false)
    {
        add(rule, doubtful ? Level::Warning : Level::Error, fact, std::move(where));
    }
    void warning(int rule, const Fact& fact, Where where) { add(rule, Level::Warning, fact, std::move(where)); }
    void hint(int rule, const Fact& fact, Where where) { add(rule, Level::Hint, fact, std::move(where)); }
    std::vector<RuleFinding> take() { return std::move(m_findings); }

private:
    void add(int rule, Level level, const Fact& fact, Where where);
    std::vector<RuleFinding> m_findings;
};

// Times

/// A moment known within minutes since 1970 in Minsk, both ends included; a day without a certain hour is the whole day.
struct Moment {
    std::int64_t earliest = 0, latest = 0;
    bool doubtful = false;
};
std::optional<Moment> momentOf(std::string_view date, std::string_view clock);
inline bool isBefore(const Moment& a, const Moment& b) { return a.latest < b.earliest; }
inline bool isBefore(const Days& a, const Days& b) { return before(a, b) == Ordering::Yes; }

/// Begin and end of a time that lasts: halves of an interval, or the one date twice.
struct Lasting {
    Days begin, end;
};
std::optional<Lasting> lastingOf(std::string_view edtf);

/// The same day of the month, so many months on; the last day of that month where it has no such day.
Day addMonths(Day day, int months);
/// The day in Minsk of a UTC time stamp.
std::optional<Day> dayOfTimestamp(std::string_view timestamp);

// The rules, by subject; each speaks about one record and looks around from there.

void checkDetention(const Fact& fact, World& world, Findings& findings);      ///< 1–5
void checkAct(const Fact& fact, World& world, Findings& findings);            ///< 6, 7, 8, 24, 25
void checkPresence(const Fact& fact, World& world, Findings& findings);       ///< 23
void checkDisappearance(const Fact& fact, World& world, Findings& findings);  ///< 40, 41
void checkPerson(const Fact& fact, World& world, Findings& findings);         ///< 9, 10
void checkNames(const Fact& fact, World& world, Findings& findings);          ///< 48
void checkConsent(const Fact& fact, World& world, Findings& findings);        ///< 13
void checkTestimony(const Fact& fact, World& world, Findings& findings);      ///< 8, 11, 12, 15–18
void checkPassage(const Fact& fact, World& world, Findings& findings);        ///< 19
void checkGrounds(const Fact& fact, World& world, Findings& findings);        ///< 20–22
void checkMedical(const Fact& fact, World& world, Findings& findings);        ///< 26–29
void checkPost(const Fact& fact, World& world, Findings& findings);           ///< 30
void checkUnit(const Fact& fact, World& world, Findings& findings);           ///< 31
void checkCommandLink(const Fact& fact, World& world, Findings& findings);    ///< 32
void checkIdentification(const Fact& fact, World& world, Findings& findings); ///< 33, 34
void checkEvidence(const Fact& fact, World& world, Findings& findings);       ///< 35–39, 55, 56
void checkArticles(const Fact& fact, World& world, Findings& findings);       ///< 42
void checkProsecution(const Fact& fact, World& world, Findings& findings);    ///< 8, 43, 44
void checkComplaint(const Fact& fact, World& world, Findings& findings);      ///< 45
void checkElement(const Fact& fact, World& world, Findings& findings);        ///< 22, 47
void checkTexts(const Fact& fact, World& world, Findings& findings);          ///< 49
void checkCopied(const Fact& fact, World& world, Findings& findings);         ///< 50
void checkDates(const Fact& fact, World& world, Findings& findings);          ///< 51
void checkAvailability(const Fact& fact, World& world, Findings& findings);   ///< 52
void checkResting(const Fact& fact, World& world, Findings& findings);        ///< 53

} // namespace zapis::rules
