/// Makes titles of what is stored for them. A linked record is told by its own title, a person by name or code: "Supports · I saw
/// it · Anna Z. · Beating · 2020-08-10". Records are looked up by prepared statements, a few for each title. One thread, as its
/// databases.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/message.h"
#include "core/records/title.h"
#include "core/vault/connection.h"
#include "core/vault/statement.h"

namespace zapis {

/// How deep titles of linked records stand in each other; behind that a code stands for the record. People are always told.
inline constexpr int kTitlesDeep = 2;

enum class TitleNames {
    AsOpen, ///< of people and files, where the compartment is open
    Never,  ///< the codes of people
};

class TitleMaker {
public:
    TitleMaker(const Catalogue& catalogue, Databases& databases, Language language, TitleNames names = TitleNames::AsOpen);
    /// Of the record, whose stored title this is. Empty for an unknown kind.
    Title of(const RecordId& id, std::string_view kind, std::string_view stored);

private:
    using Parts = std::vector<Title::Part>;
    struct Row {
        std::string kind, stored, code;
    };
    void addOwn(Parts& parts, const Kind& kind, std::string_view stored, int deep);
    void addField(Parts& parts, const Kind& kind, std::string_view path, std::string_view value, int deep);
    void addLinked(Parts& parts, std::string_view uuid, std::string_view behind, int deep);
    std::optional<Row> rowOf(const RecordId& id);
    std::string nameOf(const RecordId& id);

    const Catalogue& m_catalogue;
    Language m_language;
    Statement m_row;
    std::optional<Statement> m_name;
};

/// What a text filter looks through: the titles in every language, with the codes of people, and the code of the record itself.
class FoldedTitles {
public:
    FoldedTitles(const Catalogue& catalogue, Databases& databases);
    std::string of(const RecordId& id, std::string_view kind, std::string_view stored, std::string_view code);

private:
    TitleMaker m_en, m_ru, m_be;
};

} // namespace zapis
