#include "core/bundle/write/ro_crate.h"

#include <array>

namespace zapis {

namespace {

struct Part {
    const char *id, *name, *description;
};
constexpr std::array<Part, 7> kParts{{
    {"items/", "Evidence files", "Original files, unchanged, each in a folder of its item"},
    {"records/", "Records", "One JSON object a line, one file for each kind of record; JSON Schemas in records/schema/"},
    {"journal/", "Journal proofs", "Entries with RFC 6962 inclusion paths, and signed checkpoints"},
    {"loadfile/", "Load files", "Concordance and CSV load files for review platforms"},
    {"index.html", "Index", "The bundle as people read it"},
    {"bundle.json", "Bundle description", "What, why, from whom, for whom, counts, logs"},
    {"withheld.jsonl", "Withheld", "Values and files withheld of records that are here, why, with commitments"},
}};

Json reference(std::string_view id) { return Json::object({{"@id", id}}); }

} // namespace

Json roCrate(const BundleHeader& header, const std::set<std::string>& mediaTypes)
{
    Json::Array hasPart, graph, formats;
    for (const std::string& type : mediaTypes) formats.emplace_back(type);
    graph.push_back(Json::object({{"@id", "ro-crate-metadata.json"}, {"@type", "CreativeWork"}, {"about", reference("./")},
        {"conformsTo", reference("https://w3id.org/ro/crate/1.1")}}));
    for (const Part& part : kParts) {
        const std::string_view id = part.id;
        Json entity = Json::object({{"@id", id}, {"@type", id.ends_with('/') ? "Dataset" : "File"}, {"name", part.name},
            {"description", part.description}});
        if (id == "items/" && !formats.empty()) entity["encodingFormat"] = formats;
        graph.push_back(std::move(entity));
        hasPart.push_back(reference(id));
    }
    graph.push_back(Json::object({{"@id", "./"}, {"@type", "Dataset"}, {"name", "Confidential evidence bundle"},
        {"description", header.purpose.empty() ? std::string("Evidence bundle") : header.purpose},
        {"datePublished", header.created.substr(0, 10)}, {"identifier", "urn:uuid:" + uuidText(header.bundle.bytes)},
        {"inLanguage", languageCode(header.language)}, {"license", "Confidential: for the named recipient only"},
        {"hasPart", std::move(hasPart)}}));
    return Json::object({{"@context", "https://w3id.org/ro/crate/1.1/context"}, {"@graph", std::move(graph)}});
}

} // namespace zapis
