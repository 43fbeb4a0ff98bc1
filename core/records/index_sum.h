/// What an index of the full text holds, as one number that does not depend on order: two indexes with the same words at the same
/// rows have the same. Its seed is drawn anew, so that nobody can make another index fit.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/vault/connection.h"

namespace zapis {

class IndexSum {
public:
    IndexSum();
    /// With this seed, of nothing yet.
    IndexSum emptied() const;
    void add(std::string_view term, std::int64_t row, std::string_view column = {});
    /// All that a table of FTS5 holds; `table` is a name of ours. Its tokenizer must be known to the connection.
    void addTable(Connection& db, std::string_view table);
    bool operator==(const IndexSum&) const = default;

private:
    std::uint64_t m_seed = 0, m_sum = 0;
};

} // namespace zapis
