// Records in memory, as a source of the graph: so that who follows links can be asked without a vault, and about changed records.
#pragma once

#include <algorithm>
#include <map>
#include <string>

#include "core/records/graph/record_source.h"

namespace zapis::test {

class PlainSource : public RecordSource {
public:
    void put(const RecordId& id, std::string kind, Json fields, Status status = Status::Final)
    {
        m_records[id] = {std::move(kind), status, std::move(fields), true};
        m_order.push_back(id);
    }
    SourceRecord& at(const RecordId& id) { return m_records.at(id); }
    const std::vector<RecordId>& order() const { return m_order; }

    std::optional<SourceRecord> find(const RecordId& id) const override
    {
        const auto found = m_records.find(id);
        if (found == m_records.end()) return std::nullopt;
        return found->second;
    }

    std::vector<RecordId> linking(const RecordId& id, std::string_view kind, std::string_view field) const override
    {
        std::vector<RecordId> from;
        const std::string wanted = toText(id);
        for (const RecordId& one : m_order) {
            const SourceRecord& record = m_records.at(one);
            if ((kind == kAnyKind || record.kind == kind) && isAt(record.fields, field, wanted)) from.push_back(one);
        }
        return from;
    }

private:
    /// Does the value, or one of many, stand at this path of fields and rows?
    static bool isAt(const Json& value, std::string_view path, const std::string& wanted)
    {
        if (value.isArray())
            return std::ranges::any_of(value.items(), [&](const Json& item) { return isAt(item, path, wanted); });
        if (path.empty()) return value.isString() && value.string() == wanted;
        const std::size_t dot = std::min(path.find('.'), path.size());
        const Json* inner = value.isObject() ? value.find(path.substr(0, dot)) : nullptr;
        return inner && isAt(*inner, path.substr(std::min(dot + 1, path.size())), wanted);
    }

    std::map<RecordId, SourceRecord> m_records;
    std::vector<RecordId> m_order;
};

} // namespace zapis::test
