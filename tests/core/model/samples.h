/// The sample records of resources/sample/samples.jsonl, with a sealed object's name wherever they only name a file that is not
/// there.
#pragma once

#include <stdexcept>
#include <vector>

#include "core/base/json.h"
#include "core/base/resource.h"
#include "core/base/text.h"

inline std::vector<zapis::Json> samples()
{
    const auto text = zapis::findResource("sample/samples.jsonl");
    if (!text) throw std::runtime_error("no samples");
    std::vector<zapis::Json> records;
    for (const std::string_view line : zapis::split(*text, '\n')) {
        if (line.empty()) continue;
        zapis::Json record = zapis::parseJson(line);
        zapis::Json& fields = record["fields"];
        if (fields.stringOr("original").ends_with(".placeholder")) fields["original"] = "00112233445566778899aabbccddeeff";
        records.push_back(std::move(record));
    }
    return records;
}
