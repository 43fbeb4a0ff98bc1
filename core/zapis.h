/// Zapis in one header: an open vault and what it gives. Window and command line start here and reach everything else of core
/// from here: no change is possible that the journal does not tell of.
///
///     OpenVault vault = OpenVault::open(folder, credential, OpenMode::ReadWrite);
///     const RecordId id = vault.records().commit({{newRecordId(), "testimony", fields}}).front();
///     SearchResult hits = vault.search().find({"Пушкинская"}, 0, 50);
///
/// Threads: an OpenVault belongs to one thread (the writer's). Lists, search and jobs on other threads take a Reading or a
/// Writing of their own, made by any thread. Only values travel between threads.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/journal/clock_standing.h"
#include "core/records/records.h"
#include "core/vault/vault_values.h"

namespace zapis {

// Each in a header of its own, for those who use it: core/facade/bundles.h, checks.h, journal.h, core/records/evidence.h,
// core/search/search.h. What only reads comes first.
class EvidenceReader;
class Evidence;
class LogReader;
class Journal;
class Search;
class BundleReader;
class Bundles;
class Checks;
class VaultChecks;

/// What one further thread reads. Must not outlive its OpenVault.
class Reading {
public:
    ~Reading();
    const RecordReader& reader() const;
    const DraftReader& drafts() const;
    const EvidenceReader& evidence() const;
    const LogReader& journal() const;
    const Search& search() const;
    const BundleReader& bundles() const;
    const Checks& checks() const;
    void setLanguage(Language language); ///< of titles; begins as the vault's
    /// Ends what is being read, from any thread: it then throws Error Io "database.interrupted".
    void interrupt() noexcept;

private:
    friend class OpenVault;
    friend struct Inside;
    struct State;
    explicit Reading(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// What one further thread writes: a job (evidence, export, import), or the window's writer. Must not outlive its OpenVault.
class Writing {
public:
    ~Writing();
    const RecordReader& reader() const;
    Records& records();
    Evidence& evidence();
    const Search& search() const;
    Bundles& bundles();
    /// How long a save waits while something else writes, before it throws InUse "database.busy".
    void setPatience(std::chrono::milliseconds patience);

private:
    friend class OpenVault;
    struct State;
    explicit Writing(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

class OpenVault {
public:
    struct Creation {
        KdfCost kdf = costOf(KdfProfile::Normal);
        std::string label;         ///< neutral, the owner's choice
        std::string memberName;    ///< so that history says who
        bool practice = false;     ///< only invented records: marked for good
        bool clockIsRight = false; ///< a person has said so, where clockStanding() says otherwise: else Refused "journal.clock-*"
    };
    static std::unique_ptr<OpenVault> create(
        const std::filesystem::path& folder, const Credential& first, const Creation& creation, const Job& job = {});
    static std::unique_ptr<OpenVault> open(
        const std::filesystem::path& folder, const Credential& credential, OpenMode mode, const Job& job = {});
    ~OpenVault(); ///< lock: closes everything, wipes keys

    /// Of a folder, without a secret. Throws Error "vault.not-a-vault", "vault.newer-format".
    static VaultInfo inspect(const std::filesystem::path& folder);

    const Catalogue& catalogue() const;
    const RecordReader& reader() const;
    Records& records();
    Evidence& evidence();
    const Journal& journal() const;
    const Search& search() const;
    Bundles& bundles();
    const VaultChecks& checks() const;

    const std::filesystem::path& folder() const;
    VaultId id() const;
    bool isReadOnly() const;  ///< by mode, by its medium, or because its key was replaced
    bool keyReplaced() const; ///< the key file is not the one that was seen here last: read-only until confirmKey()
    bool logCut() const;
    /// How the machine's clock stands to the newest entry and to the day this program was built. While it is not right nothing is
    /// written: Refused "journal.clock-*".
    ClockStanding clock() const;
    /// A person has said that it is right: from here on the vault is written, also by each Writing made before. Journaled.
    void acceptClock();
    const std::vector<VaultWarning>& warnings() const;
    bool identityOpen() const;
    /// Can names be opened by what opened the vault? False for a member who has none.
    bool mayOpenNames() const;
    /// Names are shown no more until openNames(), or the vault is opened anew; their keys are wiped. Every Reading and Writing,
    /// and every SealedReader of an identity file, must be gone before: Refused "vault.names-in-use". records() and all else that
    /// it gave before go on.
    void closeNames();
    /// Opens them again by the passphrase (or recovery key) that opened the vault, as typed. Takes as long as opening that, and
    /// may be done beside the vault's thread while that reads: nothing has names before takeNames(). Nothing is journaled, as
    /// nothing is when a vault is opened. Throws Error CannotUnlock "vault.wrong-passphrase" as open() does, Refused
    /// "vault.needs-identity" (not mayOpenNames()).
    void openNames(const Secret& typed, const Job& job = {});
    /// After openNames(), on the vault's thread: records() and all else that the vault gave before have names from here on, each
    /// Writing once it is renewed; a Reading made before does not. Where that fails names are closed again.
    void takeNames(const Job& job = {});
    /// New connections for a Writing, on its thread: after names were opened it writes them too, and what it can undo it still
    /// can.
    void renew(Writing& writing) const;
    void setLanguage(Language language); ///< in which titles of records are given; English until set

    std::unique_ptr<Reading> newReading() const; ///< 64 MiB cache: one for lists and search
    std::unique_ptr<Writing> newWriting() const;

    /// The vault's own files of the catalogue: name without ".toml" → text.
    Additions additions() const;
    /// Adds kinds, fields or terms of the vault's own (resources/catalogue/README.md "A vault's own"), or a longer version of a
    /// file that it has. Journaled. In effect from the next opening: what comes back is the catalogue as it will be. Throws Error
    /// Malformed "catalogue.*" with file and line, Refused "catalogue.taken-away" where something that records may use would be
    /// missing.
    std::shared_ptr<const Catalogue> addToCatalogue(const std::string& name, const std::string& text);

    // What stands in the vault about itself (meta table of records.db).
    std::string label() const;
    void setLabel(const std::string& label);
    bool isPractice() const;
    std::string organisation() const; ///< Source-Organization of bundles
    void setOrganisation(const std::string& name);
    std::string memberName() const; ///< of the slot that opened it
    /// Places of splitters, column widths, theme, language: kept inside the vault, never on the host. Values are small texts.
    std::string setting(std::string_view name) const;
    void setSetting(std::string_view name, std::string_view value);

    /// JSONL lines, all or nothing; `filesFolder` is where the files lie that file fields name (empty: beside nothing, such items
    /// come in as drafts with a warning).
    Records::ImportResult importLines(std::string_view jsonLines, const std::filesystem::path& filesFolder, const Job& job);
    /// Fills an empty vault with the built-in fictional samples and marks it as practice. Refused "sample.not-empty".
    void fillWithSamples(const Job& job);
    /// The same with `testimonies` generated ones (deterministic by `seed`), for scale.
    void fillWithGenerated(std::uint64_t testimonies, std::uint64_t seed, const Job& job);

    // Slots with their member names; each is a Key entry of the journal.
    struct Slot {
        SlotInfo info;
        std::string member;
        bool current = false;
    };
    std::vector<Slot> slots() const;
    void addMemberSlot(
        const Credential& credential, const KdfCost& cost, SlotReach reach, const std::string& memberName, const Job& job = {});
    /// The text to show once. It comes also where the journal could not note the key: warnings() then has
    /// "vault.key-not-noted".
    Secret addRecoveryKey();
    void removeSlot(const SlotId& slot);
    void changePassphrase(const Secret& passphrase, const KdfCost& cost, const Job& job = {});
    /// The owner has compared journal id and last day (keyReplaced): from here on the vault is writable, and so are
    /// records() and all else that it gave before. A Writing made before stays read-only.
    void confirmKey(const Job& job = {});

private:
    friend struct Inside;
    struct State;
    explicit OpenVault(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace zapis
