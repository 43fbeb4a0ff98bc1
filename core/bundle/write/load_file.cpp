#include "core/bundle/write/load_file.h"

#include <array>

#include "core/base/text.h"

namespace zapis {

namespace {

constexpr std::string_view kField = "\x14";     // between fields
constexpr std::string_view kQuote = "\u00FE";   // around a field
constexpr std::string_view kNewLine = "\u00AE"; // in place of a line end inside

using Cells = std::array<std::string, 10>;

const Cells kTitles{"DOCID", "RECORD", "TITLE", "TYPE", "DATE", "MEDIATYPE", "SIZE", "SHA256", "FILEPATH", "CONDITIONS"};

Cells cellsOf(const LoadRow& row)
{
    return {
        row.document, row.record, row.title, row.type, row.date, row.mediaType, row.size, row.sha256, row.file, row.conditions};
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string concordanceLine(const Cells& cells)
{
    std::string line;
    for (const std::string& cell : cells) {
        if (!line.empty()) line += kField;
        // The quote itself cannot be written in this format.
        line += std::string(kQuote) + replaced(replaced(replaced(cell, kQuote, "th"), kField, " "), "\n", kNewLine)
            + std::string(kQuote);
    }
    return line + "\r\n";
}

std::string csvCell(const std::string& cell)
{
    static constexpr std::string_view kFormula = "=+-@\t\r";
    const std::string safe = !cell.empty() && kFormula.find(cell.front()) != std::string_view::npos ? "'" + cell : cell;
    if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
    return "\"" + replaced(safe, "\"", "\"\"") + "\"";
}

std::string csvLine(const Cells& cells)
{
    std::vector<std::string> safe;
    for (const std::string& cell : cells) safe.push_back(csvCell(cell));
    return join(safe, ",") + "\n";
}

template <class Line> std::string allLines(const std::vector<LoadRow>& rows, const Line& line)
{
    std::string text = line(kTitles);
    for (const LoadRow& row : rows) text += line(cellsOf(row));
    return text;
}

} // namespace

std::string concordanceFile(const std::vector<LoadRow>& rows) { return "\xEF\xBB\xBF" + allLines(rows, concordanceLine); }

std::string csvFile(const std::vector<LoadRow>& rows) { return allLines(rows, csvLine); }

} // namespace zapis
