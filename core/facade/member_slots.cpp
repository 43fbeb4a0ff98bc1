// Slots and the members they belong to. The key file changes first: a name without a slot opens nothing, and the journal says who
// did it.
#include <algorithm>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/facade/open_vault_state.h"
#include "core/journal/members.h"
#include "core/vault/transaction.h"

namespace zapis {
namespace {

/// One Key entry, and what changes about members, in one transaction. The key file has changed already: whoever reads "not saved"
/// would try the old passphrase.
void noteKey(
    WorkingSet& work, std::string_view kind, std::vector<CommittedField> fields, const std::function<void()>& inside = {})
{
    if (!kind.empty()) fields.push_back({"#kind", kind, ValueClass::Plain});
    try {
        work.records.note(Event::Key, std::nullopt, fields, inside);
    } catch (const Error& error) {
        throw Error(error.code, "vault.key-not-noted", {error.what()});
    }
}

void noteKey(WorkingSet& work, std::string_view action, const SlotId& slot, std::string_view kind,
    const std::function<void()>& inside = {})
{
    noteKey(work, kind, {{"#action", action, ValueClass::Plain}, {"#slot", toHex(slot), ValueClass::Plain}}, inside);
}

/// A key of a member who is new with it; the full check holds name and slot against this entry.
void noteAdded(WorkingSet& work, const Member& member, std::string_view kind)
{
    std::vector<CommittedField> fields = memberFields(member);
    fields.push_back({"#action", "add", ValueClass::Plain});
    fields.push_back({"#author", authorText(member.author), ValueClass::Plain});
    noteKey(work, kind, std::move(fields), [&] { addMember(work.databases, member); });
}

std::string_view kindOfSlot(const Vault& vault, const SlotId& slot)
{
    const std::vector<SlotInfo> slots = vault.info().slots;
    const auto found = std::find_if(slots.begin(), slots.end(), [&](const SlotInfo& info) { return info.id == slot; });
    return found == slots.end() ? std::string_view() : slotKindCode(found->kind);
}

} // namespace

std::vector<OpenVault::Slot> OpenVault::slots() const
{
    std::vector<Slot> all;
    for (const SlotInfo& info : m_state->vault.info().slots) {
        const auto member = memberOfSlot(m_state->work->databases, info.id);
        all.push_back({info, member ? member->name : std::string(), info.id == m_state->vault.openedSlot()});
    }
    return all;
}

void OpenVault::addMemberSlot(
    const Credential& credential, const KdfCost& cost, SlotReach reach, const std::string& memberName, const Job& job)
{
    const SlotId slot = m_state->vault.addSlot(credential, cost, reach, job);
    noteAdded(*m_state->work, {newId<AuthorId>(), toNfc(memberName), slot}, kindOfSlot(m_state->vault, slot));
}

Secret OpenVault::addRecoveryKey()
{
    auto [slot, text] = m_state->vault.addRecoverySlot(identityOpen() ? SlotReach::RecordsAndNames : SlotReach::Records);
    // Whoever keeps the paper acts under the name of who made it: an author of its own, so that history tells the two apart.
    try {
        noteAdded(*m_state->work, {newId<AuthorId>(), m_state->member.name, slot}, slotKindCode(SlotInfo::Kind::Recovery));
    } catch (const Error& error) {
        m_state->vault.addWarning({error.what(), error.args}); // the slot is there: without its text nobody could use or know it
    }
    return std::move(text);
}

void OpenVault::removeSlot(const SlotId& slot)
{
    const std::string kind(kindOfSlot(m_state->vault, slot));
    m_state->vault.removeSlot(slot);
    noteKey(*m_state->work, "remove", slot, kind, [&] {
        if (const auto member = memberOfSlot(m_state->work->databases, slot))
            setMemberSlot(m_state->work->databases, member->author, {});
    });
}

void OpenVault::changePassphrase(const Secret& passphrase, const KdfCost& cost, const Job& job)
{
    m_state->vault.changePassphrase(passphrase, cost, job);
    noteKey(*m_state->work, "passwd", m_state->vault.openedSlot(), {});
}

void OpenVault::confirmKey(const Job& job)
{
    if (!m_state->vault.keyReplaced()) return;
    m_state->vault.confirmKey();
    m_state->makeReady(job);
    noteKey(*m_state->work, "confirm", m_state->vault.openedSlot(), {});
}

} // namespace zapis
