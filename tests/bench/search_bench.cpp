// Search as you type: for words that stand in the testimonies, each prefix in turn as a person types it; first page of 50 with
// snippets and the total, in the thread and with the cache of the window's reader.
//     search_bench [--testimonies 100000] [--written N] [--vault FOLDER] [--words 40]

#include <set>

#include "core/base/text.h"
#include "core/search/search.h"
#include "tests/bench/scale_vault.h"

using namespace zapis;
using namespace zapis::bench;

namespace {

constexpr std::uint64_t kPage = 50;

/// Words of narratives spread over the vault, three languages, rare and frequent ones as they come.
std::vector<std::string> wordsOf(const RecordReader& reader, std::size_t count)
{
    std::set<std::string> words;
    RecordQuery query;
    query.kind = "testimony";
    const std::uint64_t total = reader.count(query);
    for (std::uint64_t i = 0; words.size() < count && i < 10 * count; ++i) {
        const auto rows = reader.rows(query, i * 7919 % total, 1);
        const std::string text = reader.get(rows.front().id).fields.stringOr("narrative");
        const auto all = split(text, ' ');
        const std::string_view word = all[i * 31 % all.size()];
        if (word.size() >= 6 && word.find_first_of(".,;:!?-\n\"") == std::string_view::npos) words.insert(std::string(word));
    }
    return {words.begin(), words.end()};
}

/// "з", "за", "зап", …: whole characters.
std::vector<std::string> prefixesOf(const std::string& typed)
{
    std::vector<std::string> out;
    for (std::size_t end = 1; end <= typed.size(); ++end)
        if (end == typed.size() || (static_cast<unsigned char>(typed[end]) & 0xC0) != 0x80) out.push_back(typed.substr(0, end));
    return out;
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments(argc, argv);
    const ScaleVault scale(arguments);
    const auto vault = scale.open();
    const auto reading = vault->newReading();
    const RecordReader& reader = reading->reader();
    const auto words = wordsOf(reader, arguments.number("words", 40));
    std::vector<double> all, one, two, longer, phrases;
    double worst = 0;
    std::string worstText;
    const auto ask = [&](const std::string& text, std::vector<double>& into) {
        SearchQuery query;
        query.words = text;
        const double ms = timed([&] { (void)Search(reader).find(query, 0, kPage); }).wallMs;
        into.push_back(ms);
        if (ms > worst) worst = ms, worstText = text;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto prefixes = prefixesOf(words[i]);
        for (std::size_t length = 0; length < prefixes.size(); ++length)
            ask(prefixes[length], length == 0 ? one : length == 1 ? two : longer);
        ask(words[i] + ' ' + words[(i + 1) % words.size()], phrases);
    }
    for (const auto* part : {&one, &two, &longer, &phrases}) all.insert(all.end(), part->begin(), part->end());
    fmt::print("testimonies: {}\nwords: {}\n", scale.testimonies(), words.size());
    printSpread("first_page_one_letter", one, "30 ms");
    printSpread("first_page_two_letters", two, "30 ms");
    printSpread("first_page_longer_prefix", longer, "30 ms");
    printSpread("first_page_two_words", phrases, "30 ms");
    printSpread("first_page", all, "30 ms");
    fmt::print("slowest: {:.2f} ms for \"{}\"\n", worst, worstText);
}
