#include "core/bundle/verify/side_files.h"

#include <algorithm>

#include "core/base/bytes.h"
#include "core/bundle/format/line_reader.h"
#include "core/model/json_schema.h"

namespace zapis {

namespace {

bool isReferenceName(std::string_view name) { return name == "$ref" || name == "$dynamicRef" || name == "$recursiveRef"; }

/// Everything that a schema refers to stands in it.
bool staysInside(const Json& schema)
{
    if (schema.isArray()) return std::all_of(schema.items().begin(), schema.items().end(), staysInside);
    if (!schema.isObject()) return true;
    return std::all_of(schema.members().begin(), schema.members().end(), [](const auto& member) {
        const bool leaves = isReferenceName(member.first) && member.second.isString() && !member.second.string().starts_with('#');
        return !leaves && staysInside(member.second);
    });
}

/// The whole text is one DER sequence.
bool isDerSequence(std::string_view der)
{
    const auto byte = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(der[at])); };
    if (der.size() < 2 || byte(0) != 0x30) return false;
    if (byte(1) < 0x80) return der.size() == 2 + byte(1);
    const std::size_t lengthBytes = byte(1) - 0x80;
    if (lengthBytes == 0 || lengthBytes > 3 || der.size() < 2 + lengthBytes) return false;
    std::size_t length = 0;
    for (std::size_t i = 0; i < lengthBytes; ++i) length = length << 8 | byte(2 + i);
    return der.size() == 2 + lengthBytes + length;
}

} // namespace

void checkSchema(
    const Catalogue& catalogue, std::string_view kind, std::string_view text, std::string_view where, FaultList& faults)
{
    const Json schema = parseJson(text, {kMaxSmallDocumentBytes, 32});
    if (!staysInside(schema)) faults.add("schema-reference", where);
    const Kind* known = catalogue.find(kind);
    if (!known || schema != jsonSchemaOf(*known)) faults.remark("schema-other", where);
}

void checkTimestamp(std::string_view der, const std::optional<Sha256Digest>& imprint, std::string_view where, FaultList& faults)
{
    if (!isDerSequence(der)) return faults.add("timestamp-malformed", where);
    if (!imprint || der.find(textOf(imprint->bytes)) == std::string_view::npos) return faults.add("timestamp-differs", where);
    faults.remark("timestamp-not-checked", where);
}

} // namespace zapis
