#include "core/records/citation.h"

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/base/text.h"
#include "core/records/passages.h"

namespace zapis {

std::string citationOf(const RecordReader& reader, const RecordId& account, int from, int to, Language language)
{
    constexpr std::size_t kDay = 10; // letters of "2020-10-06"
    const Record record = reader.get(account);
    const Catalogue& catalogue = reader.catalogue();
    const std::string narrative = record.fields.stringOr("narrative");
    const Quoted words = from < 0 || from >= to ? Quoted() : quoted(narrative, from, to);
    if (words.quote.empty() || codePointRange(narrative, static_cast<std::size_t>(to) - 1, static_cast<std::size_t>(to)).empty())
        throw Error(Error::Code::Usage, "records.no-such-words", {record.code});
    const auto labelOf = [&](std::string_view vocabulary, std::string_view code) {
        const Vocabulary* terms = catalogue.vocabulary(vocabulary);
        const Term* term = terms ? terms->find(code) : nullptr;
        return term ? term->label.in(language) : std::string(code);
    };
    std::string type = labelOf("account-types", record.fields.stringOr("type"));
    if (type.empty()) type = catalogue.at(record.kind).label.in(language);
    const std::string day = record.fields.stringOr("started").substr(0, kDay);
    return zapis::words("records.citation", language,
        {record.code, type + (day.empty() ? std::string() : " · " + day), std::to_string(words.paragraph), std::to_string(from),
            std::to_string(to), labelOf("record-status", statusCode(record.status)), std::to_string(record.revision),
            words.hash});
}

} // namespace zapis
