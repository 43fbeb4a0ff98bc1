// Lines of an import. Each is judged alone by the catalogue; what is well-formed comes into a fresh vault in memory, where all
// came in or nothing did, and where the journal gives back the very records that were saved.
#include <cstdlib>
#include <map>
#include <optional>

#include "core/base/error.h"
#include "core/base/secret.h"
#include "core/base/text.h"
#include "core/records/evidence.h"
#include "core/records/records.h"

using namespace zapis;

namespace {

const Catalogue& catalogue()
{
    static const auto builtIn = Catalogue::builtIn();
    return *builtIn;
}

struct MemoryVault {
    MemoryVault()
    {
        initSecrets();
        createJournalSchema(databases);
        createRecordsSchema(databases);
        createEvidenceSchema(databases);
        log.emplace(databases, addMember(databases, "Tester", SlotId{}), "place");
        records.emplace(catalogue(), databases, *log);
    }
    std::map<RecordId, Json> all() const
    {
        std::map<RecordId, Json> out;
        for (const RecordId& id : records->reader().all()) out.emplace(id, toJson(records->reader().get(id)));
        return out;
    }
    Databases databases{Connection::openMemory(), std::make_unique<Connection>(Connection::openMemory())};
    std::optional<Log> log;
    std::optional<Records> records;
};

/// Is there a line that the catalogue has nothing against? Looks at each with all the questions that forms ask.
bool hasSoundLine(std::string_view lines)
{
    bool sound = false;
    const KindOfId anyPerson = [](std::string_view) { return std::optional<std::string>("person"); };
    for (const std::string_view line : split(lines, '\n')) {
        try {
            const Json object = parseJson(line);
            const Kind* kind = catalogue().find(object.stringOr("kind"));
            const Json* fields = object.find("fields");
            if (!kind || !fields) continue;
            const bool wellFormed = problemsOfForm(*kind, *fields, anyPerson).empty();
            sound = sound || wellFormed;
            if (!wellFormed) continue; // the questions below may lean on the form
            const Completeness complete = completenessOf(*kind, *fields);
            if (complete.filled > complete.needed) std::abort();
            (void)problemsOfMarks(*kind, *fields, Marks::ToFinalise, true);
            (void)codeLetterOf(*kind, *fields);
            for (const Field& field : kind->fields) (void)scopesOf(field, *kind, *fields);
        } catch (const Error&) {
        }
    }
    return sound;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view lines(reinterpret_cast<const char*>(data), size);
    if (!hasSoundLine(lines)) return 0;
    MemoryVault vault;
    Records::ImportResult result;
    try {
        result = vault.records->importLines(lines, {});
    } catch (const Error&) {
        if (!vault.all().empty()) std::abort();
        return 0;
    }
    const auto before = vault.all();
    if (result.problems.empty() ? before.size() != result.records : !before.empty()) std::abort();
    vault.records->rebuild({});
    if (vault.all() != before) std::abort();
    if (!before.empty() && !LogReader(vault.databases).verify({}).empty()) std::abort();
    return 0;
}
