/// Load files for review platforms: Concordance DAT (UTF-8, DC4 and þ) and CSV, a row a file.
#pragma once

#include <string>
#include <vector>

namespace zapis {

struct LoadRow {
    std::string document, record, title, type, date, mediaType, size, sha256, file, conditions;
};
std::string concordanceFile(const std::vector<LoadRow>& rows);
/// RFC 4180 with LF; a cell that starts with = + - @ TAB CR gets a leading ' so that no spreadsheet takes it for a formula.
std::string csvFile(const std::vector<LoadRow>& rows);

} // namespace zapis
