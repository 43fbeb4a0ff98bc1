#include "core/base/json.h"

#include <fmt/format.h>

#include "core/base/error.h"
#include "core/base/text.h"

namespace zapis {
namespace {

constexpr std::int64_t kMaxInteger = (std::int64_t{1} << 53) - 1; // what a double holds exactly: RFC 8785 §3.2.2.3

[[noreturn]] void wrongType(const char* wanted) { throw Error(Error::Code::Malformed, kJsonWrongType, {wanted}); }

void writeString(std::string& out, const std::string& text)
{
    if (!isNfc(text)) throw Error(Error::Code::Malformed, "json.not-nfc");
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
            else out += c;
        }
    }
    out += '"';
}

void write(std::string& out, const Json& value)
{
    if (value.isNull()) out += "null";
    else if (value.isBool()) out += value.boolean() ? "true" : "false";
    else if (value.isInteger()) {
        const std::int64_t number = value.integer();
        if (number > kMaxInteger || number < -kMaxInteger) throw Error(Error::Code::Malformed, "json.integer-range");
        out += std::to_string(number);
    } else if (value.isString()) writeString(out, value.string());
    else if (value.isArray()) {
        out += '[';
        bool first = true;
        for (const Json& item : value.items()) {
            if (!first) out += ',';
            first = false;
            write(out, item);
        }
        out += ']';
    } else {
        out += '{';
        bool first = true;
        for (const auto& [key, member] : value.members()) { // std::map of std::string: sorted bytewise
            if (!first) out += ',';
            first = false;
            writeString(out, key);
            out += ':';
            write(out, member);
        }
        out += '}';
    }
}

} // namespace

bool Json::boolean() const
{
    if (const bool* value = std::get_if<bool>(&m_value)) return *value;
    wrongType("true or false");
}

std::int64_t Json::integer() const
{
    if (const auto* value = std::get_if<std::int64_t>(&m_value)) return *value;
    wrongType("integer");
}

const std::string& Json::string() const
{
    if (const auto* value = std::get_if<std::string>(&m_value)) return *value;
    wrongType("string");
}

const Json::Array& Json::items() const
{
    if (const auto* value = std::get_if<Array>(&m_value)) return *value;
    wrongType("array");
}

Json::Array& Json::items()
{
    if (auto* value = std::get_if<Array>(&m_value)) return *value;
    wrongType("array");
}

const Json::Object& Json::members() const
{
    if (const auto* value = std::get_if<Object>(&m_value)) return *value;
    wrongType("object");
}

Json::Object& Json::members()
{
    if (auto* value = std::get_if<Object>(&m_value)) return *value;
    wrongType("object");
}

const Json* Json::find(std::string_view key) const noexcept
{
    const auto* object = std::get_if<Object>(&m_value);
    if (!object) return nullptr;
    const auto member = object->find(key);
    return member == object->end() ? nullptr : &member->second;
}

const Json& Json::at(std::string_view key) const
{
    if (const Json* member = find(key)) return *member;
    throw Error(Error::Code::Malformed, kJsonMissingMember, {std::string(key)});
}

std::string Json::stringOr(std::string_view key, std::string_view otherwise) const
{
    const Json* member = find(key);
    return member && member->isString() ? member->string() : std::string(otherwise);
}

std::vector<std::string> Json::stringsAt(std::string_view key) const
{
    std::vector<std::string> found;
    const Json* member = find(key);
    if (!member) return found;
    if (member->isString()) found.push_back(member->string());
    if (member->isArray())
        for (const Json& item : member->items())
            if (item.isString()) found.push_back(item.string());
    return found;
}

Json& Json::operator[](std::string_view key)
{
    if (isNull()) m_value = Object{};
    return members()[std::string(key)];
}

std::string canonical(const Json& value)
{
    std::string out;
    write(out, value);
    return out;
}

} // namespace zapis
