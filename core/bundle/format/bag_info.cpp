#include "core/bundle/format/bag_info.h"

#include <charconv>

#include "core/base/text.h"
#include "core/bundle/format/bundle_header.h"
#include "core/bundle/format/fault.h"

namespace zapis {

namespace {

class InfoLines {
public:
    explicit InfoLines(std::string_view text)
    {
        if (!isValidUtf8(text) || text.empty() || text.back() != '\n') throw bundleFault("bag-info", "");
        text.remove_suffix(1);
        m_lines = split(text, '\n');
    }
    /// The value of the next line, which must have this name.
    std::string take(std::string_view name)
    {
        auto value = takeIf(name);
        if (!value) throw bundleFault("bag-info", name);
        return std::move(*value);
    }
    std::vector<std::string> takeAll(std::string_view name)
    {
        std::vector<std::string> values;
        while (auto value = takeIf(name)) values.push_back(std::move(*value));
        return values;
    }
    void end() const
    {
        if (m_next != m_lines.size()) throw bundleFault("bag-info", "");
    }

private:
    std::optional<std::string> takeIf(std::string_view name)
    {
        if (m_next == m_lines.size()) return std::nullopt;
        const std::string_view line = m_lines[m_next];
        if (!line.starts_with(name) || line.substr(name.size(), 2) != ": ") return std::nullopt;
        ++m_next;
        return std::string(line.substr(name.size() + 2));
    }
    std::vector<std::string_view> m_lines;
    std::size_t m_next = 0;
};

std::uint64_t number(std::string_view text, std::string_view name)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || (text.size() > 1 && text[0] == '0'))
        throw bundleFault("bag-info", name);
    return value;
}

void requireEqual(const std::string& value, std::string_view expected, std::string_view name)
{
    if (value != expected) throw bundleFault("bag-info", name);
}

std::string withoutPrefix(const std::string& value, std::string_view prefix, std::string_view name)
{
    if (!value.starts_with(prefix)) throw bundleFault("bag-info", name);
    return value.substr(prefix.size());
}

} // namespace

BagInfo parseBagInfo(std::string_view text)
{
    InfoLines lines(text);
    BagInfo info;
    info.sender = lines.take("Source-Organization");
    info.identifier = withoutPrefix(lines.take("External-Identifier"), "urn:uuid:", "External-Identifier");
    if (!parseUuid(info.identifier)) throw bundleFault("bag-info", "External-Identifier");
    requireEqual(lines.take("External-Description"), "Confidential evidence bundle", "External-Description");
    info.date = lines.take("Bagging-Date");
    const std::string oxum = lines.take("Payload-Oxum");
    const auto dot = oxum.find('.');
    if (dot == std::string::npos) throw bundleFault("bag-info", "Payload-Oxum");
    info.payloadBytes = number(std::string_view(oxum).substr(0, dot), "Payload-Oxum");
    info.payloadFiles = number(std::string_view(oxum).substr(dot + 1), "Payload-Oxum");
    info.group = withoutPrefix(lines.take("Bag-Group-Identifier"), "urn:uuid:", "Bag-Group-Identifier");
    const std::string count = lines.take("Bag-Count");
    if (!count.ends_with(" of ?")) throw bundleFault("bag-info", "Bag-Count");
    info.sequence = number(std::string_view(count).substr(0, count.size() - 5), "Bag-Count");
    if (lines.take("Bundle-Format") != kBundleFormat) throw bundleFault("format-version", "bag-info.txt");
    info.kind = lines.take("Bundle-Kind");
    info.recipientKeys = lines.takeAll("Recipient-Key");
    if (info.recipientKeys.empty()) throw bundleFault("bag-info", "Recipient-Key");
    info.signingKey = lines.take("Signing-Key");
    info.previous = lines.take("Previous-Bundle");
    info.journalHeads = lines.takeAll("Journal-Head");
    lines.end();
    return info;
}

} // namespace zapis
