/// The state of the journal that a bundle refers to: a checkpoint of each log, taken before the records are read.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/journal/log.h"

namespace zapis {

struct CutLog {
    std::string origin, vkey, note; ///< note: the signed checkpoint
    Checkpoint checkpoint;
    std::string fileName() const; ///< journal/d-….checkpoint
};

class JournalCut {
public:
    /// `ownNote`: the checkpoint of this device's log. Called inside the read snapshot.
    JournalCut(Databases& databases, const Log& log, const std::string& ownNote);
    const std::vector<CutLog>& logs() const noexcept { return m_logs; }
    std::map<std::string, std::uint64_t> sizes() const;

private:
    std::vector<CutLog> m_logs;
};

/// journal/<device>.consistency: from the checkpoint a recipient had before to this one.
std::string consistencyText(Databases& databases, const CutLog& now, const Checkpoint& before);

} // namespace zapis
