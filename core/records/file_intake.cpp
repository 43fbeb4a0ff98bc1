#include "core/records/file_intake.h"

#include <algorithm>

#include "core/base/failure.h"
#include "core/base/path_text.h"
#include "core/vault/evidence_store.h"

namespace zapis {

namespace fs = std::filesystem;

namespace {

Error aboutFile(Error::Code code, std::string_view key, const fs::path& path)
{
    return Error(code, key, {shownPath(path.filename().empty() ? path.parent_path().filename() : path.filename())});
}

/// Thrown when a folder holds more than can be taken in at once.
struct TooMany { };

class Gatherer {
public:
    Gatherer(const fs::path& notebook, const Job& job) : m_notebook(notebook), m_job(job) { }

    void take(const fs::path& given)
    {
        std::error_code failed;
        if (!fs::is_directory(fs::symlink_status(given, failed))) return addFile(m_all, given);
        GatheredFiles below;
        try {
            look(given, 0, below);
        } catch (const TooMany&) { // half of a folder would be taken for all of it
            m_all.left.push_back({given,
                Error(Error::Code::Refused, "evidence.too-many-files", {shownPath(given), std::to_string(kMaxGatheredFiles)})});
            return;
        }
        m_all.files.insert(m_all.files.end(), below.files.begin(), below.files.end());
        m_all.left.insert(m_all.left.end(), below.left.begin(), below.left.end());
        m_all.bytes += below.bytes;
        m_all.folders += below.folders;
    }
    GatheredFiles all() { return std::move(m_all); }

private:
    static void addFile(GatheredFiles& to, const fs::path& path)
    {
        std::error_code failed; // of a pipe or of what is gone: reading it will say what it is
        const std::uintmax_t size = fs::is_regular_file(fs::symlink_status(path, failed)) ? fs::file_size(path, failed) : 0;
        to.files.push_back({path, failed ? 0 : size});
        to.bytes += to.files.back().sizeBytes;
    }

    void look(const fs::path& folder, int depth, GatheredFiles& to)
    {
        m_job.reach(to.files.size(), 0);
        std::error_code failed;
        if (fs::equivalent(folder, m_notebook, failed)) {
            to.left.push_back({folder, aboutFile(Error::Code::Refused, "evidence.own-folder", folder)});
            return;
        }
        if (depth == kMaxFolderDepth) {
            to.left.push_back({folder, aboutFile(Error::Code::Refused, "evidence.too-deep", folder)});
            return;
        }
        std::vector<fs::path> inside;
        for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
            if (inside.size() > kMaxGatheredFiles) throw TooMany();
            inside.push_back(at->path());
        }
        if (failed) to.left.push_back({folder, failureOf(failed, folder)});
        else ++to.folders;
        std::ranges::sort(inside);
        for (const fs::path& path : inside) {
            if (fs::is_directory(fs::symlink_status(path, failed))) look(path, depth + 1, to);
            else addFile(to, path);
            if (to.files.size() > kMaxGatheredFiles) throw TooMany();
        }
    }

    const fs::path& m_notebook;
    const Job& m_job;
    GatheredFiles m_all;
};

/// Why one file did not come in, named by that file: the notebook knows it by the name of an object.
Error toldOf(const Error& error, const fs::path& file)
{
    if (error.is(kVaultNoSpace) || error.is(kFileNoSpace)) return aboutFile(Error::Code::Io, "evidence.no-room", file);
    return error;
}

/// After what went wrong with the notebook, will another file do better? A smaller one may find room.
bool endsAll(const Error& error)
{
    if (error.code == Error::Code::Refused || error.is(kFileTooLargeForMedium)) return false;
    return !error.is(kVaultNoSpace) && !error.is(kFileNoSpace);
}

} // namespace

GatheredFiles gatherFiles(const std::vector<fs::path>& given, const fs::path& notebook, const Job& job)
{
    Gatherer gatherer(notebook, job);
    for (const fs::path& path : given) gatherer.take(path);
    return gatherer.all();
}

void takeIn(Evidence& evidence, const std::vector<GatheredFiles::Found>& files, const std::optional<RecordId>& to,
    Evidence::Duplicates duplicates, const Job& job, IntakeAccount& account)
{
    std::uint64_t before = 0, total = 0;
    for (const auto& file : files) total += file.sizeBytes;
    const auto leaveRest = [&](std::size_t from) {
        for (std::size_t i = from; i < files.size(); ++i)
            account.left.push_back({files[i].path, aboutFile(Error::Code::Io, "evidence.not-tried", files[i].path)});
    };
    for (std::size_t i = 0; i < files.size(); ++i) {
        const fs::path& path = files[i].path;
        bool isOfFile = true; // opening and reading it; all else is the notebook's
        try {
            job.reach(before, total);
            EvidenceSource source = evidenceFromFile(path);
            isOfFile = false;
            source.bytes = [read = std::move(source.bytes), &isOfFile](std::span<std::byte> out) {
                isOfFile = true;
                const std::size_t got = read(out);
                isOfFile = false;
                return got;
            };
            const Job part({}, [&](std::uint64_t done, std::uint64_t) { job.reach(before + done, total); });
            account.taken.push_back({path, evidence.add(source, to, part, duplicates)});
        } catch (const Cancelled&) {
            leaveRest(i);
            throw;
        } catch (const std::exception& thrown) {
            const Error error = failureOf(thrown);
            account.left.push_back({path, toldOf(error, path)});
            if (!isOfFile && endsAll(error)) return leaveRest(i + 1);
        }
        before += files[i].sizeBytes;
    }
}

} // namespace zapis
