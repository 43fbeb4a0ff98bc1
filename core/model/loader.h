/// Reads the files of resources/catalogue into a Catalogue; the manual of the files is resources/catalogue/README.md. Strict:
/// whatever it does not know, misses or cannot resolve is Error Malformed "catalogue.*" with file, line and the word it stumbled
/// on as arguments.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/catalogue.h"

namespace zapis {

class TomlReader;

class CatalogueLoader {
public:
    using Files = std::map<std::string, std::string_view>; ///< path below resources/catalogue → content
    static std::shared_ptr<const Catalogue> load(const Files& files);

private:
    struct Common;

    explicit CatalogueLoader(const Catalogue& catalogue)
        : m_catalogue(catalogue)
    {
    }
    Common readCommon(const Files& files) const;
    void readKind(const std::string& name, const std::string& file, std::string_view text, const Common& common,
        std::map<std::int64_t, Kind>& kinds) const;
    static void addFields(Kind& kind, std::vector<Field> own, const Common& common, const TomlReader& where);
    static std::unique_ptr<Vocabulary> readVocabulary(const std::string& name, const std::string& file, std::string_view text);

    const Catalogue& m_catalogue;
    std::set<std::string, std::less<>> m_kindNames; ///< of all files: links may aim at kinds that are read later
};

} // namespace zapis
