#include "core/records/title_maker.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/model/title_path.h"
#include "core/records/title_marks.h"
#include "core/text/fold.h"

namespace zapis {
namespace {

std::string label(const Field& field, std::string_view value, Language language)
{
    const Term* term = field.vocabulary ? field.vocabulary->find(value) : nullptr;
    return term ? term->label.in(language) : std::string(value);
}

std::string shownItem(const Field& field, std::string_view item, Language language)
{
    switch (field.type) {
    case FieldType::Code: return label(field, item, language);
    case FieldType::Time: return std::string(item.substr(0, 10));
    case FieldType::Link:
    case FieldType::Text:
    case FieldType::Narrative:
    case FieldType::Date:
    case FieldType::Clock:
    case FieldType::Integer:
    case FieldType::Answer:
    case FieldType::File:
    case FieldType::Place:
    case FieldType::Rows:
    case FieldType::Checklist: return std::string(item);
    }
    return std::string(item);
}

/// Whom the title tells of already is not told again: the witness of the words and the person whom an act is about are often one.
void addOnce(std::vector<Title::Part>& parts, Title::Part part)
{
    if (std::ranges::find(parts, part.text, &Title::Part::text) == parts.end()) parts.push_back(std::move(part));
}

} // namespace

TitleMaker::TitleMaker(const Catalogue& catalogue, Databases& databases, Language language, TitleNames names)
    : m_catalogue(catalogue),
      m_language(language),
      m_row(databases.records, "SELECT kind, title, code FROM record WHERE id = ?")
{
    if (names == TitleNames::AsOpen && databases.identityOpen())
        m_name.emplace(*databases.identity, "SELECT name FROM identity_name WHERE record = ?");
}

Title TitleMaker::of(const RecordId& id, std::string_view kindName, std::string_view stored)
{
    Title title;
    const Kind* kind = m_catalogue.find(kindName);
    if (!kind) return title;
    std::string name = nameOf(id);
    if (!kind->isPerson || name.empty()) addOwn(title.parts, *kind, stored, 0);
    if (!name.empty()) addOnce(title.parts, {FieldType::Text, std::move(name)});
    return title;
}

void TitleMaker::addOwn(Parts& parts, const Kind& kind, std::string_view stored, int deep)
{
    const std::vector<std::string_view> values = split(stored, kTitlePart);
    for (std::size_t i = 0; i < values.size() && i < kind.titleFields.size(); ++i)
        addField(parts, kind, kind.titleFields[i], values[i], deep);
}

void TitleMaker::addField(Parts& parts, const Kind& kind, std::string_view path, std::string_view value, int deep)
{
    const TitlePath found = titlePathOf(kind, path);
    if (!found.field || value.empty()) return;
    std::vector<std::string> items;
    for (const std::string_view item : split(value, kTitleItem)) {
        if (found.field->type == FieldType::Link) addLinked(parts, item, found.behind, deep);
        else items.push_back(shownItem(*found.field, item, m_language));
    }
    if (!items.empty()) parts.push_back({found.field->type, join(items, ", ")});
}

void TitleMaker::addLinked(Parts& parts, std::string_view uuid, std::string_view behind, int deep)
{
    const auto id = parseRecordId(uuid);
    const auto row = id ? rowOf(*id) : std::nullopt;
    const Kind* kind = row ? m_catalogue.find(row->kind) : nullptr;
    if (!kind) return;
    std::string name = nameOf(*id);
    if (kind->isPerson) return addOnce(parts, {FieldType::Link, name.empty() ? row->code : std::move(name)});
    const std::size_t before = parts.size();
    if (!behind.empty()) {
        const auto field = std::ranges::find(kind->titleFields, behind);
        const auto at = static_cast<std::size_t>(field - kind->titleFields.begin());
        const std::vector<std::string_view> values = split(row->stored, kTitlePart);
        if (at < values.size()) addField(parts, *kind, behind, values[at], deep);
        return;
    }
    if (deep < kTitlesDeep) addOwn(parts, *kind, row->stored, deep + 1);
    if (!name.empty()) addOnce(parts, {FieldType::Text, std::move(name)});
    if (parts.size() == before) addOnce(parts, {FieldType::Link, row->code});
}

std::optional<TitleMaker::Row> TitleMaker::rowOf(const RecordId& id)
{
    std::optional<Row> row;
    if (m_row.bindAll(id).step()) row = Row{m_row.text(0), m_row.text(1), m_row.text(2)};
    m_row.reset();
    return row;
}

std::string TitleMaker::nameOf(const RecordId& id)
{
    if (!m_name) return {};
    std::string name = m_name->bindAll(id).step() ? m_name->text(0) : std::string();
    m_name->reset();
    return name;
}

FoldedTitles::FoldedTitles(const Catalogue& catalogue, Databases& databases)
    : m_en(catalogue, databases, Language::En, TitleNames::Never),
      m_ru(catalogue, databases, Language::Ru, TitleNames::Never),
      m_be(catalogue, databases, Language::Be, TitleNames::Never)
{
}

std::string FoldedTitles::of(const RecordId& id, std::string_view kind, std::string_view stored, std::string_view code)
{
    std::string all = m_en.of(id, kind, stored).text();
    for (TitleMaker* maker : {&m_ru, &m_be}) {
        const std::string shown = maker->of(id, kind, stored).text();
        if (all.find(shown) == std::string::npos) all += '\n' + shown;
    }
    return folded(all) + '\n' + folded(code);
}

} // namespace zapis
