#include "core/vault/unlock.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/crypto/hash.h"

namespace zapis {

namespace {

Error changed() { return Error(Error::Code::Damaged, "vault.key-file-changed"); }

/// Nothing where no slot opens. Throws "vault.key-file-changed".
std::optional<Unlocked> unlock(const KeyFile& file, Unlocker& unlocker, const Job& job)
{
    for (std::size_t i = 0; i < file.slots.size(); ++i) {
        job.reach(i, file.slots.size());
        const Slot& slot = file.slots[i];
        const auto kek = unlocker.kekOf(slot);
        if (!kek) continue;
        auto keys = openSlot(slot, file.vault, *kek);
        if (!keys) continue;
        if (!equalInConstantTime(macOf(file, keys->vault), file.mac)) throw changed();
        const auto seen = seenOf(*kek, keys->vault, file.vault);
        return Unlocked{std::move(*keys), slot.id, seen, equalInConstantTime(seen, slot.seen)};
    }
    return std::nullopt;
}

bool isIn(const std::vector<std::string>& names, std::string_view name) { return std::ranges::find(names, name) != names.end(); }

/// A full disk must not keep anybody from reading.
bool rewrite(const std::filesystem::path& folder, const char* name, const std::string& text)
{
    try {
        writeKeyCopy(folder, name, text);
        return true;
    } catch (const Error&) {
        return false;
    }
}

} // namespace

ChosenCopy chooseCopy(const KeyCopies& copies, Unlocker& unlocker, const Job& job)
{
    bool wasChanged = false;
    for (const KeyCopy& copy : copies.valid) {
        // What was removed stays removed: after "no slot opens" an older copy is not asked.
        const bool isOlder = copy.file.generation < copies.valid.front().file.generation;
        if (isOlder && !wasChanged) break;
        try {
            if (auto unlocked = unlock(copy.file, unlocker, job)) return {&copy, std::move(*unlocked)};
        } catch (const Error& error) {
            if (error.code != Error::Code::Damaged) throw;
            wasChanged = true;
        }
    }
    if (wasChanged) throw changed();
    throw wrongPassphrase(unlocker);
}

Error wrongPassphrase(const Unlocker& unlocker)
{
    return {Error::Code::CannotUnlock, unlocker.hasEdgeBlank() ? "vault.wrong-passphrase-blank" : "vault.wrong-passphrase"};
}

std::vector<VaultWarning> healCopies(const KeyCopies& copies, const KeyCopy& chosen, const VaultCore& core, OtherCopies others)
{
    std::vector<VaultWarning> warnings;
    for (const std::string& name : copies.newer) warnings.push_back({"vault.newer-copy", {name}});
    for (const char* name : {kKeyFileName, kKeyCopyName}) {
        const auto copy = std::ranges::find(copies.valid, name, &KeyCopy::name);
        const bool same = copy != copies.valid.end() && copy->text == chosen.text;
        if (same || isIn(copies.newer, name)) continue;
        const bool healed = others == OtherCopies::Rewrite && rewrite(core.folder, name, chosen.text);
        warnings.push_back({healed ? "vault.key-healed" : "vault.key-copy-damaged", {name}});
    }
    return warnings;
}

VaultInfo infoOf(const std::filesystem::path& folder, const KeyFile& file)
{
    VaultInfo info{folder, std::string(kVaultFormat), file.generation, {}, file.vault};
    for (const Slot& slot : file.slots)
        info.slots.push_back(
            {slot.id, slot.kind, slot.opensIdentities(), slot.hasPassphrase() ? std::optional(slot.cost) : std::nullopt});
    return info;
}

} // namespace zapis
