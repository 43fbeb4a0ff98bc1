#include "core/bundle/write/index_page.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "core/base/resource.h"
#include "core/bundle/write/html.h"
#include "core/model/kinds.h"

namespace zapis {

namespace {

void put(const ByteSink& sink, std::string_view text) { sink(bytesOf(text)); }

std::string row(const std::string& name, const std::string& html)
{
    return html.empty() ? std::string() : fmt::format("<tr><th>{}</th><td>{}</td></tr>\n", name, html);
}

} // namespace

IndexPage::IndexPage(
    const RecordReader& reader, const Snapshot& snapshot, const Projection& projection, const BundleHeader& header)
    : m_projection(&projection),
      m_header(&header)
{
    for (const Kind& kind : reader.catalogue().kinds()) {
        Going going;
        for (const GoingRecord& record : snapshot.going())
            if (record.kind == &kind) going.push_back(&record);
        if (!going.empty()) m_sections.emplace_back(&kind, std::move(going));
    }
    // The words come first, then who they are about.
    std::stable_partition(
        m_sections.begin(), m_sections.end(), [](const auto& section) { return section.first->name == kinds::kTestimony; });
    for (const GoingRecord& record : snapshot.going()) {
        const std::string id = projection.shownId(record);
        m_codes.emplace(id, record.kind->isPerson ? id : reader.row(record.id)->code);
    }
}

std::string IndexPage::say(std::string_view key, const std::vector<std::string>& args) const
{
    return escapeHtml(words("bundle.page." + std::string(key), m_header->language, args));
}

std::string IndexPage::codeOf(const std::string& id) const
{
    const auto found = m_codes.find(id);
    return found == m_codes.end() ? std::string() : found->second;
}

void IndexPage::write(const ByteSink& sink) const
{
    head(sink);
    conditions(sink);
    contents(sink);
    put(sink, "<main>\n");
    for (const auto& [kind, going] : m_sections) section(sink, *kind, going);
    withheld(sink);
    put(sink, "</main>\n</body>\n</html>\n");
}

void IndexPage::head(const ByteSink& sink) const
{
    const std::string_view style = findResource("bundle/index.css").value_or("");
    put(sink,
        fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" "
                    "content=\"no-referrer\">\n"
                    "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n",
            languageCode(m_header->language), say("title"), style));
    put(sink, "<header>\n");
    if (m_header->practice) put(sink, fmt::format("<p class=\"practice\">{}</p>\n", say("practice")));
    put(sink,
        fmt::format("<p class=\"stamp\">{}</p>\n<h1>{}</h1>\n<table class=\"facts\">\n", say("confidential"), say("title")));
    put(sink, row(say("from"), escapeHtml(m_header->senderName)));
    put(sink, row(say("for"), escapeHtml(m_header->recipientName)));
    put(sink, row(say("purpose"), escapeHtml(m_header->purpose)));
    put(sink, row(say("created"), escapeHtml(m_header->created)));
    put(sink, row(say("identifier"), "<code>" + uuidText(m_header->bundle.bytes) + "</code>"));
    put(sink, row(say("sequence"), std::to_string(m_header->sequence)));
    put(sink, row(say("override"), escapeHtml(m_header->overrideReason)));
    put(sink, fmt::format("</table>\n<p>{}</p>\n<p>{}</p>\n</header>\n", say("pseudonyms"), say("verify")));
}

/// Each once, with all that it holds for: who reads on must have seen them.
void IndexPage::conditions(const ByteSink& sink) const
{
    std::map<std::string, std::vector<const GoingRecord*>> held;
    for (const auto& [kind, going] : m_sections)
        for (const GoingRecord* record : going)
            for (const std::string& condition : record->conditions) held[condition].push_back(record);
    if (held.empty()) return;
    put(sink,
        fmt::format("<section id=\"conditions\">\n<h2>{}</h2>\n<p>{}</p>\n<table class=\"facts\">\n", say("conditions"),
            say("conditions-why")));
    for (const auto& [condition, records] : held) {
        std::string links;
        for (const GoingRecord* record : records) {
            const std::string id = m_projection->shownId(*record);
            links += fmt::format("{}<a href=\"#r-{}\">{}</a>", links.empty() ? "" : ", ", id, escapeHtml(codeOf(id)));
        }
        put(sink, fmt::format("<tr><th class=\"condition\">{}</th><td>{}</td></tr>\n", escapeHtml(condition), links));
    }
    put(sink, "</table>\n</section>\n");
}

void IndexPage::contents(const ByteSink& sink) const
{
    put(sink, fmt::format("<nav>\n<h2>{}</h2>\n<ul>\n", say("contents")));
    for (const auto& [kind, going] : m_sections)
        put(sink,
            fmt::format("<li><a href=\"#k-{}\">{}</a> <span class=\"count\">{}</span></li>\n", kind->name,
                escapeHtml(kind->plural.in(m_header->language)), going.size()));
    if (!m_header->withheld.empty()) put(sink, fmt::format("<li><a href=\"#withheld\">{}</a></li>\n", say("withheld")));
    put(sink, "</ul>\n</nav>\n");
}

void IndexPage::section(const ByteSink& sink, const Kind& kind, const Going& going) const
{
    put(sink,
        fmt::format("<section id=\"k-{}\">\n<h2>{}</h2>\n<table class=\"overview\">\n<tr><th>{}</th>", kind.name,
            escapeHtml(kind.plural.in(m_header->language)), say("code")));
    for (const std::string& column : kind.columns)
        if (const Field* field = kind.find(column); field && field->sensitivity != Sensitivity::Identity)
            put(sink, "<th>" + escapeHtml(field->label.in(m_header->language)) + "</th>");
    put(sink, "</tr>\n");
    for (const GoingRecord* record : going) put(sink, overviewRow(kind, m_projection->project(*record).line));
    put(sink, "</table>\n");
    for (const GoingRecord* record : going) put(sink, article(*record, m_projection->project(*record).line));
    put(sink, "</section>\n");
}

std::string IndexPage::overviewRow(const Kind& kind, const Json& line) const
{
    const HtmlFields show(m_header->language, [this](const std::string& id) { return codeOf(id); });
    std::string html =
        fmt::format("<tr><td><a href=\"#r-{}\">{}</a></td>", line.at("id").string(), escapeHtml(line.at("code").string()));
    for (const std::string& column : kind.columns)
        if (const Field* field = kind.find(column); field && field->sensitivity != Sensitivity::Identity)
            html += "<td>" + show.show(*field, line.at("fields")) + "</td>";
    return html + "</tr>\n";
}

std::string IndexPage::article(const GoingRecord& going, const Json& line) const
{
    const HtmlFields show(m_header->language, [this](const std::string& id) { return codeOf(id); });
    const Json& fields = line.at("fields");
    std::string facts, texts;
    for (const Field& field : going.kind->fields) {
        if (standsInItsText(field) || !fields.find(field.name)) continue;
        const std::string html = show.show(field, fields);
        const bool isText = field.type == FieldType::Narrative && !field.multiline;
        if (isText) texts += fmt::format("<h4>{}</h4>\n<div class=\"text\">\n{}</div>\n", show.label(field), html);
        else facts += row(show.label(field), html);
    }
    std::string conditions;
    for (const std::string& condition : going.conditions)
        conditions +=
            fmt::format("<p class=\"condition\"><strong>{}:</strong> {}</p>\n", say("condition"), escapeHtml(condition));
    return fmt::format("<article id=\"r-{}\">\n<h3>{} <span class=\"kind\">{}</span></h3>\n{}{}<table "
                       "class=\"facts\">\n{}</table>\n</article>\n",
        line.at("id").string(), escapeHtml(line.at("code").string()), escapeHtml(going.kind->label.in(m_header->language)),
        conditions, texts, facts);
}

void IndexPage::withheld(const ByteSink& sink) const
{
    if (m_header->withheld.empty()) return;
    put(sink,
        fmt::format("<section id=\"withheld\">\n<h2>{}</h2>\n<p>{}</p>\n<table class=\"facts\">\n", say("withheld"),
            say("withheld-why")));
    for (const auto& [reason, count] : m_header->withheld)
        put(sink, row(escapeHtml(words("bundle.reason." + reason, m_header->language)), std::to_string(count)));
    put(sink, "</table>\n</section>\n");
}

} // namespace zapis
