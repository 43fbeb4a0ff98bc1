#include "core/bundle/write/journal_cut.h"

#include <fmt/format.h>

#include "core/vault/statement.h"

namespace zapis {

std::string CutLog::fileName() const { return "journal/" + origin.substr(origin.rfind('/') + 1) + ".checkpoint"; }

JournalCut::JournalCut(Databases& databases, const Log& log, const std::string& ownNote)
{
    Statement held(databases.records, "SELECT checkpoint FROM device WHERE origin = ?");
    for (const LogReader::LogInfo& info : LogReader(databases).logs()) {
        CutLog cut{info.origin, info.vkey, ownNote, {}};
        if (info.origin != log.origin()) {
            if (!held.bindAll(std::string_view(info.origin)).step() || held.textView(0).empty()) continue;
            cut.note = held.text(0);
        }
        cut.checkpoint = openCheckpoint(cut.note, parseVerifierKey(cut.vkey));
        m_logs.push_back(std::move(cut));
    }
}

std::map<std::string, std::uint64_t> JournalCut::sizes() const
{
    std::map<std::string, std::uint64_t> sizes;
    for (const CutLog& log : m_logs) sizes.emplace(log.origin, log.checkpoint.size);
    return sizes;
}

std::string consistencyText(Databases& databases, const CutLog& now, const Checkpoint& before)
{
    std::string text = fmt::format("old {}\n{}\n", before.size, toBase64Padded(before.root.bytes));
    for (const Sha256Digest& step : LogReader(databases).consistency(now.origin, before.size, now.checkpoint.size))
        text += toBase64Padded(step.bytes) + "\n";
    return text;
}

} // namespace zapis
