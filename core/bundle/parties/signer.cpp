// The vault's signing key and the keys of other vaults that it trusts (docs/formats/bundle.md §6).
#include <filesystem>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/bundle/format/signer_text.h"
#include "core/bundle/parties/recipients.h"
#include "core/crypto/hash.h"
#include "core/crypto/minisign.h"
#include "core/crypto/sshsig.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"

namespace zapis {

namespace {

std::optional<SigningKey> storedSigner(Connection& db)
{
    Statement row(db, "SELECT seed FROM bundle_signer");
    if (!row.step()) return std::nullopt;
    if (row.blob(0).size() != 32) throw Error(Error::Code::Damaged, "bundle.signer-damaged");
    return SigningKey::fromSeed(row.blob(0));
}

} // namespace

SigningKey bundleSigner(Databases& databases)
{
    Connection& db = databases.records;
    if (auto key = storedSigner(db)) return std::move(*key);
    std::optional<Transaction> transaction;
    if (!db.inTransaction()) transaction.emplace(db);
    // Another thread may have made it while this one waited for the transaction.
    if (auto key = storedSigner(db)) return std::move(*key);
    SigningKey key = SigningKey::generate();
    Statement(db, "INSERT INTO bundle_signer(one, seed) VALUES(1, ?)").bindAll(ByteView(key.seed().bytes())).run();
    if (transaction) transaction->commit();
    return key;
}

std::string bundleSignerFiles(Databases& databases, const std::filesystem::path& directory)
{
    const SigningPublicKey key = bundleSigner(databases).publicKey();
    if (!directory.empty()) {
        const std::filesystem::path folder(directory);
        writeFileDurably(folder / "minisign.pub", bytesOf(signerPublicKeyFile(key)));
        writeFileDurably(folder / "allowed_signers", bytesOf(signerAllowedSigners(key)));
    }
    return signerFingerprint(key);
}

void trustSigner(Databases& databases, const SigningPublicKey& key, std::string_view how)
{
    if (how.empty()) throw Error(Error::Code::Usage, "bundle.key-how");
    Statement(databases.records,
        "INSERT INTO bundle_trusted(key, how, since) VALUES(?, ?, ?) ON CONFLICT(key) DO UPDATE SET how = excluded.how")
        .bindAll(ByteView(key.bytes), how, nowMs())
        .run();
}

std::vector<SigningPublicKey> trustedSigners(Databases& databases)
{
    std::vector<SigningPublicKey> keys{bundleSigner(databases).publicKey()};
    Statement rows(databases.records, "SELECT key FROM bundle_trusted ORDER BY since, key");
    while (rows.step()) {
        SigningPublicKey key;
        const ByteView bytes = rows.blob(0);
        if (bytes.size() != key.bytes.size()) throw Error(Error::Code::Damaged, "bundle.signer-damaged");
        std::copy(bytes.begin(), bytes.end(), key.bytes.begin());
        keys.push_back(key);
    }
    return keys;
}

} // namespace zapis
