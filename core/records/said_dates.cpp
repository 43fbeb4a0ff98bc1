#include "core/records/said_dates.h"

#include "core/base/text.h"
#include "core/model/validate.h"
#include "core/text/date_words.h"

namespace zapis {
namespace {

class Reader {
public:
    explicit Reader(Day today) : m_today(today) { }

    void read(const std::vector<Field>& fields, Json& object, const std::string& path)
    {
        for (const Field& field : fields) {
            const Json* value = object.isObject() ? object.find(field.name) : nullptr;
            if (!value) continue;
            if (field.type == FieldType::Date && !field.many && value->isString()) readDate(field, object, path + field.name);
            else if (!field.rows.empty() && value->isArray()) readRows(field, object[field.name], path + field.name);
        }
    }
    std::vector<UnreadDate> unread;

private:
    void readRows(const Field& field, Json& rows, const std::string& path)
    {
        std::size_t number = 0;
        for (Json& row : rows.items()) read(field.rows, row, path + '[' + std::to_string(number++) + "].");
    }

    void readDate(const Field& field, Json& object, const std::string& path)
    {
        const std::string words(trim(object.at(field.name).string()));
        if (words.empty() || parseDate(words)) return;
        const auto readings = zapis::readDate({DateWord::On, words, {}}, {});
        const auto days = readings.size() == 1 ? parseDate(readings.front().edtf) : std::nullopt;
        const bool isRead = days && !readings.front().yearIsAssumed && (mayLieAhead(field) || days->days.first <= m_today);
        if (isRead) object[field.name] = readings.front().edtf;
        else object.members().erase(field.name);
        Json& said = object[saidWordsOf(field.name)];
        if (!said.isString()) said = words;
        if (!isRead) unread.push_back({path, words});
    }

    Day m_today;
};

} // namespace

std::vector<UnreadDate> readSaidDates(const std::vector<Field>& kindFields, Json& fields, Day today)
{
    Reader reader(today);
    reader.read(kindFields, fields, {});
    return std::move(reader.unread);
}

} // namespace zapis
