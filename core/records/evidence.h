/// Evidence items: a sealed object and its record, added in one go, with a chain of custody that the store writes itself.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/crypto/hash.h"
#include "core/crypto/stream.h"
#include "core/records/records.h"
#include "core/vault/sealed_reader.h"

namespace zapis {

class EvidenceStore;

struct EvidenceSource {
    ByteSource bytes;
    std::uint64_t sizeBytes = 0; ///< for progress; 0 unknown
    std::string originalName;
};
EvidenceSource evidenceFromFile(const std::filesystem::path& file);

/// Digests and sizes of an item's stored file, from records.db.
struct StoredFile {
    ObjectId object;
    std::uint64_t sizeBytes = 0;
    Sha256Digest sha256;
    Sha512Digest sha512;
    std::string mediaType, extension;
};

/// The field of a kind that takes an item of this media type (resources/catalogue, "takes"): sound and film go where recordings
/// are meant. Null where the kind takes no evidence.
const Field* evidenceFieldOf(const Kind& kind, std::string_view mediaType);

Json toJson(const StoredFile& file);
/// Throws Damaged "evidence.file-entry".
StoredFile storedFileFrom(const Json& json);

/// Reading; any thread with its own connections.
class EvidenceReader {
public:
    explicit EvidenceReader(const RecordReader& reader) : m_reader(&reader) { }
    std::optional<StoredFile> file(const ObjectId& object) const;
    std::optional<StoredFile> fileOf(const RecordId& item) const;
    /// The code of another item, not withdrawn, that holds the same bytes.
    std::optional<std::string> twinOf(const RecordId& item) const;

    /// Inside and outside custody joined, oldest first.
    struct CustodyStep {
        std::string at;     ///< RFC 3339 or EDTF
        std::string action; ///< code of custody-actions or of the journal's events
        std::string who;
        std::string note;
        bool inside = false; ///< from the journal
    };
    std::vector<CustodyStep> custody(const RecordId& item) const;

protected:
    std::optional<std::string> itemHolding(const StoredFile& file) const;
    const RecordReader* m_reader;
};

class Evidence : public EvidenceReader {
public:
    Evidence(const Catalogue& catalogue, Databases& databases, Records& records, EvidenceStore& store);

    enum class Duplicates { Refuse, Allow };
    /// Streams the source in, then one commit: a draft evidence item (title neutral, original name in the identity part), custody
    /// row "received" and event Attach; linked from `to` where given (evidenceFieldOf; a kind that takes none is refused).
    /// Returns the item. Same bytes as another item: Refused "evidence.duplicate" {code} unless duplicates are allowed.
    RecordId add(const EvidenceSource& source, const std::optional<RecordId>& to, const Job& job,
        Duplicates duplicates = Duplicates::Allow);
    /// Streams the source in as `add` does, but makes no item: the caller puts the object into a file field of a record that it
    /// is about to save itself (import, samples, a portrait in a form). Returns the stored file.
    StoredFile store(const EvidenceSource& source, ObjectClass objectClass, const Job& job);
    /// Links an item that is there from one more record; nothing changes where the record links it already. Throws Error Refused
    /// "evidence.not-for-kind" {code}, and what a commit throws.
    void attach(const RecordId& item, const RecordId& to);

    /// Opens the item's original for viewing; writes an Open entry.
    SealedReader open(const RecordId& item);
    /// Copies the original out: an exit that no consent is asked at, so a person says why, and the journal has it (Copy, with
    /// "#words") before the first byte leaves. Verifies the digest while copying; a mismatch removes what was written. Usage
    /// "evidence.copy-why" where no reason is given.
    void get(const RecordId& item, const std::filesystem::path& target, std::string_view why, const Job& job);

    struct CheckResult {
        RecordId item;
        std::string code;
        bool good = false;
        std::string problem; ///< error key, empty when good
    };
    /// Reads every byte of one item or of all; failed checks are Fixity entries.
    std::vector<CheckResult> check(const std::optional<RecordId>& item, const Job& job);

    /// All objects of the store, in whatever state their items are.
    struct Stored {
        std::uint64_t objects = 0, bytes = 0; ///< bytes as they lie on the disk
    };
    Stored stored() const;

private:
    friend class EvidenceImport;
    struct Sealed {
        StoredFile file;
        std::string evidenceType;
    };
    Sealed seal(const EvidenceSource& source, ObjectClass objectClass, const Job& job);
    RecordChange itemOf(const EvidenceSource& source, const Sealed& sealed) const;
    RecordChange linkFrom(const RecordId& to, const RecordId& item, const std::string& mediaType) const;
    void takeBack(const ObjectId& object) const noexcept;
    StoredFile fileOrThrow(const RecordId& item) const;
    void noteQuietly(Event event, const RecordId& item, const std::vector<CommittedField>& fields) const;
    CheckResult checkOne(const RecordId& item, const Job& job);
    const Catalogue* m_catalogue;
    Databases* m_databases;
    Records* m_records;
    EvidenceStore* m_store;
};

/// Brings the files of an import into the store, and removes them again when the import is refused or cancelled.
class EvidenceImport : public Records::ImportFiles {
public:
    /// The bytes that a name stands for; nothing where there are none.
    using Find = std::function<std::optional<EvidenceSource>(const std::string& name)>;
    EvidenceImport(Evidence& evidence, Find find) : m_evidence(&evidence), m_find(std::move(find)) { }
    bool has(const std::string& name) const override;
    Stored store(const std::string& name, ObjectClass objectClass, const Job& job) override;
    void keepInside() override;
    void discard() noexcept override;

private:
    Evidence* m_evidence;
    Find m_find;
    std::map<std::pair<std::string, ObjectClass>, StoredFile> m_stored;
};
/// Files of a folder, by their plain names: a name with a folder in it is none. Exactly, else the one that is the same in NFC;
/// where two are, Error Refused "evidence.name-twice". The folder is looked through once.
EvidenceImport::Find filesIn(const std::filesystem::path& folder);

void createEvidenceSchema(Databases& databases);

} // namespace zapis
