// Cases for the rules of docs/model/domain.md §8, written as a few records and what one rule says about them.
//
//     {4, "48 hours without a judge", R"(d detention {"arrest_date":"2020-08-12","release_date":"2020-08-15"})", "warning d
//     steps"}
//
// A line is: key, kind, fields; "@key" stands for the id of another line. Expected findings: level, key, field, then the keys in
// `with`, parted by "; " in the order in which they come; "" for none. Other rules may speak too; they are not looked at.
#pragma once

#include "tests/catch.h"

#include <map>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/records/rules.h"
#include "tests/core/records/memory_vault.h"
#include "tests/held_clock.h"

namespace zapis::test {

struct RuleCase {
    int rule;
    std::string fact, records, expected;
};

class RuleVault {
public:
    static constexpr std::int64_t kNowMs = 1'612'180'800'000; // 2021-02-01 12:00 UTC

    explicit RuleVault(std::int64_t nowMs = kNowMs) : m_clock(nowMs) { }

    void add(const std::string& text)
    {
        const std::string lines = joined(text);
        std::vector<std::pair<std::string, std::string>> parts; // kind, fields
        std::vector<std::string> keys;
        for (const std::string_view line : split(lines, '\n')) {
            const std::string_view trimmed = trim(line);
            if (trimmed.empty()) continue;
            const auto first = trimmed.find(' '), second = trimmed.find(' ', first + 1);
            keys.emplace_back(trimmed.substr(0, first));
            parts.emplace_back(trimmed.substr(first + 1, second - first - 1), trimmed.substr(second + 1));
            m_ids[keys.back()] = idOf(keys.size() + m_ids.size() * 100);
        }
        std::vector<Json> objects;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            Json fields = withIds(parseJson(parts[i].second));
            std::string status = fields.stringOr("status", "draft");
            if (fields.find("status")) fields.members().erase("status");
            if (!vault.catalogue->at(parts[i].first).hasDraft && status == "draft") status = "final";
            objects.push_back(Json::object(
                {{"kind", parts[i].first}, {"id", toText(m_ids.at(keys[i]))}, {"status", status}, {"fields", fields}}));
        }
        const Records::ImportResult result = vault.records->importRecords(objects, {});
        for (const auto& problem : result.problems)
            FAIL(
                keys.at(static_cast<std::size_t>(problem.line - 1)) << " " << problem.problem.path << " " << problem.problem.key);
    }

    std::string said(int rule, const std::optional<RecordId>& record = {}) const
    {
        std::vector<std::string> lines;
        for (const RuleFinding& finding : checkRules(vault.reader(), record)) {
            if (finding.rule != rule) continue;
            std::string line = toJson(finding).at("level").string() + " " + keyOf(finding.record) + " " + finding.field;
            for (const RecordId& id : finding.with) line += " " + keyOf(id);
            lines.push_back(line);
        }
        return join(lines, "; ");
    }
    RecordId id(const std::string& key) const { return m_ids.at(key); }
    std::string keyOf(const RecordId& wanted) const
    {
        for (const auto& [key, one] : m_ids) {
            if (one == wanted) return key;
        }
        return "?";
    }

private:
    HeldClock m_clock; // before the vault, which notes its device

public:
    MemoryVault vault;

private:
    /// A line that begins with `"` goes on with the one above.
    static std::string joined(const std::string& text)
    {
        std::string whole;
        for (const std::string_view line : split(text, '\n')) {
            const std::string_view trimmed = trim(line);
            if (!whole.empty() && !trimmed.starts_with('"')) whole += '\n';
            whole += trimmed;
        }
        return whole;
    }

    /// Ids in the order of the lines, so that "the later one" is the one that stands below.
    static RecordId idOf(std::size_t number)
    {
        RecordId made{};
        made.bytes[0] = std::byte{static_cast<unsigned char>(number >> 8)};
        made.bytes[1] = std::byte{static_cast<unsigned char>(number & 0xff)};
        made.bytes[6] = std::byte{0x40};
        made.bytes[8] = std::byte{0x80};
        return made;
    }

    Json withIds(Json value) const
    {
        if (value.isString() && value.string().starts_with("@")) return toText(m_ids.at(value.string().substr(1)));
        if (value.isArray()) {
            for (Json& item : value.items()) item = withIds(item);
        }
        if (value.isObject()) {
            for (auto& [name, inner] : value.members()) inner = withIds(inner);
        }
        return value;
    }

    std::map<std::string, RecordId> m_ids;
};

inline void check(const RuleCase& c)
{
    CAPTURE(c.rule, c.fact);
    RuleVault vault;
    vault.add(c.records);
    CHECK(vault.said(c.rule) == c.expected);
}

} // namespace zapis::test
