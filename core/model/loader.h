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

class AdditionFile;
class TomlReader;

class CatalogueLoader {
public:
    using Files = std::map<std::string, std::string_view>; ///< path below resources/catalogue → content
    static std::shared_ptr<const Catalogue> load(const Files& files, const Additions& additions = {});

private:
    struct Common;

    explicit CatalogueLoader(Catalogue& catalogue);
    ~CatalogueLoader();
    void readAdditions(const Additions& additions);
    Common readCommon(const Files& files) const;
    /// The table [kind] and what stands beside it; `order` is its place in lists of kinds.
    Kind readKind(const std::string& name, TomlReader& root, TomlReader& table, const Common& common) const;
    std::vector<KindStep> readSteps(const std::string& kind, TomlReader& root, const Common& common) const;
    std::vector<Field> readFields(const Kind& kind, TomlReader& root, const Common& common) const;
    static void addFields(Kind& kind, std::vector<Field> own, const Common& common, const TomlReader& where);
    void keep(Kind kind);
    static std::unique_ptr<Vocabulary> readVocabulary(const std::string& name, const std::string& file, std::string_view text);
    void addVocabularies(AdditionFile& addition);
    static void addTerm(Vocabulary& vocabulary, TomlReader& table);

    Catalogue& m_catalogue;
    std::set<std::string, std::less<>> m_kindNames; ///< of all files: links may aim at kinds that are read later
    std::vector<std::unique_ptr<AdditionFile>> m_additions;
};

} // namespace zapis
