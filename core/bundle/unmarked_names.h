/// Names, telephone numbers and addresses of the identity compartment that stand in a text without being marked as a mention
/// (rule 49): they would travel as they are.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/records/records.h"

namespace zapis {

class UnmarkedNames {
public:
    /// Reads all names of persons; the identity compartment must be open.
    explicit UnmarkedNames(const RecordReader& reader);
    /// Does a text of the record, one that is not of the identity compartment itself, hold one of them?
    bool isIn(const Kind& kind, const Json& fields) const;

private:
    using Words = std::vector<std::string>;
    void add(const std::string& text);
    bool isInText(std::string_view text) const;
    bool isInValue(const Field& field, const Json& value) const;
    std::multimap<std::string, Words> m_byFirstWord; ///< folded
};

} // namespace zapis
