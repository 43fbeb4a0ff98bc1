// A vault of two databases in memory: everything of records/ but the sealed store.
#pragma once

#include "core/base/secret.h"
#include "core/journal/log.h"
#include "core/model/catalogue.h"
#include "core/records/evidence.h"
#include "core/records/records.h"

namespace zapis::test {

struct MemoryVault {
    explicit MemoryVault(bool withIdentity = true)
        : databases{Connection::openMemory(), withIdentity ? std::make_unique<Connection>(Connection::openMemory()) : nullptr}
    {
        initSecrets();
        createJournalSchema(databases);
        createRecordsSchema(databases);
        createEvidenceSchema(databases);
        log.emplace(databases, addMember(databases, "Tester", SlotId{}), "place");
        records.emplace(*catalogue, databases, *log);
    }
    const RecordReader& reader() const { return records->reader(); }
    RecordId add(const std::string& kind, Json fields)
    {
        return records->commit({{newRecordId(), kind, std::move(fields), {}}}).front();
    }

    /// The same databases as who opens them without the identity compartment sees them.
    void closeIdentity()
    {
        closed = std::move(databases.identity);
        restart();
    }
    void openIdentity()
    {
        databases.identity = std::move(closed);
        restart();
    }
    void restart() { records.emplace(*catalogue, databases, *log); }

    std::shared_ptr<const Catalogue> catalogue = Catalogue::builtIn();
    Databases databases;
    std::unique_ptr<Connection> closed;
    std::optional<Log> log;
    std::optional<Records> records;
};

/// Fields of a person that may be finalised.
inline Json personFields(const std::string& name)
{
    return Json::object({{"age_band", "25-34"}, {"language", "en"},
        {"names", Json::array({Json::object({{"kind", "official"}, {"script", "latn"}, {"text", name}})})}, {"risk_level", "low"},
        {"roles", Json::array({"victim"})}});
}

} // namespace zapis::test
