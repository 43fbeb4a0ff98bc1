// The samples of resources/sample as plain records, so that the gate can be asked without a vault, and asked about changed
// samples.
#pragma once

#include <map>
#include <string>

#include "core/base/resource.h"
#include "core/base/text.h"
#include "core/bundle/gate/gate_source.h"

namespace zapis::test {

class PlainSource : public GateSource {
public:
    struct Entry {
        RecordId id;
        GateRecord record;
    };

    void put(const RecordId& id, std::string kind, Json fields, Status status = Status::Final)
    {
        m_records[id] = {std::move(kind), status, std::move(fields), true};
        m_order.push_back(id);
    }
    GateRecord& at(const RecordId& id) { return m_records.at(id); }
    const std::vector<RecordId>& order() const { return m_order; }

    std::optional<GateRecord> find(const RecordId& id) const override
    {
        const auto found = m_records.find(id);
        if (found == m_records.end()) return std::nullopt;
        return found->second;
    }

    std::vector<Link> incoming(const RecordId& id) const override
    {
        std::vector<Link> links;
        const std::string wanted = toText(id);
        for (const RecordId& from : m_order) {
            const GateRecord& record = m_records.at(from);
            for (const auto& [name, value] : record.fields.members()) walk(from, record.kind, name, value, wanted, links);
        }
        return links;
    }

private:
    static void walk(const RecordId& from, const std::string& kind, const std::string& path, const Json& value,
        const std::string& wanted, std::vector<Link>& links)
    {
        if (value.isString() && value.string() == wanted) links.push_back({from, kind, path});
        if (value.isArray()) {
            for (const Json& item : value.items()) walk(from, kind, path, item, wanted, links);
        }
        if (value.isObject()) {
            for (const auto& [name, inner] : value.members()) walk(from, kind, path + "." + name, inner, wanted, links);
        }
    }

    std::map<RecordId, GateRecord> m_records;
    std::vector<RecordId> m_order;
};

/// The samples, by the key of their tag `sample-<key>`.
struct Samples {
    Samples()
    {
        const auto lines = findResource("sample/samples.jsonl");
        if (!lines) throw std::runtime_error("no samples");
        for (const std::string_view line : split(*lines, '\n')) {
            if (line.empty()) continue;
            const Json record = parseJson(line);
            const RecordId id = *parseRecordId(record.at("id").string());
            source.put(id, record.at("kind").string(), record.at("fields"), *parseStatus(record.at("status").string()));
            for (const Json& tag : record.at("fields").at("tags").items()) {
                if (tag.string().starts_with("sample-")) keys[tag.string().substr(7)] = id;
            }
        }
    }
    RecordId id(const std::string& key) const { return keys.at(key); }
    Json& fields(const std::string& key) { return source.at(id(key)).fields; }
    ConsentRecipient recipient(const std::string& key) { return {id(key), fields(key).at("type").string()}; }
    std::string keyOf(const RecordId& wanted) const
    {
        for (const auto& [key, one] : keys) {
            if (one == wanted) return key;
        }
        return {};
    }

    PlainSource source;
    std::map<std::string, RecordId> keys;
};

/// Consents of plain records, in the order in which they stand.
inline Consents consentsOf(const Catalogue& catalogue, const PlainSource& source)
{
    std::vector<ConsentRow> rows;
    for (const RecordId& id : source.order()) {
        const GateRecord record = *source.find(id);
        if (record.kind != "consent") continue;
        Record full;
        full.id = id;
        full.kind = record.kind;
        full.status = record.status;
        full.fields = record.fields;
        if (auto row = consentRow(catalogue, full, rows.size() + 1)) rows.push_back(std::move(*row));
    }
    return Consents(catalogue, std::move(rows));
}

} // namespace zapis::test
