#include "core/journal/members.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/journal/entry_loader.h"
#include "core/journal/note.h"
#include "core/vault/statement.h"

namespace zapis {

namespace {

std::string slotText(const std::optional<SlotId>& slot) { return slot ? toHex(*slot) : std::string(); }

std::optional<SlotId> slotFrom(std::string_view hex)
{
    const std::optional<Bytes> bytes = fromHex(hex);
    SlotId slot;
    if (!bytes || bytes->size() != slot.size()) return std::nullopt;
    std::ranges::copy(*bytes, slot.begin());
    return slot;
}

Member memberOf(const Statement& row) { return {row.id<AuthorId>(0), row.text(1), slotFrom(row.textView(2))}; }

void requireChange(const Connection& db)
{
    if (db.changes() == 0) throw Error(Error::Code::Io, "journal.no-member");
}

struct ToldMember {
    std::string name, slot;
    bool operator==(const ToldMember&) const = default;
};

/// What the entries of devices and keys say.
struct Told {
    std::map<std::string, ToldMember> members;  ///< by id
    std::map<std::string, std::string> devices; ///< id → verifier key

    void takeSlot(const std::string& slot)
    {
        for (auto& [author, member] : members)
            if (member.slot == slot) member.slot.clear();
    }
    void take(const HistoryEntry& entry)
    {
        const std::string slot = zapis::textOf(entry, "#slot");
        if (entry.event == Event::Enrol) devices[zapis::textOf(entry, "device")] = zapis::textOf(entry, "verifier_key");
        else if (!slot.empty() && zapis::textOf(entry, "#action") != "passwd" && zapis::textOf(entry, "#action") != "confirm")
            takeSlot(slot);
        const bool tellsName =
            std::ranges::any_of(entry.fields, [](const FieldProof& field) { return field.name == "#name" && field.value; });
        const char* author = entry.event == Event::Enrol ? "author" : "#author"; // what is noted beside records has the sign
        if (tellsName) members[zapis::textOf(entry, author)] = {zapis::textOf(entry, "#name"), slot};
    }
};

Told toldOf(Databases& databases)
{
    Told told;
    replayEvents(databases, {Event::Enrol, Event::Key}, [&](const HistoryEntry& entry) { told.take(entry); });
    return told;
}

bool devicesFit(Connection& records, const std::map<std::string, std::string>& told)
{
    std::size_t found = 0;
    Statement rows(records, "SELECT device, origin, public_key FROM device");
    for (; rows.step(); ++found) {
        const auto device = told.find(deviceText(rows.id<DeviceId>(0)));
        SigningPublicKey key;
        if (device == told.end() || rows.blob(2).size() != key.bytes.size()) return false;
        std::ranges::copy(rows.blob(2), key.bytes.begin());
        if (noteVerifierKey(rows.text(1), key) != device->second) return false;
    }
    return found == told.size();
}

bool isEmpty(Connection& records, std::string_view query) { return !Statement(records, query).step(); }

} // namespace

AuthorId addMember(Databases& databases, const std::string& name, const std::optional<SlotId>& slot)
{
    const AuthorId author = newId<AuthorId>();
    addMember(databases, Member{author, name, slot});
    return author;
}

void addMember(Databases& databases, const Member& member)
{
    Statement(databases.records, "INSERT INTO author (author, name, slot) VALUES (?, ?, '')")
        .bindAll(member.author, std::string_view(member.name))
        .run();
    setMemberSlot(databases, member.author, member.slot);
}

std::vector<CommittedField> memberFields(const Member& member)
{
    return {{"#name", member.name}, {"#slot", slotText(member.slot)}};
}

std::vector<Member> members(Databases& databases)
{
    std::vector<Member> all;
    Statement rows(databases.records, "SELECT author, name, slot FROM author ORDER BY name, author");
    while (rows.step()) all.push_back(memberOf(rows));
    return all;
}

std::optional<Member> memberOfSlot(Databases& databases, const SlotId& slot)
{
    Statement row(databases.records, "SELECT author, name, slot FROM author WHERE slot = ?");
    if (!row.bindAll(slotText(slot)).step()) return std::nullopt;
    return memberOf(row);
}

void setMemberSlot(Databases& databases, const AuthorId& author, const std::optional<SlotId>& slot)
{
    if (slot) Statement(databases.records, "UPDATE author SET slot = '' WHERE slot = ?").bindAll(slotText(slot)).run();
    Statement(databases.records, "UPDATE author SET slot = ? WHERE author = ?").bindAll(slotText(slot), author).run();
    requireChange(databases.records);
}

std::vector<CheckFinding> membersNotAsJournaled(Databases& databases)
{
    Connection& db = databases.records;
    std::vector<CheckFinding> findings;
    Told told = toldOf(databases);
    std::vector<std::string> notCovered;
    for (const Member& member : members(databases)) {
        const auto known = told.members.extract(authorText(member.author));
        if (known.empty()) notCovered.push_back(member.name.empty() ? authorText(member.author) : member.name);
        else if (known.mapped() != ToldMember{member.name, slotText(member.slot)})
            findings.push_back({"journal.member-differs", {known.mapped().name}});
    }
    for (const auto& [author, member] : told.members) findings.push_back({"journal.member-differs", {member.name}});
    if (!notCovered.empty()) findings.push_back({"journal.members-not-covered", {join(notCovered, ", ")}, false});

    const auto differs = [&](const char* table) { findings.push_back({"journal.table-differs", {table}}); };
    if (!devicesFit(db, told.devices)) differs("device");
    if (!isEmpty(db, "SELECT 1 FROM journal WHERE clock <> (SELECT coalesce(max(clock), 0) FROM entry)")) differs("journal");
    if (!isEmpty(db,
            "SELECT 1 FROM save s LEFT JOIN (SELECT save, count(*) AS n FROM entry GROUP BY save) e ON e.save = s.id "
            "WHERE s.entries IS NOT e.n"))
        differs("save");
    if (!isEmpty(db, "SELECT 1 FROM head h WHERE h.entry IS NOT (SELECT max(id) FROM entry e WHERE e.record = h.record)")
        || !isEmpty(db, "SELECT 1 FROM (SELECT count(*) AS n FROM head) WHERE n <> (SELECT count(DISTINCT record) FROM entry)"))
        differs("head");
    return findings;
}

std::string authorText(const AuthorId& author) { return "a-" + toCrockford(author.bytes); }

std::string deviceText(const DeviceId& device) { return "d-" + toCrockford(device.bytes); }

std::string journalText(const JournalId& journal) { return toCrockford(journal.bytes); }

std::string commitText(const CommitId& commit) { return toCrockford(commit.bytes); }

} // namespace zapis
