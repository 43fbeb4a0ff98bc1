/// Handing over: recipients and their keys, this vault's signing key, the dry run, the export, the check of what came.
#pragma once

#include "core/bundle/parties/sent.h"
#include "core/bundle/plan/hidden_look.h"
#include "core/bundle/plan/shown_plan.h"
#include "core/bundle/verify/verifier.h"
#include "core/bundle/write/exporter.h"

namespace zapis {

/// For any thread with a reader of its own.
class BundleReader {
public:
    BundleReader(const RecordReader& reader, const EvidenceStore& store) : m_reader(&reader), m_store(&store) { }
    std::vector<Recipient> recipients() const;
    Recipient recipient(const RecordId& id) const;
    /// The dry run; writes nothing.
    ExportPlan plan(const ExportRequest& request, const Job& job = {}) const;

private:
    const RecordReader* m_reader;
    const EvidenceStore* m_store;
};

/// Belongs to the thread of its OpenVault or Writing.
class Bundles : public BundleReader {
public:
    Bundles(Records& records, EvidenceStore& store, Log& log);
    /// Adds a key; `how` says how and by whom it was verified. Malformed for a bad key.
    void addKey(const RecordId& recipient, std::string_view age, std::string_view how);
    /// Says anew how and today when a key was verified; withdraws a key. Io "bundle.no-such-key" {key}.
    void verifyKey(const RecordId& recipient, std::string_view age, std::string_view how);
    void revokeKey(const RecordId& recipient, std::string_view age);
    /// Of this vault's signing key, which is made at first use: 8 groups of 4 digits.
    std::string signerFingerprint();
    /// Writes minisign.pub and allowed_signers; returns the fingerprint.
    std::string writeSigner(const std::filesystem::path& folder);
    /// Keys whose bundles count as known: this vault's own, and those that it was told to trust.
    std::vector<SigningPublicKey> trustedSigners();
    /// Trusts another vault's key; returns its fingerprint as `ssh-keygen -lf` prints it.
    std::string trust(const SigningPublicKey& key, std::string_view how);
    /// What a person says of names that a plan found unmarked (core/bundle/plan/names_look.h).
    void answer(const std::vector<UnmarkedName>& names, NameAnswer answer);
    std::vector<RecordId> mark(const UnmarkedName& name, const RecordId& person);
    /// Seals what `shown` says (exportBundle, core/bundle/write/exporter.h, says what stops it).
    ExportResult seal(const ExportPlan& shown, const std::filesystem::path& folder, const Job& job);

private:
    Records* m_records;
    EvidenceStore* m_store;
    Log* m_log;
};

/// The signing keys of a minisign.pub or an allowed_signers file. Throws Error Malformed.
std::vector<SigningPublicKey> signersIn(std::string_view fileText);

} // namespace zapis
