#include "core/bundle/verify/html_check.h"

#include <algorithm>
#include <array>

namespace zapis {

namespace {

constexpr std::size_t kMaxTagBytes = 8 * 1024;
constexpr std::size_t kMaxStyleBytes = 256 * 1024;
/// Ours, which allows the styles in the page alone, and the one that allows nothing.
constexpr std::array<std::string_view, 2> kPolicies{"default-src 'none'; style-src 'unsafe-inline'", "default-src 'none'"};

constexpr std::array<std::string_view, 44> kElements{"html", "head", "meta", "title", "style", "body", "header", "footer", "nav",
    "main", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "a", "ul", "ol", "li", "dl",
    "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "code", "strong", "em", "blockquote", "pre",
    "small"};
constexpr std::array<std::string_view, 9> kAttributes{
    "id", "class", "lang", "dir", "href", "colspan", "rowspan", "scope", "title"};
/// Of meta alone; values that are known to do nothing.
constexpr std::array<std::string_view, 3> kMetaNames{"viewport", "referrer", "description"};

template <std::size_t N> bool isAmong(const std::array<std::string_view, N>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isNameChar(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

bool isSafeUrlChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-' || c == '/' || c == '#';
}

/// A place in this page or a file of the bag: no scheme, no host, no way up.
bool isInsideBag(std::string_view url)
{
    if (url.empty() || url.front() == '/' || url.find("..") != std::string_view::npos || url.find("//") != std::string_view::npos)
        return false;
    return std::all_of(url.begin(), url.end(), isSafeUrlChar);
}

struct Attribute {
    std::string_view name, value;
};

/// Takes `name="value"` off the front; false where it is anything else.
bool takeAttribute(std::string_view& rest, Attribute& attribute)
{
    const auto nameEnd = static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), isNameChar) - rest.begin());
    if (nameEnd == 0 || rest.substr(nameEnd, 2) != "=\"") return false;
    const auto valueEnd = rest.find('"', nameEnd + 2);
    if (valueEnd == std::string_view::npos) return false;
    attribute = {rest.substr(0, nameEnd), rest.substr(nameEnd + 2, valueEnd - nameEnd - 2)};
    rest.remove_prefix(valueEnd + 1);
    return true;
}

bool isHarmlessMeta(const std::string_view tag)
{
    std::string_view rest = tag.substr(4);
    std::string_view name, content;
    bool charset = false;
    while (!rest.empty()) {
        if (rest.front() != ' ') return false;
        rest.remove_prefix(1);
        Attribute attribute;
        if (!takeAttribute(rest, attribute)) return false;
        if (attribute.name == "charset") charset = attribute.value == "utf-8";
        else if (attribute.name == "name") name = attribute.value;
        else if (attribute.name == "content") content = attribute.value;
        else return false;
    }
    return charset ? name.empty() && content.empty() : isAmong(kMetaNames, name);
}

bool isHarmlessStyle(std::string style)
{
    std::transform(
        style.begin(), style.end(), style.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    // A backslash could spell any of the words in another way.
    for (const std::string_view word :
        {"url", "@import", "@font-face", "expression", "behavior", "image", "src", "\\", "<", "javascript"})
        if (style.find(word) != std::string::npos) return false;
    return true;
}

} // namespace

void HtmlCheck::feed(ByteView bytes)
{
    for (const std::byte byte : bytes) {
        if (!m_harmless) return;
        feed(static_cast<char>(byte));
    }
}

void HtmlCheck::feed(char c)
{
    if (c == '\0') m_harmless = false;
    switch (m_state) {
    case State::Text:
        if (c != '<') return;
        m_state = State::Tag;
        m_buffer.clear();
        m_quote = 0;
        return;
    case State::Tag:
        if (c == '"' && m_quote == 0) m_quote = c;
        else if (c == '"') m_quote = 0;
        else if (c == '>' && m_quote == 0) return endTag();
        else if (c == '<' || c == '`') m_harmless = false;
        m_buffer += c;
        if (m_buffer.size() > kMaxTagBytes) m_harmless = false;
        return;
    case State::Style:
        m_buffer += c;
        if (m_buffer.size() > kMaxStyleBytes) m_harmless = false;
        if (m_buffer.ends_with("</style>")) endStyle();
        return;
    }
}

void HtmlCheck::endTag()
{
    m_state = State::Text;
    m_harmless = isHarmlessTag(m_buffer);
    if (m_buffer == "style") {
        m_state = State::Style;
        m_buffer.clear();
    }
}

void HtmlCheck::endStyle()
{
    m_buffer.resize(m_buffer.size() - std::string_view("</style>").size());
    m_harmless = isHarmlessStyle(m_buffer);
    m_state = State::Text;
}

bool HtmlCheck::isHarmlessTag(std::string_view tag)
{
    if (tag == "!DOCTYPE html") return true;
    if (tag.starts_with('/')) return isAmong(kElements, tag.substr(1));
    const auto nameEnd = static_cast<std::size_t>(std::find_if_not(tag.begin(), tag.end(), isNameChar) - tag.begin());
    const std::string_view name = tag.substr(0, nameEnd);
    if (!isAmong(kElements, name)) return false;
    // The policy must come before anything that it should hold back.
    if (name == "meta") {
        const auto isIn = [&](std::string_view policy) {
            return tag == "meta http-equiv=\"Content-Security-Policy\" content=\"" + std::string(policy) + "\"";
        };
        if (std::ranges::any_of(kPolicies, isIn)) {
            m_hasPolicy = !m_contentSeen;
            return m_hasPolicy;
        }
        return isHarmlessMeta(tag);
    }
    if (name != "html" && name != "head") m_contentSeen = true;
    std::string_view rest = tag.substr(nameEnd);
    while (!rest.empty()) {
        if (rest.front() != ' ') return false;
        rest.remove_prefix(1);
        Attribute attribute;
        if (!takeAttribute(rest, attribute) || !isAmong(kAttributes, attribute.name)) return false;
        if (attribute.name == "href" && (name != "a" || !isInsideBag(attribute.value))) return false;
    }
    return name != "style" || tag == "style";
}

bool HtmlCheck::finish() const { return m_harmless && m_hasPolicy && m_state == State::Text; }

} // namespace zapis
