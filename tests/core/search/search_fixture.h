/// A vault in memory whose saves keep the full text in step.
#pragma once

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/search/search.h"
#include "core/search/search_indexer.h"
#include "core/vault/statement.h"
#include "tests/core/records/memory_vault.h"

namespace zapis::test {

struct SearchFixture : MemoryVault {
    SearchFixture() : indexer(*catalogue)
    {
        createSearchSchema(databases);
        records->observe(&indexer);
    }

    RecordId addTestimony(const std::string& narrative, const std::string& language = "ru", Json mentions = {})
    {
        Json fields = Json::object({{"language", language}, {"narrative", narrative}});
        if (!mentions.isNull()) fields["narrative_mentions"] = std::move(mentions);
        return add("testimony", fields);
    }

    RecordId addPerson(const std::string& name) { return add("person", personFields(name)); }

    void close()
    {
        closeIdentity();
        records->observe(&indexer);
    }

    SearchResult find(const std::string& words, const RecordQuery& filter = {}) const
    {
        return Search(reader()).find({words, filter}, 0, 100);
    }

    std::set<RecordId> idsOf(const std::string& words, const RecordQuery& filter = {}) const
    {
        std::set<RecordId> ids;
        for (const SearchHit& hit : find(words, filter).hits) ids.insert(hit.row.id);
        return ids;
    }

    bool finds(const RecordId& id, const std::string& words) const { return idsOf(words).contains(id); }

    SearchIndexer indexer;
};

/// {"to":…,"spoken":…}
inline Json mention(const RecordId& person, const std::string& spoken)
{
    return Json::object({{"spoken", spoken}, {"to", toText(person)}});
}

} // namespace zapis::test
