#include "core/base/error.h"
#include "core/base/name_spelling.h"
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

namespace {

bool isFile(const std::filesystem::path& path)
{
    std::error_code unknown; // a name that is too long, for one, is a name that is not there
    return std::filesystem::is_regular_file(std::filesystem::symlink_status(path, unknown));
}

using Spellings = std::map<std::string, std::vector<std::filesystem::path>>;

Spellings spellingsIn(const std::filesystem::path& folder)
{
    Spellings spellings;
    std::error_code failed;
    for (std::filesystem::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed))
        if (isFile(at->path())) spellings[nfcSpelling(fileName(at->path()))].push_back(at->path());
    return spellings;
}

} // namespace

EvidenceImport::Find filesIn(const std::filesystem::path& folder)
{
    return [folder, spellings = std::make_shared<std::optional<Spellings>>()](
               const std::string& name) -> std::optional<EvidenceSource> {
        if (name.find('\0') != std::string::npos) return std::nullopt; // the system would open what stands before it
        const std::filesystem::path plain = pathFrom(name);
        if (plain.empty() || plain.has_parent_path() || name == "." || name == "..") return std::nullopt;
        if (const std::filesystem::path exact = folder / plain; isFile(exact)) return evidenceFromFile(exact);
        // Texts are NFC; a Mac, and what was packed on one, spells the same name in another form of Unicode.
        if (!*spellings) *spellings = spellingsIn(folder);
        const auto found = (*spellings)->find(nfcSpelling(name));
        if (found == (*spellings)->end()) return std::nullopt;
        if (found->second.size() > 1) throw Error(Error::Code::Refused, "evidence.name-twice", {name});
        return evidenceFromFile(found->second.front());
    };
}

} // namespace zapis
