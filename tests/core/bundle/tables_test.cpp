// Every table of a vault: whoever holds the vault key and changes it offline is found by a full check, or it holds nothing that
// decides, and why. A table that is not named here fails.
#include <map>
#include <set>

#include "core/crypto/sign.h"
#include "core/facade/checks.h"
#include "core/vault/statement.h"
#include "tests/catch.h"
#include "tests/core/bundle/vault_fixture.h"

using namespace zapis;
using namespace zapis::test;

namespace {

enum class In { Records, Identity };

struct Change {
    In in;
    std::string table, sql, finding;
};

/// By table; of one that has no change, why.
const std::vector<Change> kChanges{
    // The journal and what it keeps about itself.
    {In::Records, "journal", "UPDATE journal SET clock = clock + 1", "journal.table-differs"},
    {In::Records, "author", "UPDATE author SET name = 'Somebody'", "journal.member-differs"},
    {In::Records, "author", "UPDATE author SET slot = ''", "journal.member-differs"},
    {In::Records, "author", "DELETE FROM author", "journal.member-differs"},
    {In::Records, "device", "UPDATE device SET device = zeroblob(16) WHERE number = 1", "journal.table-differs"},
    {In::Records, "save", "UPDATE save SET entries = entries + 1 WHERE id = 2", "journal.table-differs"},
    {In::Records, "entry", "UPDATE entry SET kind = 'event' WHERE id = 2", "journal.fields"},
    {In::Records, "value", "UPDATE value SET value = '\"changed\"' WHERE id = (SELECT min(id) FROM value)", "journal.commitment"},
    {In::Records, "head", "DELETE FROM head WHERE record = (SELECT min(record) FROM head)", "journal.table-differs"},
    {In::Records, "published", "DELETE FROM published", "bundle.sent-differs"},
    {In::Records, "published", "UPDATE published SET recipient = 'somebody'", "bundle.sent-differs"},
    {In::Identity, "entry_secret", "UPDATE entry_secret SET secret = zeroblob(32)", "journal.commitment"},
    {In::Identity, "identity_value", "UPDATE identity_value SET value = '\"changed\"'", "journal.commitment"},
    // Views of records.
    {In::Records, "record", "UPDATE record SET revision = revision + 1 WHERE row = 1", "records.not-as-journaled"},
    {In::Records, "record", "UPDATE record SET title = title || '.' WHERE row = 1", "records.not-as-journaled"},
    {In::Records, "document", "DELETE FROM document WHERE row = 1", "records.not-as-journaled"},
    {In::Records, "term", "DELETE FROM term", "records.not-as-journaled"},
    {In::Records, "term", "INSERT INTO term VALUES('state', 'given', 1 << 40)", "records.lists-differ"},
    {In::Records, "link", "DELETE FROM link", "records.not-as-journaled"},
    {In::Records, "span", "DELETE FROM span", "records.not-as-journaled"},
    {In::Records, "evidence_file", "UPDATE evidence_file SET media_type = 'text/html'", "records.not-as-journaled"},
    {In::Identity, "identity_document", "DELETE FROM identity_document", "records.not-as-journaled"},
    {In::Identity, "identity_link", "INSERT INTO identity_link SELECT zeroblob(16), 'x', record FROM identity_name",
        "records.not-as-journaled"},
    {In::Identity, "identity_span", "INSERT INTO identity_span SELECT 'x', 1, 2, record FROM identity_name",
        "records.not-as-journaled"},
    {In::Identity, "identity_name", "UPDATE identity_name SET name = 'Somebody'", "records.not-as-journaled"},
    {In::Identity, "identity_name", "UPDATE identity_name SET folded = 'somebody'", "records.not-as-journaled"},
    // Lists and words.
    {In::Records, "list_block", "UPDATE list_block SET rows = rows + 1", "records.lists-differ"},
    {In::Records, "title_part",
        "INSERT INTO title_part(title_part, rowid, folded) SELECT 'delete', row, folded FROM record WHERE row = 1",
        "records.lists-differ"},
    {In::Records, "search_text", "UPDATE search_text SET body = 'nothing'", "search.index-differs"},
    {In::Records, "search_text", "DELETE FROM search_text WHERE rowid = (SELECT min(rowid) FROM search_text)",
        "search.index-differs"},
    {In::Records, "search_spelling", "DELETE FROM search_spelling", "search.index-differs"},
    {In::Identity, "search_names", "UPDATE search_names SET body = 'nothing'", "search.index-differs"},
    {In::Identity, "search_name", "DELETE FROM search_name", "search.index-differs"},
    {In::Identity, "search_spelling", "DELETE FROM search_spelling", "search.index-differs"},
    // Bundles.
    {In::Records, "bundle_signer", "UPDATE bundle_signer SET seed = zeroblob(32)", "bundle.sent-differs"},
    {In::Records, "bundle_trusted", "UPDATE bundle_trusted SET how = 'not at all'", "bundle.trusted-differs"},
    {In::Records, "bundle_trusted", "INSERT INTO bundle_trusted VALUES(zeroblob(32), 'by nobody', 0)", "bundle.trusted-differs"},
    {In::Records, "bundle_trusted", "DELETE FROM bundle_trusted", "bundle.trusted-differs"},
    {In::Records, "bundle_recipient", "UPDATE bundle_recipient SET pseudonym_key = zeroblob(32)", "bundle.sent-differs"},
    {In::Records, "bundle_export", "UPDATE bundle_export SET sequence = sequence + 1", "bundle.sent-differs"},
    {In::Records, "bundle_export", "UPDATE bundle_export SET recipient = zeroblob(16)", "bundle.sent-differs"},
    {In::Records, "bundle_export", "DELETE FROM bundle_export", "bundle.sent-differs"},
    // Kinds of one's own.
    {In::Records, "meta", "INSERT INTO meta VALUES('catalogue.other', CAST('x' AS BLOB))", "catalogue.addition-differs"},
};

const std::map<std::string, std::string> kDecidesNothing{
    {"tile", "sums that are recomputed from 256 entries on: log_verify_test.cpp"},
    {"draft", "not saved: a person sees it in the form before it counts"},
    {"identity_draft", "as draft"},
    {"identity_mark", "a changed one is told when the vault opens"},
    {"bundle_unfinished", "the end of a bundle whose digests its recipient checks"},
    {"meta", "of identity.db: versions of what is made anew"},
};

/// Parts of an index whose words are compared as a whole.
bool isPartOfIndex(const std::string& table)
{
    for (const char* index : {"search_text", "search_names", "title_part"})
        for (const char* part : {"_content", "_data", "_idx", "_docsize", "_config"})
            if (table == std::string(index) + part) return true;
    return false;
}

std::set<std::string> errorsOf(OpenVault& vault)
{
    std::set<std::string> keys;
    for (const CheckFinding& finding : vault.checks().whole(CheckDepth::Full)->run({})) keys.insert(finding.key);
    return keys;
}

std::set<std::string> tablesOf(Connection& db)
{
    std::set<std::string> tables;
    Statement rows(db, "SELECT name FROM sqlite_schema WHERE type = 'table'");
    while (rows.step()) tables.insert(rows.text(0));
    return tables;
}

} // namespace

TEST_CASE("every table that decides is in the full check", "[bundle][integrity]")
{
    SampleVault sample;
    sample.exportTo(sample.request(sample.recipient), sample.newFolder());
    sample.vault->bundles().trust(SigningKey::generate().publicKey(), "by phone");
    Databases& databases = Inside::databases(*sample.vault);
    for (const In in : {In::Records, In::Identity}) {
        for (const std::string& table : tablesOf(in == In::Records ? databases.records : *databases.identity)) {
            INFO(table);
            const bool isChanged = std::any_of(
                kChanges.begin(), kChanges.end(), [&](const Change& change) { return change.in == in && change.table == table; });
            CHECK((isChanged || isPartOfIndex(table) || kDecidesNothing.contains(table)));
        }
    }
    CHECK(errorsOf(*sample.vault) == std::set<std::string>{});
    sample.vault.reset();
    const auto copy = sample.folder / "copy.zapis";
    for (const Change& change : kChanges) {
        INFO(change.sql);
        std::filesystem::remove_all(copy);
        std::filesystem::copy(sample.folder / "v.zapis", copy, std::filesystem::copy_options::recursive);
        const auto vault = SampleVault::open(copy);
        Databases& opened = Inside::databases(*vault);
        (change.in == In::Records ? opened.records : *opened.identity).execute(change.sql);
        const std::set<std::string> found = errorsOf(*vault);
        CAPTURE(found);
        CHECK(found.contains(change.finding));
    }
}
