#include "core/vault/key_copies.h"

#include <algorithm>
#include <optional>
#include <system_error>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/path_text.h"

namespace zapis {

namespace {

/// A later format may need more room than ours.
constexpr std::uint64_t kMaxReadBytes = 16 * kMaxKeyFileBytes;

/// Nothing where the file is missing or no plain file.
std::optional<std::string> readCopy(const std::filesystem::path& path)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(path, error))) return std::nullopt;
    try {
        return readFile(path, kMaxReadBytes);
    } catch (const Error& failure) {
        const std::string_view key = failure.what();
        if (key == "file.too-large") return std::string();    // there, but no key file
        if (key == "file.input-output") return std::string(); // a bad sector: the copy is for that
        throw;
    }
}

} // namespace

KeyCopies readKeyCopies(const std::filesystem::path& folder)
{
    KeyCopies copies;
    std::optional<Error> refused;
    std::optional<std::uint64_t> newest;
    bool anyThere = false;
    for (const char* name : {kKeyFileName, kKeyCopyName}) {
        const auto text = readCopy(folder / name);
        anyThere = anyThere || text;
        if (!text) {
            copies.damaged.emplace_back(name);
        } else if (const auto newer = newerGeneration(*text)) {
            copies.newer.emplace_back(name);
            newest = std::max(newest.value_or(0), *newer);
        } else {
            try {
                copies.valid.push_back({name, *text, parseKeyFile(*text)});
            } catch (const Error& error) {
                copies.damaged.emplace_back(name);
                if (error.code == Error::Code::Refused) refused = error;
            }
        }
    }
    if (!anyThere) throw Error(Error::Code::Malformed, "vault.not-a-vault", {shownPath(folder)});
    std::ranges::stable_sort(copies.valid, std::greater{}, [](const KeyCopy& copy) { return copy.file.generation; });
    if (newest && (copies.valid.empty() || *newest > copies.valid.front().file.generation))
        throw Error(Error::Code::Malformed, kVaultNewerFormat, {shownPath(folder)});
    if (!copies.valid.empty()) return copies;
    if (refused) throw *refused;
    throw Error(Error::Code::Damaged, "vault.key-file-changed");
}

void writeKeyCopy(const std::filesystem::path& folder, const char* name, const std::string& text)
{
    const auto temporary = folder / kNewKeyFileName;
    removeFile(temporary);
    try {
        File file(temporary, File::Mode::CreateNew);
        file.writeAt(0, bytesOf(text));
        file.sync();
        file.close();
        renameDurably(temporary, folder / name);
    } catch (const Error&) {
        std::error_code ignored;
        std::filesystem::remove(temporary, ignored);
        throw;
    }
    if (readFile(folder / name, kMaxReadBytes) != text) throw Error(Error::Code::Io, "vault.key-not-written", {name});
}

} // namespace zapis
