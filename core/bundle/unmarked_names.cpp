#include "core/bundle/unmarked_names.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/records/fold.h"

namespace zapis {

namespace {

constexpr std::size_t kShortestSingleWord = 5; ///< in code points: a lone "Ян" is too often something else

bool isWordByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || byte == '@';
}

/// Words of a folded text. Signs between words (quotes, dashes, U+FFFC) part them.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::string plain = folded(text);
    for (const std::string_view sign :
        {"\u00AB", "\u00BB", "\u2013", "\u2014", "\u2026", "\u201C", "\u201D", "\u201E", "\u2019", "\u00A0", "\uFFFC"})
        for (auto at = plain.find(sign); at != std::string::npos; at = plain.find(sign, at)) plain.replace(at, sign.size(), " ");
    std::vector<std::string> found;
    std::string word;
    for (const char c : plain + " ") {
        if (isWordByte(c)) {
            word += c;
        } else if (!word.empty()) {
            found.push_back(std::move(word));
            word.clear();
        }
    }
    return found;
}

} // namespace

UnmarkedNames::UnmarkedNames(const RecordReader& reader)
    : m_words(reader)
{
    for (const RecordId& id : reader.all("person")) {
        const Record person = reader.get(id);
        if (const Json* names = person.fields.find("names"))
            for (const Json& name : names->items()) add(name.stringOr("text"));
        if (const Json* contacts = person.fields.find("contacts"))
            for (const Json& contact : contacts->items()) add(contact.stringOr("value"));
        add(person.fields.stringOr("address"));
    }
}

void UnmarkedNames::add(const std::string& text)
{
    Words parts = wordsOf(text);
    if (parts.empty() || (parts.size() == 1 && countCodePoints(parts.front()) < kShortestSingleWord)) return;
    const std::string first = parts.front();
    m_byFirstWord.emplace(first, std::move(parts));
}

bool UnmarkedNames::standsWhole(std::string_view text) const
{
    const Words found = wordsOf(text);
    for (std::size_t at = 0; at < found.size(); ++at) {
        const auto [from, to] = m_byFirstWord.equal_range(found[at]);
        const bool any = std::any_of(from, to, [&](const auto& name) {
            const Words& parts = name.second;
            return parts.size() <= found.size() - at
                && std::equal(parts.begin(), parts.end(), found.begin() + static_cast<std::ptrdiff_t>(at));
        });
        if (any) return true;
    }
    return false;
}

bool UnmarkedNames::isInValue(const Field& field, const Json& value) const
{
    if (field.sensitivity == Sensitivity::Identity) return false;
    if (value.isArray())
        return std::any_of(value.items().begin(), value.items().end(), [&](const Json& item) { return isInValue(field, item); });
    if (value.isObject())
        return std::any_of(field.rows.begin(), field.rows.end(), [&](const Field& row) {
            const Json* member = value.find(row.name);
            return member && isInValue(row, *member);
        });
    if (!value.isString() || (field.type != FieldType::Text && field.type != FieldType::Narrative)) return false;
    const bool isLabel = field.type == FieldType::Text && field.many; // a tag is no sentence: its parts decline nowhere
    return standsWhole(value.string()) || (!isLabel && !m_words.personsIn(value.string()).empty());
}

bool UnmarkedNames::isIn(const Kind& kind, const Json& fields) const
{
    return std::any_of(fields.members().begin(), fields.members().end(), [&](const auto& member) {
        const Field* field = kind.find(member.first);
        return field && isInValue(*field, member.second);
    });
}

} // namespace zapis
