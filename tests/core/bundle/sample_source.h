// The samples of resources/sample as plain records, so that the gate can be asked without a vault, and asked about changed
// samples.
#pragma once

#include <map>
#include <string>

#include "core/base/resource.h"
#include "core/base/text.h"
#include "core/bundle/gate/gate.h"
#include "tests/core/records/plain_source.h"

namespace zapis::test {

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
    std::vector<OrderedConsent> records;
    for (const RecordId& id : source.order()) {
        const SourceRecord record = *source.find(id);
        if (record.kind != "consent") continue;
        Record full;
        full.id = id;
        full.kind = record.kind;
        full.status = record.status;
        full.fields = record.fields;
        records.push_back({std::move(full), records.size() + 1});
    }
    RecordGraph graph(catalogue, source, RecordGraph::Texts::Kept);
    return Consents::of(graph, records);
}

} // namespace zapis::test
