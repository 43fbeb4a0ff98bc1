#include "core/records/rules/secret_words.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/model/kinds.h"
#include "core/records/rules/names.h"
#include "core/records/rules/rule_world.h"
#include "core/text/words.h"

namespace zapis::rules {
namespace {

constexpr std::size_t kShortestStem = 3, kPhoneDigits = 9, kFewestDigits = 7;

/// Longest first, folded as words are: і and й stand as и. The в of surnames belongs to the stem.
constexpr auto kEndings = std::to_array<std::string_view>({"иями", "ыми", "ими", "ого", "его", "ому", "ему", "ага", "яга", "аму",
    "яму", "ами", "ями", "ах", "ях", "ам", "ям", "ом", "ем", "ым", "им", "ои", "еи", "аи", "яи", "ою", "ею", "аю", "яю", "ая",
    "яя", "ую", "юю", "ые", "ие", "ыя", "ия", "ыи", "ии", "ию", "а", "я", "у", "ю", "ы", "и", "е", "о", "ь"});

bool hasDigit(std::string_view word)
{
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// Runs of digits, with the signs people put between them left out.
std::vector<std::string> numbersIn(std::string_view text)
{
    std::vector<std::string> numbers;
    std::string digits;
    for (const char c : std::string(text) + "|") {
        if (c >= '0' && c <= '9') digits += c;
        else if (std::string_view("+-()/ .").find(c) == std::string_view::npos) {
            if (digits.size() >= kFewestDigits) numbers.push_back(digits);
            digits.clear();
        }
    }
    return numbers;
}

std::string phoneKey(const std::string& digits)
{
    return digits.size() > kPhoneDigits ? digits.substr(digits.size() - kPhoneDigits) : digits;
}

} // namespace

std::string stemOf(std::string_view word)
{
    std::string stem(word);
    const std::size_t length = countCodePoints(stem);
    for (const std::string_view ending : kEndings) {
        if (stem.ends_with(ending) && length >= countCodePoints(ending) + kShortestStem) {
            stem.resize(stem.size() - ending.size());
            break;
        }
    }
    return stem;
}

SecretWords::SecretWords(World& world)
{
    for (const RecordId& id : world.all(kinds::kPerson)) {
        world.job().reach(0, 0);
        if (const FactRef person = world.find(id)) addPerson(*person);
    }
}

SecretWords::SecretWords(const RecordReader& reader)
{
    for (const RecordId& id : reader.all(kinds::kPerson)) {
        Record person = reader.get(id);
        const Kind& kind = reader.catalogue().at(person.kind);
        addPerson(Node(id, kind, {std::move(person.kind), person.status, std::move(person.fields), person.identityRead}));
    }
}

void SecretWords::addPerson(const Fact& person)
{
    for (const std::string& name : namesOf(person)) {
        for (const std::string& word : nameWordsOf(name)) {
            if (countCodePoints(word) >= kShortestStem && !hasDigit(word)) m_names.emplace(stemOf(word), person.id);
        }
    }
    for (const Json& row : person.rows("names"))
        if (isCoverName(row)) addCover(row.stringOr("text"), person.id);
    addCode(person.text("alias_code"), person.id);
    for (const Json& row : person.rows("contacts")) addContact(row.stringOr("value"), person.id);
    addContact(person.text("emergency_contact"), person.id);
    addAddress(person.text("address"), person.id);
}

/// Of any length: people choose short ones.
void SecretWords::addCover(const std::string& name, const RecordId& person)
{
    const std::vector<std::string> words = nameWordsOf(name);
    if (words.size() == 1) m_names.emplace(stemOf(words.front()), person);
    for (std::size_t i = 1; i < words.size(); ++i) m_pairs.emplace(stemOf(words[i - 1]) + " " + stemOf(words[i]), person);
}

/// V-7K2QM-V, also without its signs, its letter or its check character.
void SecretWords::addCode(const std::string& code, const RecordId& person)
{
    const std::vector<std::string> parts = wordsOf(code);
    if (parts.size() != 3) return;
    const std::string& middle = parts[1];
    for (const std::string& written : {middle, parts[0] + middle, middle + parts[2], parts[0] + middle + parts[2]})
        m_names.emplace(written, person);
}

void SecretWords::addContact(const std::string& value, const RecordId& person)
{
    for (const std::string& digits : numbersIn(value)) m_phones.emplace(phoneKey(digits), person);
    const auto at = value.find('@');
    if (at == std::string::npos) return;
    // An account or an address of mail: its words side by side, as in a postal address.
    addAddress(value, person);
}

void SecretWords::addAddress(const std::string& value, const RecordId& person)
{
    const std::vector<std::string> words = nameWordsOf(value);
    if (words.size() == 1) m_names.emplace(stemOf(words.front()), person);
    for (std::size_t i = 1; i < words.size(); ++i) {
        // "г. Минск" tells nothing; a long word beside another does.
        const bool tells =
            countCodePoints(words[i - 1]) > kShortestStem && (countCodePoints(words[i]) > kShortestStem || hasDigit(words[i]));
        if (tells) m_pairs.emplace(stemOf(words[i - 1]) + " " + stemOf(words[i]), person);
    }
}

std::set<RecordId> SecretWords::personsIn(std::string_view text) const
{
    std::set<RecordId> persons;
    const auto collect = [&](const std::unordered_multimap<std::string, RecordId>& from, const std::string& key) {
        const auto [begin, end] = from.equal_range(key);
        for (auto found = begin; found != end; ++found) persons.insert(found->second);
    };
    std::string last;
    for (const std::string& word : nameWordsOf(text)) {
        std::string stem = stemOf(word);
        collect(m_names, stem);
        if (!last.empty()) collect(m_pairs, last + " " + stem);
        last = std::move(stem);
    }
    for (const std::string& digits : numbersIn(text)) collect(m_phones, phoneKey(digits));
    return persons;
}

} // namespace zapis::rules
