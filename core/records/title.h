/// What a record is called beside its code. Stored for no language: the values of the kind's title fields, parted by U+001F;
/// codes, dates and links as they are. A Title is made when a row is read, in the language of its reader (title_maker.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/model/catalogue.h"

namespace zapis {

struct Title {
    struct Part {
        FieldType type;   ///< of its field: whoever shows the title has words of their own for dates. Link: whom it tells of
        std::string text; ///< terms in the reader's language, dates as EDTF
        bool operator==(const Part&) const = default;
    };
    std::vector<Part> parts; ///< of the title fields that are filled, in order, and of the records that they link to

    std::string text() const; ///< "Beating · 2020-08-10"; empty where nothing is filled
    bool operator==(const Title&) const = default;
};

/// What is stored, from the case half: an identity field never gets into a title.
std::string storedTitle(const Kind& kind, const Json& casePart);

} // namespace zapis
