/// Writing static HTML: escaped text, fields of records as people read them. No script, no handler, nothing loaded from anywhere.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/json.h"
#include "core/model/catalogue.h"

namespace zapis {

std::string escapeHtml(std::string_view text);

/// Shows values of a record line (projection.h) in one language.
class HtmlFields {
public:
    /// `codeOf`: what a link to a record of the bundle is called; empty for one that has no line of its own.
    using CodeOf = std::function<std::string(const std::string& id)>;
    HtmlFields(Language language, CodeOf codeOf) : m_language(language), m_codeOf(std::move(codeOf)) { }

    /// The field's value out of an object of fields: text, links, paragraphs, a table of rows; empty where there is none.
    std::string show(const Field& field, const Json& fields) const;
    std::string label(const Field& field) const { return escapeHtml(field.label.in(m_language)); }

private:
    std::string value(const Field& field, const Json& value, const Json& siblings) const;
    std::string one(const Field& field, const Json& value, const Json& siblings) const;
    std::string link(const std::string& id) const;
    std::string code(const Field& field, const std::string& code) const;
    std::string paragraphs(std::string_view text, const Json* mentions) const;
    std::string rows(const Field& field, const Json::Array& rows) const;
    Language m_language;
    CodeOf m_codeOf;
};

/// Is all that the field holds (whom a text mentions) shown where it stands in the text?
bool standsInItsText(const Field& field);
/// A text with each U+FFFC replaced by [p-…], in the order of its mentions.
std::string withMentions(std::string_view text, const Json* mentions);

} // namespace zapis
