/// JSON as the formats have it (docs/formats/bundle.md §4, an RFC 8785 subset): keys sorted bytewise, no white space, NFC
/// strings, integers within ±(2^53 − 1), no duplicate keys, no floats. The writer makes nothing else; the strict reader refuses
/// anything else.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace zapis {

// Keys of errors that callers look for.
inline constexpr std::string_view kJsonWrongType = "json.wrong-type";
inline constexpr std::string_view kJsonMissingMember = "json.missing-member";

class Json {
public:
    using Array = std::vector<Json>;
    using Object = std::map<std::string, Json, std::less<>>;

    Json() = default; ///< null
    Json(std::nullptr_t) { }
    template <class T>
        requires std::is_same_v<T, bool>
    Json(T value) : m_value(value)
    {
    }
    Json(int value) : m_value(std::int64_t{value}) { }
    Json(std::int64_t value) : m_value(value) { }
    Json(std::uint64_t value) : m_value(static_cast<std::int64_t>(value)) { }
    Json(const char* value) : m_value(std::string(value)) { }
    Json(std::string_view value) : m_value(std::string(value)) { }
    Json(std::string value) : m_value(std::move(value)) { }
    Json(Array value) : m_value(std::move(value)) { }
    Json(Object value) : m_value(std::move(value)) { }
    static Json object(std::initializer_list<std::pair<const std::string, Json>> members) { return Json(Object(members)); }
    static Json array(std::initializer_list<Json> items) { return Json(Array(items)); }

    bool isNull() const noexcept { return std::holds_alternative<std::monostate>(m_value); }
    bool isBool() const noexcept { return std::holds_alternative<bool>(m_value); }
    bool isInteger() const noexcept { return std::holds_alternative<std::int64_t>(m_value); }
    bool isString() const noexcept { return std::holds_alternative<std::string>(m_value); }
    bool isArray() const noexcept { return std::holds_alternative<Array>(m_value); }
    bool isObject() const noexcept { return std::holds_alternative<Object>(m_value); }

    /// Each throws Error Malformed "json.wrong-type" where the value is of another type.
    bool boolean() const;
    std::int64_t integer() const;
    const std::string& string() const;
    const Array& items() const;
    Array& items();
    const Object& members() const;
    Object& members();

    /// The member, or nullptr where there is none or this is no object.
    const Json* find(std::string_view key) const noexcept;
    /// The member; throws Error Malformed "json.missing-member" {key}.
    const Json& at(std::string_view key) const;
    /// The member's string or `otherwise` (missing, or no string).
    std::string stringOr(std::string_view key, std::string_view otherwise = {}) const;
    /// The strings of a member that is one string or an array of them; what has another type is not there.
    std::vector<std::string> stringsAt(std::string_view key) const;
    /// Makes an object of null; adds the member where it is missing.
    Json& operator[](std::string_view key);

    bool operator==(const Json&) const = default;

private:
    std::variant<std::monostate, bool, std::int64_t, std::string, Array, Object> m_value;
};

struct JsonLimits {
    std::size_t maxBytes = 64u << 20;
    int maxDepth = 32;
};

/// Reads what a person or another program wrote: white space and any key order allowed, strings brought to NFC; duplicate keys,
/// floats, integers out of range, invalid UTF-8, depth and size refused. Throws Error Malformed "json.*" with line and column in
/// the arguments.
Json parseJson(std::string_view text, const JsonLimits& limits = {});

/// Reads canonical JSON only: `text` must be byte for byte what canonical() gives. Throws Error Malformed.
Json parseCanonical(std::string_view text, const JsonLimits& limits = {});

/// The one canonical spelling, without a final LF. Throws Error Malformed for a string that is not NFC or an integer out of
/// range.
std::string canonical(const Json& value);

} // namespace zapis
