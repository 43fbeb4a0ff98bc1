#include "core/bundle/format/bundle_header.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/crypto/sshsig.h"

namespace zapis {

namespace {

/// A value of bag-info.txt is one line.
std::string oneLine(std::string text)
{
    std::replace_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

Json logsJson(const std::vector<BundleLog>& logs)
{
    Json::Array array;
    for (const BundleLog& log : logs)
        array.push_back(Json::object({{"checkpoint", log.checkpointName}, {"origin", log.origin}, {"root", log.root.hex()},
            {"size", log.size}, {"vkey", log.vkey}}));
    return array;
}

Json countsJson(const std::map<std::string, std::int64_t>& counts)
{
    Json::Object object;
    for (const auto& [name, count] : counts) object.emplace(name, count);
    return object;
}

} // namespace

std::string recipientKeyText(const AgeRecipient& key) { return "sha256:" + sha256(bytesOf(key.text())).hex(); }

Json bundleJson(const BundleHeader& header)
{
    Json::Array keys, scopes;
    for (const AgeRecipient& key : header.recipientKeys) keys.emplace_back(recipientKeyText(key));
    for (const std::string& scope : header.scopes) scopes.emplace_back(scope);
    Json json = Json::object({
        {"bundle", uuidText(header.bundle.bytes)},
        {"catalogue", Json::object({{"name", header.catalogueName}, {"version", header.catalogueVersion}})},
        {"counts", countsJson(header.counts)},
        {"created", header.created},
        {"format", kBundleFormat},
        {"kind", "transfer"},
        {"language", languageCode(header.language)},
        {"logs", logsJson(header.logs)},
        {"purpose", header.purpose},
        {"recipient", Json::object({{"keys", std::move(keys)}, {"name", header.recipientName}})},
        {"scope", std::move(scopes)},
        {"sender", Json::object({{"name", header.senderName}, {"signing_key", sshFingerprint(header.signer)}})},
        {"sequence", header.sequence},
        {"withheld", countsJson(header.withheld)},
    });
    if (!header.overrideReason.empty()) json["override"] = Json::object({{"reason", header.overrideReason}});
    if (header.previous) json["previous"] = "sha256:" + header.previous->hex();
    if (header.practice) json["practice"] = true;
    return json;
}

std::string bagInfoText(const BundleHeader& header, std::uint64_t payloadBytes, std::size_t payloadFiles)
{
    std::string text;
    const auto line = [&](std::string_view name, const std::string& value) { text += fmt::format("{}: {}\n", name, value); };
    line("Source-Organization", oneLine(header.senderName));
    line("External-Identifier", "urn:uuid:" + uuidText(header.bundle.bytes));
    line("External-Description", "Confidential evidence bundle");
    line("Bagging-Date", header.created.substr(0, 10));
    line("Payload-Oxum", fmt::format("{}.{}", payloadBytes, payloadFiles));
    line("Bag-Group-Identifier", "urn:uuid:" + uuidText(header.series.bytes));
    line("Bag-Count", fmt::format("{} of ?", header.sequence));
    line("Bundle-Format", std::string(kBundleFormat));
    line("Bundle-Kind", "transfer");
    for (const AgeRecipient& key : header.recipientKeys) line("Recipient-Key", recipientKeyText(key));
    line("Signing-Key", sshFingerprint(header.signer));
    line("Previous-Bundle", header.previous ? "sha256:" + header.previous->hex() : "none");
    for (const BundleLog& log : header.logs) line("Journal-Head", fmt::format("{} {} {}", log.origin, log.size, log.root.hex()));
    return text;
}

std::string trustedComment(const std::string& bundleUuid, const std::string& created, const Sha256Digest& digest)
{
    return fmt::format("{} id={} created={} digest=sha256:{}", kBundleFormat, bundleUuid, created, digest.hex());
}

} // namespace zapis
