/// A RecordQuery as SQL: a condition over table `record` (named r) with its values. For lists and for the search, which joins it
/// to its hits. Tables: records_schema.cpp.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/model/catalogue.h"
#include "core/records/record.h"
#include "core/vault/connection.h"
#include "core/vault/statement.h"

namespace zapis {

using SqlValue = std::variant<std::int64_t, std::string, RecordId>;

struct RowCondition {
    std::string sql = "1";        ///< "r.kind = ? AND …"
    std::vector<SqlValue> values; ///< of its parameters, in order
};

/// Throws Malformed "records.unknown-field" {field}, "records.bad-date" {value}; Refused "vault.needs-identity" for a condition
/// on an identity field while the compartment is closed.
RowCondition rowCondition(const Catalogue& catalogue, Databases& databases, const RecordQuery& query);

/// Of table `record`: "changed_ms".
std::string_view orderColumn(RecordQuery::Order order);
/// "r.changed_ms DESC, r.row DESC"
std::string rowOrder(const RecordQuery& query);

/// Binds from parameter `first` (counted from 1) on; returns the next free one.
int bindValues(Statement& statement, int first, const std::vector<SqlValue>& values);

} // namespace zapis
