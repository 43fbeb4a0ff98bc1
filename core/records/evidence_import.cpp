#include "core/base/error.h"
#include "core/base/path_text.h"
#include "core/records/evidence.h"
#include "core/records/stored_files.h"

namespace zapis {

bool EvidenceImport::has(const std::string& name) const { return m_find(name).has_value(); }

Records::ImportFiles::Stored EvidenceImport::store(const std::string& name, ObjectClass objectClass, const Job& job)
{
    auto known = m_stored.find({name, objectClass});
    if (known == m_stored.end()) {
        const auto source = m_find(name);
        if (!source) throw Error(Error::Code::Io, "evidence.import-gone", {name});
        known = m_stored.emplace(std::pair(name, objectClass), m_evidence->seal(*source, objectClass, job).file).first;
    }
    const StoredFile& file = known->second;
    return {file.object, file.sha256, file.mediaType, file.sizeBytes, fileNote(file)};
}

void EvidenceImport::keepInside()
{
    for (const auto& [name, file] : m_stored) insertFile(m_evidence->m_databases->records, file);
}

void EvidenceImport::discard() noexcept
{
    for (const auto& [name, file] : m_stored) m_evidence->takeBack(file.object);
    m_stored.clear();
}

EvidenceImport::Find filesIn(const std::filesystem::path& folder)
{
    return [folder](const std::string& name) -> std::optional<EvidenceSource> {
        if (name.find('\0') != std::string::npos) return std::nullopt; // the system would open what stands before it
        const std::filesystem::path plain = pathFrom(name);
        if (plain.empty() || plain.has_parent_path() || name == "." || name == "..") return std::nullopt;
        const std::filesystem::path path = folder / plain;
        std::error_code unknown; // a name that is too long, for one, is a name that is not there
        if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(path, unknown))) return std::nullopt;
        return evidenceFromFile(path);
    };
}

} // namespace zapis
