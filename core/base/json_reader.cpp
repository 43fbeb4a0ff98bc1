// The strict reader: nlohmann's SAX parser for the grammar, our handler for what the grammar allows and the formats do not.

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/text.h"

namespace zapis {
namespace {

constexpr std::int64_t kMaxInteger = (std::int64_t{1} << 53) - 1;

class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Builder(const JsonLimits& limits) : m_limits(limits) { }

    bool null() override { return put(Json()); }
    bool boolean(bool value) override { return put(Json(value)); }
    bool number_integer(std::int64_t value) override
    {
        return value < -kMaxInteger || value > kMaxInteger ? refuse("json.integer-range") : put(Json(value));
    }
    bool number_unsigned(std::uint64_t value) override
    {
        return value > std::uint64_t{kMaxInteger} ? refuse("json.integer-range") : put(Json(value));
    }
    bool number_float(double, const std::string&) override { return refuse("json.float"); }
    bool binary(binary_t&) override { return refuse("json.syntax"); }
    bool string(std::string& value) override { return put(Json(normal(value))); }
    bool start_object(std::size_t) override { return open(Json(Json::Object{})); }
    bool start_array(std::size_t) override { return open(Json(Json::Array{})); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string& value) override
    {
        m_keys.back() = normal(value);
        return m_open.back().find(m_keys.back()) ? refuse("json.duplicate-key") : true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        m_position = position;
        return refuse("json.syntax");
    }

    Json take() { return std::move(m_root); }
    const std::string& problem() const { return m_problem; }
    std::size_t position() const { return m_position; }

private:
    static std::string normal(const std::string& text) { return isNfc(text) ? text : toNfc(text); }

    bool refuse(const char* key)
    {
        if (m_problem.empty()) m_problem = key;
        return false;
    }
    bool put(Json value)
    {
        if (m_open.empty()) m_root = std::move(value);
        else if (m_open.back().isArray()) m_open.back().items().push_back(std::move(value));
        else m_open.back()[m_keys.back()] = std::move(value);
        return true;
    }
    bool open(Json container)
    {
        if (static_cast<int>(m_open.size()) >= m_limits.maxDepth) return refuse("json.depth");
        m_open.push_back(std::move(container));
        m_keys.emplace_back();
        return true;
    }
    bool close()
    {
        Json container = std::move(m_open.back());
        m_open.pop_back();
        m_keys.pop_back();
        return put(std::move(container));
    }

    JsonLimits m_limits;
    std::vector<Json> m_open;
    std::vector<std::string> m_keys;
    Json m_root;
    std::string m_problem;
    std::size_t m_position = 0;
};

/// Line and column of a byte position, both from 1.
std::vector<std::string> place(std::string_view text, std::size_t position)
{
    const std::string_view before = text.substr(0, std::min(position, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto lineStart = before.rfind('\n');
    const std::size_t column = countCodePoints(lineStart == before.npos ? before : before.substr(lineStart + 1)) + 1;
    return {std::to_string(line), std::to_string(column)};
}

} // namespace

Json parseJson(std::string_view text, const JsonLimits& limits)
{
    if (text.size() > limits.maxBytes) throw Error(Error::Code::Malformed, "json.too-large");
    if (!isValidUtf8(text)) throw Error(Error::Code::Malformed, "text.not-utf8");
    Builder builder(limits);
    if (!nlohmann::json::sax_parse(text, &builder) || !builder.problem().empty())
        throw Error(Error::Code::Malformed, builder.problem().empty() ? "json.syntax" : builder.problem(),
            place(text, builder.position()));
    return builder.take();
}

Json parseCanonical(std::string_view text, const JsonLimits& limits)
{
    Json value = parseJson(text, limits);
    if (canonical(value) != text) throw Error(Error::Code::Malformed, "json.not-canonical");
    return value;
}

} // namespace zapis
