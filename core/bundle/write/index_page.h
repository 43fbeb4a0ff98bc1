/// data/index.html: the bundle as people read it, in the language of the export. Static, script-free, CSP default-src 'none'.
#pragma once

#include "core/bundle/format/bundle_header.h"
#include "core/bundle/plan/projection.h"

namespace zapis {

/// Writes the page; records are read one by one, so it may be of any size.
class IndexPage {
public:
    IndexPage(const RecordReader& reader, const Snapshot& snapshot, const Projection& projection, const BundleHeader& header);
    void write(const ByteSink& sink) const;

private:
    using Going = std::vector<const GoingRecord*>;
    void head(const ByteSink& sink) const;
    void conditions(const ByteSink& sink) const;
    void contents(const ByteSink& sink) const;
    void section(const ByteSink& sink, const Kind& kind, const Going& going) const;
    std::string overviewRow(const Kind& kind, const Json& line) const;
    std::string article(const GoingRecord& going, const Json& line) const;
    void withheld(const ByteSink& sink) const;
    std::string say(std::string_view key, const std::vector<std::string>& args = {}) const;
    std::string codeOf(const std::string& id) const;

    const Projection* m_projection;
    const BundleHeader* m_header;
    std::vector<std::pair<const Kind*, Going>> m_sections; ///< in reading order
    std::unordered_map<std::string, std::string> m_codes;  ///< id as shown → code as shown
};

} // namespace zapis
