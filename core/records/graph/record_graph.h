/// The records as a graph, the one way in which rules, gate, selection and window follow links: who is the same person, what was
/// told in a testimony, what a fact rests on, what belongs to a case. Records that were taken back or merged are in it; who asks
/// says whether they count. Reads when asked and keeps what it read, so it shows one state of the vault: made for one question,
/// or inside a read transaction. Belongs to one thread. Throws what its source throws (Damaged, Io).
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/date.h"
#include "core/records/graph/record_source.h"

namespace zapis {

/// One record, read without ever failing: what has another type is not there.
class Node {
public:
    Node(RecordId recordId, const Kind& recordKind, SourceRecord record);
    bool is(std::string_view name) const { return kind->name == name; }
    /// Neither withdrawn nor merged.
    bool isLiving() const { return status != Status::Withdrawn && status != Status::Merged; }
    bool has(std::string_view field) const { return fields.find(field) != nullptr; }
    std::string text(std::string_view field) const { return fields.stringOr(field); }
    bool isYes(std::string_view field) const { return text(field) == "yes"; }
    std::vector<std::string> texts(std::string_view field) const { return fields.stringsAt(field); } ///< one value or many
    std::optional<PartialDate> date(std::string_view field) const { return parseDate(text(field)); }
    std::optional<RecordId> link(std::string_view field) const { return parseRecordId(text(field)); }
    std::vector<RecordId> links(std::string_view field) const;
    const Json::Array& rows(std::string_view field) const; ///< empty where there are none
    /// Answer to an item of a checklist; empty where it is not in the list.
    std::string answer(std::string_view checklist, std::string_view item) const;

    RecordId id;
    const Kind* kind;
    Status status;
    bool identityRead; ///< identity fields are in `fields`
    Json fields;
};
using NodeRef = std::shared_ptr<const Node>;

class RecordGraph {
public:
    /// LeftOut: of words longer than a code nothing is kept but that they are there, so that a whole vault can be walked.
    enum class Texts { Kept, LeftOut };

    /// Both must live as long as this.
    RecordGraph(const Catalogue& catalogue, const RecordSource& source, Texts texts)
        : m_catalogue(&catalogue),
          m_source(&source),
          m_texts(texts)
    {
    }
    const Catalogue& catalogue() const { return *m_catalogue; }

    /// Whatever its state. Null: no such record, or of a kind that is not known.
    NodeRef find(const RecordId& id);
    /// Null also where it was withdrawn or merged.
    NodeRef living(const RecordId& id);
    NodeRef living(const std::optional<RecordId>& id) { return id ? living(*id) : nullptr; }
    /// Records of a kind that link here from a field ("perpetrators.who"), in order of creation.
    std::vector<NodeRef> from(const RecordId& id, std::string_view kind, std::string_view field);
    std::vector<NodeRef> livingFrom(const RecordId& id, std::string_view kind, std::string_view field);

    /// A record that names another in its own words, and the field in which it does.
    struct Pointing {
        NodeRef from;
        const Field* field;
    };
    /// Is a link in this field of this kind asked for?
    using WayFilter = std::function<bool(const Kind& kind, const Field& field)>;
    /// Records in any state that name this one, once a field. Not by a mention, not as that of which they are a part or on which
    /// they rest, not in the vault's own order (case files, mergers, book-keeping) nor in the work of lawyers.
    std::vector<Pointing> pointingAt(const Node& node, const WayFilter& isAsked = {});

    /// Every record of this person, itself too: merged into one another, or found to be the same by a decision. Sorted. Whatever
    /// is no person is alone.
    const std::vector<RecordId>& samePerson(const RecordId& id);

    /// Living passages of a testimony; living fact links of a passage.
    std::vector<NodeRef> passagesOf(const RecordId& testimony);
    std::vector<NodeRef> linksOf(const RecordId& passage);
    /// What words of a testimony or of an item of evidence are linked to. The target stands there in any state, and is null where
    /// there is none.
    struct Told {
        NodeRef passage, link, target;
    };
    std::vector<Told> toldIn(const RecordId& account);
    /// What a fact rests on, in any state: the passages of its fact links, then those that it names itself, which have no link.
    struct Ground {
        NodeRef link;
        std::optional<RecordId> passage;
    };
    std::vector<Ground> groundsOf(const Node& fact);
    /// The members that a case names, and the living records that say they belong to it; each once.
    std::vector<RecordId> membersOf(const RecordId& caseFile);

private:
    /// A field of a kind that may link to records of another one: "perpetrators.who".
    struct Way {
        const Kind* from;
        const Field* field;
        std::string path;
    };
    const std::vector<Way>& waysTo(const Kind& kind);
    static void addWays(
        const Kind& from, const Field& field, const std::string& before, std::string_view to, std::vector<Way>& ways);
    std::vector<RecordId> saidToBe(const RecordId& person);
    const Catalogue* m_catalogue;
    const RecordSource* m_source;
    Texts m_texts;
    std::unordered_map<RecordId, NodeRef> m_nodes;
    std::map<RecordId, std::vector<RecordId>> m_persons;
    std::map<const Kind*, std::vector<Way>> m_ways;
};

} // namespace zapis
