#include "core/facade/bundles.h"

#include "core/bundle/format/signer_text.h"
#include "core/crypto/minisign.h"
#include "core/crypto/sshsig.h"

namespace zapis {

std::vector<Recipient> BundleReader::recipients() const { return zapis::recipients(*m_reader); }
Recipient BundleReader::recipient(const RecordId& id) const { return zapis::recipient(*m_reader, id); }

ExportPlan BundleReader::plan(const ExportRequest& request, const Job& job) const
{
    return planExport(*m_reader, *m_store, request, job);
}

Bundles::Bundles(Records& records, EvidenceStore& store, Log& log)
    : BundleReader(records.reader(), store),
      m_records(&records),
      m_store(&store),
      m_log(&log)
{
}

void Bundles::addKey(const RecordId& recipient, std::string_view age, std::string_view how)
{
    addRecipientKey(*m_records, recipient, age, how);
}

void Bundles::verifyKey(const RecordId& recipient, std::string_view age, std::string_view how)
{
    verifyRecipientKey(*m_records, recipient, age, how);
}

void Bundles::revokeKey(const RecordId& recipient, std::string_view age) { revokeRecipientKey(*m_records, recipient, age); }

std::string Bundles::signerFingerprint()
{
    return zapis::signerFingerprint(bundleSigner(m_records->reader().databases()).publicKey());
}

std::string Bundles::writeSigner(const std::filesystem::path& folder)
{
    return bundleSignerFiles(m_records->reader().databases(), folder);
}

std::vector<SigningPublicKey> Bundles::trustedSigners() { return zapis::trustedSigners(m_records->reader().databases()); }

std::string Bundles::trust(const SigningPublicKey& key, std::string_view how)
{
    const std::string fingerprint = sshFingerprint(key);
    m_records->note(Event::Key, std::nullopt,
        {{"#action", "trust", ValueClass::Plain}, {"#fingerprint", fingerprint, ValueClass::Plain},
            {"#how", how, ValueClass::Plain}},
        [&] { trustSigner(m_records->reader().databases(), key, how); });
    return fingerprint;
}

void Bundles::answer(const std::vector<UnmarkedName>& names, NameAnswer answer) { answerNames(*m_records, names, answer); }

std::vector<RecordId> Bundles::mark(const UnmarkedName& name, const RecordId& person)
{
    return markName(*m_records, name, person);
}

ExportResult Bundles::seal(const ExportPlan& shown, const std::filesystem::path& folder, const Job& job)
{
    return exportBundle(*m_records, *m_store, *m_log, shown, folder, job);
}

std::vector<SigningPublicKey> signersIn(std::string_view fileText)
{
    if (fileText.find("ssh-ed25519") != std::string_view::npos) return parseAllowedSigners(fileText);
    return {parseMinisignPublicKey(fileText).key};
}

} // namespace zapis
