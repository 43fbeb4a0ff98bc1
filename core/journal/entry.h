/// Entries of the transparency log and their commitments (docs/formats/journal.md §2).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/base/json.h"
#include "core/crypto/hash.h"

namespace zapis {

/// `@event`: a closed list.
enum class Event {
    Create,
    Change,
    Finalise,
    Amend,
    Withdraw,
    Attach,
    Open,
    Copy,
    Redact,
    Translate,
    Fixity,
    Consent,
    Export,
    Handover,
    Receipt,
    Recall,
    Import,
    Refuse,
    Enrol,
    Timestamp,
    Note,
    Print,
    Erase,
    Merge,
    Settle,
    Seal,
    Key,
    Check,
    Backup
};
std::string_view eventCode(Event event); ///< "create"
std::optional<Event> parseEvent(std::string_view code);

/// Where a committed value lies and how it is committed.
enum class ValueClass {
    Plain,    ///< value in records.db
    Identity, ///< value and secret in identity.db
    HiddenId, ///< id of a person or a sealed object: committed as hex of HMAC-SHA-256(entry secret, id); value in records.db
};

struct CommittedField {
    std::string name; ///< "narrative", "narrative_mentions#spoken", …
    Json value;       ///< null: emptied
    ValueClass valueClass = ValueClass::Plain;
};

/// What an entry says of a field's value; no leaf of the log, and not to be taken for one.
using Commitment = DigestOf<32, struct CommitmentTag>;

/// salt = HMAC-SHA-256(entry secret, field name); commitment = SHA-256(salt ‖ canonical ["name",value]).
std::array<std::byte, 32> fieldSalt(ByteView entrySecret, std::string_view fieldName);
Commitment fieldCommitment(ByteView salt, std::string_view fieldName, const Json& value);
/// The same where the value's canonical text is at hand.
Commitment fieldCommitmentOfText(ByteView salt, std::string_view fieldName, std::string_view canonicalValue);
/// `value` with ids of persons and objects replaced by hex of HMAC-SHA-256(entry secret, id text); rows and arrays included.
Json hideIds(ByteView entrySecret, const Json& value);

/// What the commitment of a value is made over: the value itself, or with its ids hidden (HiddenId and Identity).
Json committedForm(ByteView entrySecret, const Json& value, ValueClass valueClass);
/// SHA-256 of the canonical array of all commitments, sorted: the "fields" of an entry.
Sha256Digest fieldsDigest(const std::vector<Commitment>& sortedCommitments);

/// The canonical entry text {"fields":…,"prev":[…],"v":1} from the commitments and the leaf hashes before, both in any order.
std::string entryText(std::vector<Commitment> commitments, std::vector<Sha256Digest> prev);

} // namespace zapis
