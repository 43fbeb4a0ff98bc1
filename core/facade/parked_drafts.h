/// Unsaved edits that could not be sealed (a full disk), carried in memory over a lock: encrypted under a random key that lies
/// among the vault's settings, so that only who unlocks the vault reads them. Belongs to the thread of its OpenVault.
#pragma once

#include <vector>

#include "core/zapis.h"

namespace zapis {

class ParkedDrafts {
public:
    /// Makes the key where the vault has none and can be written, since later there may be no room for it.
    explicit ParkedDrafts(OpenVault& vault);
    /// Throws Error Io where there is no key and none can be written.
    Bytes seal(const std::vector<Draft>& drafts);
    /// Throws Error Damaged "crypto.does-not-open".
    std::vector<Draft> open(const Bytes& parked);

private:
    bool findKey();
    void makeKey();

    OpenVault& m_vault;
    Secret m_key{0};
};

} // namespace zapis
