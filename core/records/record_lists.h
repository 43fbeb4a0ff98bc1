/// Which rows of `record` the list of a query shows, by their place. Without a filter places are found in the blocks of
/// list_blocks.h. With one, and in the order of titles, the numbers of all rows that fit are found once, in order, and kept until
/// something is committed: a window at any place is then a look at eight bytes a row. One thread, as its databases.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <vector>

#include "core/base/message.h"
#include "core/records/record_query.h"

namespace zapis {

class RecordLists {
public:
    RecordLists(const Catalogue& catalogue, Databases& databases) : m_catalogue(&catalogue), m_databases(&databases) { }
    /// Both throw what rowCondition throws.
    std::uint64_t count(const RecordQuery& query);
    /// Numbers of the rows [from, from + count). Titles are sorted as they are shown in the language.
    std::vector<std::int64_t> rows(const RecordQuery& query, Language language, std::uint64_t from, std::uint64_t count);

private:
    using Numbers = std::vector<std::int64_t>;
    /// A state of the databases: the connections, what others have committed and what they themselves have written.
    struct State {
        struct Of {
            std::weak_ptr<const void> connection;
            std::int64_t version = 0, changes = 0;
        };
        Of records, identity;
        static Of of(Connection* db);
        bool operator==(const State& other) const;
    };
    struct Found {
        RecordQuery query;
        Language language;
        State state;
        std::shared_ptr<const Numbers> rows;
    };
    bool isListed(const RecordQuery& query) const;
    std::shared_ptr<const Numbers> found(const RecordQuery& query, Language language);
    Numbers find(const RecordQuery& query, Language language) const;
    Numbers sortedByTitle(const Numbers& rows, Language language) const;

    const Catalogue* m_catalogue;
    Databases* m_databases;
    std::list<Found> m_found; ///< the last asked for first
};

} // namespace zapis
