#include "core/bundle/write/load_file.h"

#include <array>

#include "core/base/text.h"

namespace zapis {

namespace {

constexpr std::string_view kField = "\x14";     // between fields
constexpr std::string_view kQuote = "\u00FE";   // around a field
constexpr std::string_view kNewLine = "\u00AE"; // in place of a line end inside

constexpr std::string_view kBom = "\xEF\xBB\xBF"; // without it Excel takes UTF-8 for the code page of the machine

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

/// Quoted always, and no formula behind any separator: where lists are parted by ";" (as Excel does it in pl, ru, be) the quotes
/// of ours stand in the middle of a cell and hold nothing together.
std::string csvCell(const std::string& cell)
{
    static constexpr std::string_view kFormula = "=+-@\t\r";
    static constexpr std::string_view kSeparators = ";,\t\r\n\"";
    std::string safe;
    bool beginsCell = true;
    for (const char c : cell) {
        if (beginsCell && kFormula.find(c) != std::string_view::npos) safe += '\'';
        safe += c;
        beginsCell = kSeparators.find(c) != std::string_view::npos || (beginsCell && c == ' ');
    }
    return '"' + replaced(safe, "\"", "\"\"") + '"';
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

std::string concordanceFile(const std::vector<LoadRow>& rows) { return std::string(kBom) + allLines(rows, concordanceLine); }

std::string csvFile(const std::vector<LoadRow>& rows) { return std::string(kBom) + allLines(rows, csvLine); }

} // namespace zapis
