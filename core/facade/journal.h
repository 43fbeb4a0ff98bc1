/// The journal of an open vault: entries, sums, proofs. Nothing is written here: an entry comes with the change that it tells of.
#pragma once

#include "core/journal/log.h"

namespace zapis {

/// With the log of this device. Belongs to the thread of its OpenVault.
class Journal : public LogReader {
public:
    Journal(Databases& databases, const Log& own) : LogReader(databases), m_own(&own) { }
    /// The newest signed checkpoint of this device's log, and the key that checks it.
    std::string checkpoint() const { return m_own->checkpoint(); }
    std::string vkey() const { return m_own->vkey(); }

private:
    const Log* m_own;
};

} // namespace zapis
