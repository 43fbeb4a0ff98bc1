#include "core/bundle/write/html.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"

namespace zapis {

std::string escapeHtml(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        switch (c) {
        case '&': escaped += "&amp;"; break;
        case '<': escaped += "&lt;"; break;
        case '>': escaped += "&gt;"; break;
        case '"': escaped += "&quot;"; break;
        case '\'': escaped += "&#39;"; break;
        default: escaped += c;
        }
    }
    return escaped;
}

bool standsInItsText(const Field& field) { return field.generated && field.name.ends_with("_mentions"); }

std::string withMentions(std::string_view text, const Json* mentions)
{
    std::string shown;
    std::size_t number = 0;
    for (auto at = text.find(kMention); at != std::string_view::npos; at = text.find(kMention)) {
        shown += text.substr(0, at);
        const bool known = mentions && mentions->isArray() && number < mentions->items().size();
        shown += fmt::format("[{}]", known ? mentions->items()[number].stringOr("to", "…") : "…");
        ++number;
        text.remove_prefix(at + kMention.size());
    }
    return shown + std::string(text);
}

std::string HtmlFields::link(const std::string& id) const
{
    const std::string code = m_codeOf(id);
    if (code.empty()) return escapeHtml(id);
    return fmt::format("<a href=\"#r-{}\">{}</a>", escapeHtml(id), escapeHtml(code));
}

std::string HtmlFields::code(const Field& field, const std::string& code) const
{
    const Term* term = field.vocabulary ? field.vocabulary->find(code) : nullptr;
    return escapeHtml(term ? term->label.in(m_language) : code);
}

std::string HtmlFields::paragraphs(std::string_view text, const Json* mentions) const
{
    const std::string shown = withMentions(text, mentions);
    std::string html;
    std::string_view rest = shown;
    while (!rest.empty()) {
        const auto end = rest.find("\n\n");
        std::string paragraph = escapeHtml(rest.substr(0, end));
        for (auto at = paragraph.find('\n'); at != std::string::npos; at = paragraph.find('\n', at + 4))
            paragraph.replace(at, 1, "<br>");
        html += "<p>" + paragraph + "</p>\n";
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 2);
    }
    return html;
}

std::string HtmlFields::rows(const Field& field, const Json::Array& items) const
{
    std::vector<const Field*> columns;
    for (const Field& row : field.rows)
        if (!standsInItsText(row)
            && std::any_of(items.begin(), items.end(), [&](const Json& item) { return item.find(row.name); }))
            columns.push_back(&row);
    std::string html = "<table><tr>";
    for (const Field* column : columns) html += "<th>" + label(*column) + "</th>";
    html += "</tr>\n";
    for (const Json& item : items) {
        html += "<tr>";
        for (const Field* column : columns) html += "<td>" + show(*column, item) + "</td>";
        html += "</tr>\n";
    }
    return html + "</table>\n";
}

std::string HtmlFields::one(const Field& field, const Json& value, const Json& siblings) const
{
    switch (field.type) {
    case FieldType::Code: return code(field, value.string());
    case FieldType::Answer: return escapeHtml(words("bundle.answer." + value.string(), m_language));
    case FieldType::Link: return link(value.string());
    case FieldType::File: {
        const std::string_view name = value.string();
        const std::string_view shown = name.starts_with("data/") ? name.substr(5) : name;
        return fmt::format("<a href=\"{}\">{}</a>", escapeHtml(shown), escapeHtml(shown.substr(shown.rfind('/') + 1)));
    }
    case FieldType::Place:
        return fmt::format("{:.6f}, {:.6f} ± {} m", static_cast<double>(value.at("lat_e6").integer()) / 1e6,
            static_cast<double>(value.at("lon_e6").integer()) / 1e6, value.at("radius_m").integer());
    case FieldType::Narrative: return paragraphs(value.string(), siblings.find(field.name + "_mentions"));
    case FieldType::Integer: return std::to_string(value.integer());
    case FieldType::Text:
    case FieldType::Date:
    case FieldType::Clock:
    case FieldType::Time:
    case FieldType::Rows:
    case FieldType::Checklist: break;
    }
    return value.isString() ? escapeHtml(value.string()) : escapeHtml(canonical(value));
}

std::string HtmlFields::value(const Field& field, const Json& value, const Json& siblings) const
{
    if (value.isObject() && value.find("redacted"))
        return fmt::format("<span class=\"withheld\">{}</span>",
            escapeHtml(words(
                "bundle.page.withheld-value", m_language, {words("bundle.reason." + value.stringOr("reason"), m_language)})));
    if (!value.isArray()) return one(field, value, siblings);
    if (field.type == FieldType::Rows || field.type == FieldType::Checklist) return rows(field, value.items());
    std::string html;
    for (const Json& item : value.items()) {
        if (!html.empty()) html += field.type == FieldType::Narrative ? "" : ", ";
        html += one(field, item, siblings);
    }
    return html;
}

std::string HtmlFields::show(const Field& field, const Json& fields) const
{
    const Json* found = fields.find(field.name);
    return found ? value(field, *found, fields) : std::string();
}

} // namespace zapis
