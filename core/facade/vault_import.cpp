#include "core/facade/open_vault_state.h"

namespace zapis {

Records::ImportResult OpenVault::importLines(std::string_view jsonLines, const std::filesystem::path& filesFolder, const Job& job)
{
    if (filesFolder.empty()) return records().importLines(jsonLines, job);
    EvidenceImport files(evidence(), filesIn(filesFolder));
    return records().importLines(jsonLines, job, &files);
}

} // namespace zapis
