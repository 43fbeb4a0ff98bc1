/// A small, good bundle made without a vault, of which tests make bad ones: in the payload before it is signed, in the files of
/// the bag, in the bytes of the archive.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/bundle/verify/verifier.h"
#include "core/bundle/write/bag.h"

namespace zapis::test {

inline constexpr const char* kTestimony = "7b52ad7e-b862-440e-ae2a-f21b622c5b27";
inline constexpr const char* kEvidence = "3f0a3b7f-b889-438e-9111-26ca61fbe0c0";
inline constexpr const char* kPersonShown = "p-kwk9dege1vn8";

struct RawFile {
    std::string name; ///< with the bag directory
    std::string content;
};

struct MadeBundle {
    /// `namesPerson`: the person's entry says whose it is, which no sender may.
    explicit MadeBundle(bool namesPerson = false);
    SigningKey signer = SigningKey::fromSeed(Bytes(32, std::byte{1}));
    AgeIdentity identity = AgeIdentity::generate();
    BundleHeader header;
    std::map<std::string, std::string> payload; ///< "data/…" → content

    /// The files in the order of the stream, manifests and signatures made for the payload as it is now.
    std::vector<RawFile> files() const;
    /// The path and the content of the evidence item's file.
    static std::string evidenceName();
    std::string& lines(const std::string& name) { return payload.at(name); }
};

std::string tarOf(const std::vector<RawFile>& files);
std::string sealed(const std::string& tar, const std::vector<AgeRecipient>& recipients);
VerifyReport reportOf(const std::string& bytes, const MadeBundle& bundle, bool trusted = true);
/// The codes that verification gives, "good" where there are none.
std::set<std::string> codesOf(const std::string& bytes, const MadeBundle& bundle, bool trusted = true);
void replaceOnce(std::string& text, std::string_view from, std::string_view to);

} // namespace zapis::test
