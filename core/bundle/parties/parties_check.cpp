#include "core/bundle/parties/parties_check.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/bundle/format/names.h"
#include "core/bundle/parties/recipient_state.h"
#include "core/crypto/sshsig.h"
#include "core/journal/entry_loader.h"
#include "core/vault/transaction.h"

namespace zapis {
namespace {

struct ToldExport {
    std::string label, digest, kept;
};

struct Told {
    std::map<std::string, ToldExport> exports;  ///< by id of the bundle
    std::map<std::string, std::string> trusted; ///< fingerprint → how
};

Told toldOf(Databases& databases)
{
    Told told;
    replayEvents(databases, {Event::Export, Event::Key}, [&](const HistoryEntry& entry) {
        if (const std::string bundle = textOf(entry, "#bundle"); !bundle.empty() && entry.event == Event::Export)
            told.exports[bundle] = {textOf(entry, "#label"), textOf(entry, "#digest"), textOf(entry, "#kept")};
        if (textOf(entry, "#action") == "trust") told.trusted[textOf(entry, "#fingerprint")] = textOf(entry, "#how");
    });
    return told;
}

std::vector<ExportRow> exportRows(Connection& records)
{
    std::vector<ExportRow> all;
    Statement rows(records,
        "SELECT bundle, recipient, handover, sequence, created, label, digest, checkpoint FROM bundle_export ORDER BY id");
    while (rows.step()) {
        ExportRow row{rows.id<BundleId>(0), rows.id<RecordId>(1), rows.id<RecordId>(2), rows.integer(3), rows.integer(4),
            rows.text(5), {}, rows.text(7)};
        if (const auto digest = Sha256Digest::fromHex(rows.textView(6))) row.digest = *digest;
        all.push_back(std::move(row));
    }
    return all;
}

void checkExports(Connection& records, std::map<std::string, ToldExport> told, std::vector<CheckFinding>& findings)
{
    std::set<std::pair<std::string, std::string>> published; // recipient, checkpoint
    Statement notes(records, "SELECT recipient, note FROM published");
    while (notes.step()) published.emplace(notes.text(0), notes.text(1));

    std::vector<std::string> notCovered;
    for (const ExportRow& row : exportRows(records)) {
        const auto known = told.extract(uuidText(row.bundle.bytes));
        const bool isPublished = published.erase({toText(row.recipient), row.checkpoint}) > 0;
        if (known.empty() || !isPublished || known.mapped().label != row.label || known.mapped().digest != row.digest.hex()
            || (!known.mapped().kept.empty() && known.mapped().kept != keptDigest(records, row).hex()))
            findings.push_back({"bundle.sent-differs", {known.empty() ? row.label : known.mapped().label}});
        else if (known.mapped().kept.empty()) notCovered.push_back(row.label);
    }
    for (const auto& [bundle, kept] : told) findings.push_back({"bundle.sent-differs", {kept.label}});
    for (const auto& [recipient, note] : published) findings.push_back({"bundle.sent-differs", {recipient}});
    if (!notCovered.empty()) findings.push_back({"bundle.sent-not-covered", {join(notCovered, ", ")}, false});
}

void checkTrusted(Connection& records, std::map<std::string, std::string> told, std::vector<CheckFinding>& findings)
{
    Statement rows(records, "SELECT key, how FROM bundle_trusted");
    while (rows.step()) {
        SigningPublicKey key;
        if (rows.blob(0).size() != key.bytes.size()) throw Error(Error::Code::Damaged, "bundle.signer-damaged");
        std::ranges::copy(rows.blob(0), key.bytes.begin());
        const std::string fingerprint = sshFingerprint(key);
        const auto known = told.extract(fingerprint);
        if (known.empty() || known.mapped() != rows.textView(1)) findings.push_back({"bundle.trusted-differs", {fingerprint}});
    }
    for (const auto& [fingerprint, how] : told) findings.push_back({"bundle.trusted-differs", {fingerprint}});
}

} // namespace

std::vector<CheckFinding> partiesNotAsJournaled(Databases& databases)
{
    const ReadTransaction reading(databases);
    std::vector<CheckFinding> findings;
    Told told = toldOf(databases);
    checkExports(databases.records, std::move(told.exports), findings);
    checkTrusted(databases.records, std::move(told.trusted), findings);
    return findings;
}

} // namespace zapis
