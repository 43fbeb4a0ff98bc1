/// vault.key and vault.key.bak on disk: which copy counts, how both are written (docs/formats/vault.md §2, "Writing").
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/vault/key_file.h"

namespace zapis {

inline constexpr const char* kKeyFileName = "vault.key";
inline constexpr const char* kKeyCopyName = "vault.key.bak";
inline constexpr const char* kNewKeyFileName = "vault.key.new"; ///< a write cut short

struct KeyCopy {
    std::string name; ///< of the file
    std::string text; ///< its bytes
    KeyFile file;
};

struct KeyCopies {
    std::vector<KeyCopy> valid;       ///< well-formed, higher generation first; of equal ones vault.key
    std::vector<std::string> damaged; ///< names of copies that are missing or not well-formed
    std::vector<std::string> newer;   ///< names of copies of a later format and a lower generation
};

/// Throws Error: Malformed "vault.not-a-vault", "vault.newer-format"; Refused "vault.kdf-refused"; Damaged
/// "vault.key-file-changed" where there are copies and none is well-formed.
KeyCopies readKeyCopies(const std::filesystem::path& folder);

/// vault.key.new, fsync, rename to `name`, fsync of the folder, read back and compare. Throws Error Io.
void writeKeyCopy(const std::filesystem::path& folder, const char* name, const std::string& text);

} // namespace zapis
