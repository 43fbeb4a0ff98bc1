/// What a record is called beside its code. Stored for no language: the values of the kind's title fields, parted by U+001F;
/// codes, dates and links as they are. A Title is made when a row is read, in the language of its reader.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/model/catalogue.h"

namespace zapis {

struct Title {
    struct Part {
        FieldType type;   ///< of its field: whoever shows the title has words of their own for dates
        std::string text; ///< terms in the reader's language, of links the codes of their records, dates as EDTF
        bool operator==(const Part&) const = default;
    };
    std::vector<Part> parts; ///< of the title fields that are filled, in order

    std::string text() const; ///< "Beating · 2020-08-10"; empty where nothing is filled
    bool operator==(const Title&) const = default;
};

/// What is stored, from the case half: an identity field never gets into a title.
std::string storedTitle(const Kind& kind, const Json& casePart);

/// What a linked record is called in a title: its code; empty where there is none.
using CodeOfId = std::function<std::string(std::string_view uuid)>;
Title titleOf(const Kind& kind, std::string_view stored, Language language, const CodeOfId& codeOf);
/// Of fields that need not be saved; links are left out.
Title titleOf(const Kind& kind, const Json& casePart, Language language);

/// What a text filter looks through: the labels in every language, other values, the code.
std::string foldedTitle(const Kind& kind, std::string_view stored, std::string_view code);

} // namespace zapis
