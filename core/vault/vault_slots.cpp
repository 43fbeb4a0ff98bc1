// Changes to the slots of an open vault. Each rewrites the key file and nothing else (docs/formats/vault.md §2).

#include <algorithm>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/path_text.h"
#include "core/base/random.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_state.h"

namespace zapis {

namespace {

SlotId newSlotId(const KeyFile& file)
{
    SlotId id{};
    do randomBytes(id);
    while (file.find(id));
    return id;
}

void mustHaveRoom(const KeyFile& file)
{
    if (file.slots.size() >= kMaxSlots) throw Error(Error::Code::Refused, "vault.too-many-slots", {std::to_string(kMaxSlots)});
}

} // namespace

Error asVaultError(const Error& error)
{
    if (error.is(kFileNoSpace)) return Error(Error::Code::Io, kVaultNoSpace, error.args);
    if (error.is(kFileReadOnly)) return Error(Error::Code::Io, kVaultReadOnly, error.args);
    return error;
}

void Vault::State::mustBeWritable() const
{
    if (keyReplaced) throw Error(Error::Code::Refused, "vault.key-replaced");
    if (core->readOnly) throw Error(Error::Code::Io, kVaultReadOnly, {shownPath(core->folder)});
}

void Vault::State::rewriteKeyFile(KeyFile next)
{
    ++next.generation;
    next.mac = macOf(next, keys->vault);
    const std::string text = next.text();
    try {
        writeKeyCopy(core->folder, kKeyFileName, text);
    } catch (const Error& error) {
        throw asVaultError(error);
    }
    keyFile = std::move(next); // from here on this is the key file, whatever becomes of its copy
    forget("vault.key-copy-not-written");
    try {
        writeKeyCopy(core->folder, kKeyCopyName, text);
    } catch (const Error&) {
        warn(
            "vault.key-copy-not-written", {kKeyCopyName}); // no error: what was asked for is done, and the caller goes on with it
    }
}

void Vault::State::warnOfEdge(const Unlocker& unlocker)
{
    if (unlocker.hasEdgeBlank()) warn("vault.passphrase-edge-blank");
}

void Vault::State::forget(std::string_view key)
{
    std::erase_if(warnings, [&](const VaultWarning& warning) { return warning.key == key; });
}

SlotId Vault::addSlot(const Credential& credential, const KdfCost& cost, SlotReach reach, const Job& job)
{
    m_state->mustBeWritable();
    mustHaveRoom(m_state->keyFile);
    Unlocker unlocker(credential);
    if (unlocker.isEmpty()) throw Error(Error::Code::Refused, "vault.empty-passphrase");
    job.reach(0, 0);
    KeyFile next = m_state->keyFile;
    const SlotId id = newSlotId(next);
    next.slots.push_back(makeSlot(id, cost, unlocker, *m_state->keys, reach, next.vault));
    job.reach(0, 0);
    m_state->rewriteKeyFile(std::move(next));
    m_state->warnOfEdge(unlocker);
    return id;
}

std::pair<SlotId, Secret> Vault::addRecoverySlot(SlotReach reach)
{
    Secret text = RecoveryKey::text(RecoveryKey::generate());
    const SlotId id = addSlot({Credential::Kind::Recovery, text.clone(), std::nullopt}, costOf(KdfProfile::Normal), reach);
    return {id, std::move(text)};
}

void Vault::removeSlot(const SlotId& slot)
{
    m_state->mustBeWritable();
    KeyFile next = m_state->keyFile;
    const Slot* removed = next.find(slot);
    if (!removed) throw Error(Error::Code::Io, "vault.no-such-slot", {toHex(slot)});
    const auto opens = [](const Slot& each) { return each.kind != SlotInfo::Kind::Escrow; };
    if (opens(*removed) && std::ranges::count_if(next.slots, opens) == 1) throw Error(Error::Code::Refused, "vault.last-slot");
    if (removed->opensIdentities()) {
        // Who does not see the names must not be able to close them for those who do.
        if (!m_state->keys->identity) throw Error(Error::Code::Refused, "vault.slot-opens-names");
        const auto opensNames = [&](const Slot& each) { return opens(each) && each.opensIdentities(); };
        if (opensNames(*removed) && std::ranges::count_if(next.slots, opensNames) == 1)
            throw Error(Error::Code::Refused, "vault.last-names-slot");
    }
    std::erase_if(next.slots, [&](const Slot& each) { return each.id == slot; });
    m_state->rewriteKeyFile(std::move(next));
}

void Vault::changePassphrase(const Secret& newPassphrase, const KdfCost& cost, const Job& job)
{
    m_state->mustBeWritable();
    KeyFile next = m_state->keyFile;
    Slot* slot = next.find(m_state->slot);
    if (!slot || !slot->hasPassphrase()) throw Error(Error::Code::Refused, "vault.no-passphrase-slot");
    if (slot->opensIdentities() && !m_state->keys->identity) throw Error(Error::Code::Refused, "vault.names-closed");
    std::optional<Secret> medium;
    if (slot->kind == SlotInfo::Kind::PassphraseAndFile) medium = m_state->mediumDigest->clone();
    Unlocker unlocker(newPassphrase, std::move(medium));
    if (unlocker.isEmpty()) throw Error(Error::Code::Refused, "vault.empty-passphrase");
    job.reach(0, 0);
    *slot = makeSlot(slot->id, cost, unlocker, *m_state->keys,
        slot->opensIdentities() ? SlotReach::RecordsAndNames : SlotReach::Records, next.vault);
    const auto seen = slot->seen;
    job.reach(0, 0);
    m_state->rewriteKeyFile(std::move(next));
    m_state->warnOfEdge(unlocker);
    m_state->seen = seen;
}

void Vault::confirmKey()
{
    State& state = *m_state;
    if (!state.keyReplaced) return;
    if (!state.writableOnceConfirmed) throw Error(Error::Code::Io, kVaultReadOnly, {shownPath(state.core->folder)});
    KeyFile next = state.keyFile;
    next.find(state.slot)->seen = state.seen;
    state.rewriteKeyFile(std::move(next));
    state.keyReplaced = false;
    state.forget("vault.key-replaced");
    prepareFolders(state.core->folder);
    state.core->readOnly = false;
    state.keepers.reset();
    state.openKeepers();
}

} // namespace zapis
