/// What stands behind the face, for core's own code and its tests; tests/layers.cmake keeps ui and app from it.
#pragma once

#include "core/zapis.h"

namespace zapis {

class Vault;
class EvidenceStore;
class Log;

struct Inside {
    static Vault& vault(OpenVault& vault);
    static Databases& databases(OpenVault& vault);
    static EvidenceStore& store(OpenVault& vault);
    static Log& log(OpenVault& vault);
    static Databases& databases(Reading& reading);
};

} // namespace zapis
