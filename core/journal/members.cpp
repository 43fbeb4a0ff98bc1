#include <algorithm>

#include "core/base/error.h"
#include "core/journal/log.h"
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

} // namespace

AuthorId addMember(Databases& databases, const std::string& name, const std::optional<SlotId>& slot)
{
    const AuthorId author = newId<AuthorId>();
    Statement(databases.records, "INSERT INTO author (author, name, slot) VALUES (?, ?, '')")
        .bindAll(author, std::string_view(name))
        .run();
    setMemberSlot(databases, author, slot);
    return author;
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

std::string authorText(const AuthorId& author) { return "a-" + toCrockford(author.bytes); }

std::string deviceText(const DeviceId& device) { return "d-" + toCrockford(device.bytes); }

std::string journalText(const JournalId& journal) { return toCrockford(journal.bytes); }

std::string commitText(const CommitId& commit) { return toCrockford(commit.bytes); }

} // namespace zapis
