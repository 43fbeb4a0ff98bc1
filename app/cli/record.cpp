#include "app/cli/context.h"

#include <algorithm>
#include <array>
#include <limits>

#include <fmt/format.h>

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/facade/checks.h"
#include "core/facade/journal.h"
#include "core/model/kinds.h"
#include "core/records/citation.h"
#include "core/records/doubtful_years.h"
#include "core/records/restore.h"
#include "core/records/said_dates.h"
#include "core/search/search.h"

namespace zapis::cli {
namespace {

namespace fs = std::filesystem;

RecordQuery::Where parseWhere(const std::string& text)
{
    const auto equals = text.find('=');
    if (equals == text.npos || equals == 0) throw Error(Error::Code::Usage, "cli.where", {text});
    return {text.substr(0, equals), text.substr(equals + 1)};
}

constexpr std::array<std::string_view, 5> kRecordColumns = {"id", "code", "title", "status", "kind"};

void mustBeColumns(const Kind& kind, const std::vector<std::string>& columns)
{
    for (const std::string& column : columns)
        if (std::find(kRecordColumns.begin(), kRecordColumns.end(), column) == kRecordColumns.end() && !kind.find(column))
            throw Error(Error::Code::Usage, "cli.no-column", {column});
}

/// What stands in a column of a text list: a column of the record itself, or a field's value as JSON (texts bare).
std::string cell(const Record& record, const std::string& column)
{
    if (column == "id") return toText(record.id);
    if (column == "code") return record.code;
    if (column == "title") return record.title.text();
    if (column == "status") return std::string(statusCode(record.status));
    if (column == "kind") return record.kind;
    const Json* value = record.fields.find(column);
    if (!value) return {};
    return value->isString() ? value->string() : canonical(*value);
}

void show(Context& context, const RecordReader& reader, const Record& record)
{
    if (context.json) {
        context.printJson(toJson(record));
        return;
    }
    const Kind& kind = reader.catalogue().at(record.kind);
    context.print(fmt::format(
        "{} {} · {} · {}", kind.label.in(context.language()), record.code, statusCode(record.status), toText(record.id)));
    for (const auto& [name, value] : record.fields.members()) {
        const Field* field = kind.find(name);
        std::string text = value.isString() ? value.string() : canonical(value);
        if (field && field->type == FieldType::Code && value.isString())
            if (const Term* term = field->vocabulary->find(text)) text = term->label.in(context.language());
        context.print(fmt::format("  {}: {}", field ? field->label.in(context.language()) : name, text));
    }
    if (!record.identityRead) context.print(context.say("identities-closed"));
}

void history(Context& context, OpenVault& vault, const std::string& name)
{
    const std::vector<HistoryEntry> entries = vault.journal().of(vault.reader().resolve(name));
    const std::vector<std::int64_t> revisions = revisionsOf(entries);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const HistoryEntry& entry = entries[i];
        if (context.json) {
            Json fields = Json::object({});
            for (const FieldProof& field : entry.fields) fields[field.name] = field.value.value_or(Json());
            context.printJson(Json::object({{"index", entry.index}, {"log", entry.log}, {"leaf", entry.leaf.hex()},
                {"event", eventCode(entry.event)}, {"time", timestampText(entry.clockMs)}, {"author", authorText(entry.author)},
                {"author_name", entry.authorName}, {"device", deviceText(entry.device)}, {"fields", fields},
                {"revision", revisions[i]}}));
            continue;
        }
        std::vector<std::string> names;
        for (const FieldProof& field : entry.fields) names.push_back(field.name);
        context.print(fmt::format("{}  {:>4} {:<9} {:<20} {}", timestampText(entry.clockMs),
            revisions[i] ? std::to_string(revisions[i]) : "-", eventCode(entry.event),
            entry.authorName.empty() ? authorText(entry.author) : entry.authorName, join(names, ", ")));
    }
}

void list(
    Context& context, OpenVault& vault, const RecordQuery& query, const std::vector<std::string>& columns, std::uint64_t limit)
{
    constexpr std::uint64_t kWindow = 256;
    for (std::uint64_t from = 0; from < limit; from += kWindow) {
        const auto rows = vault.reader().rows(query, from, std::min(kWindow, limit - from));
        for (const RecordRow& row : rows) {
            const Record record = vault.reader().get(row.id);
            if (context.json) {
                context.printJson(toJson(record));
                continue;
            }
            std::vector<std::string> cells;
            for (const std::string& column : columns) cells.push_back(cell(record, column));
            context.print(join(cells, "\t"));
        }
        if (rows.size() < kWindow) return;
    }
}

void check(Context& context, OpenVault& vault, const std::string& name)
{
    const auto id = name.empty() ? std::nullopt : std::optional(vault.reader().resolve(name));
    for (const RuleFinding& finding : vault.checks().rules(id, context.job(context.say("checking")))) {
        if (finding.level == RuleFinding::Level::Error) context.status = static_cast<int>(Error::Code::CheckFailed);
        if (context.json) {
            context.printJson(toJson(finding));
            continue;
        }
        const Record record = vault.reader().get(finding.record);
        const auto args = argsOf(finding, vault.catalogue(), context.language());
        const Message message = messageOf("rules." + std::to_string(finding.rule), args, context.language());
        context.print(
            fmt::format("{:>2} {} {} {}", finding.rule, toJson(finding).at("level").string(), record.code, message.sentence));
    }
}

/// What a hand-over will ask is told; it does not keep from finalising.
void finalise(const Context& context, OpenVault& vault, const RecordId& id)
{
    const std::vector<RuleFinding> open = NearRules(vault.reader()).handoverQuestions(id);
    vault.records().finalise(id);
    for (const RuleFinding& one : open)
        context.tell("rules." + std::to_string(one.rule), argsOf(one, vault.catalogue(), context.language()));
}

/// Dates in words are read; those that are not are told, and stay as words.
Json fieldsFrom(const Context& context, const Kind& kind, const fs::path& file)
{
    Json fields = parseJson(readText(file));
    for (const UnreadDate& unread : readSaidDates(kind.fields, fields, std::max(todayInMinsk(), todayHere())))
        context.tell(kDateNotRead, {unread.words});
    return fields;
}

/// A code of the list of reasons, else words of one's own.
Records::Reason reasonFrom(const Catalogue& catalogue, const std::string& why)
{
    const Vocabulary* reasons = catalogue.vocabulary("amendment-reasons");
    return reasons && reasons->find(why) ? Records::Reason{why, {}} : Records::Reason{{}, why};
}

Json fieldsThen(const RecordReader& reader, const Record& record, std::int64_t revision)
{
    if (const auto fields = reader.fieldsAt(record.id, revision)) return *fields;
    throw Error(Error::Code::Usage, "records.no-revision", {record.code, std::to_string(revision)});
}

void addReading(CLI::App& noun, Context& context)
{
    auto folder = std::make_shared<fs::path>();
    auto name = std::make_shared<std::string>();
    auto kind = std::make_shared<std::string>();
    auto where = std::make_shared<std::vector<std::string>>();
    auto columns = std::make_shared<std::vector<std::string>>(std::vector<std::string>{"code", "status", "title", "id"});
    auto limit = std::make_shared<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    auto revision = std::make_shared<std::uint64_t>(0);

    CLI::App* verb = addVerb(noun, context, "show");
    verb->add_option("V", *folder)->required();
    verb->add_option("ID", *name)->required();
    verb->add_option("--revision", *revision)->check(CLI::NonNegativeNumber);
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadOnly);
        Record record = vault->reader().get(vault->reader().resolve(*name));
        if (*revision > 0) record.fields = fieldsThen(vault->reader(), record, static_cast<std::int64_t>(*revision));
        show(context, vault->reader(), record);
    });
    verb = addVerb(noun, context, "history");
    verb->add_option("V", *folder)->required();
    verb->add_option("ID", *name)->required();
    verb->callback([=, &context] { history(context, *context.open(*folder, OpenMode::ReadOnly), *name); });
    verb = addVerb(noun, context, "list");
    verb->add_option("V", *folder)->required();
    verb->add_option("KIND", *kind)->required();
    verb->add_option("--where", *where)->allow_extra_args(false);
    verb->add_option("--columns", *columns)->delimiter(',')->allow_extra_args(false);
    verb->add_option("--limit", *limit)->check(CLI::NonNegativeNumber);
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadOnly);
        RecordQuery query;
        query.kind = vault->catalogue().at(*kind).name;
        for (const std::string& each : *where) query.where.push_back(parseWhere(each));
        mustBeColumns(vault->catalogue().at(*kind), *columns);
        list(context, *vault, query, *columns, *limit);
    });
    verb = addVerb(noun, context, "check");
    verb->add_option("V", *folder)->required();
    verb->add_option("ID", *name);
    verb->callback([=, &context] { check(context, *context.open(*folder, OpenMode::ReadOnly), *name); });
}

void addWriting(CLI::App& noun, Context& context)
{
    auto first = std::make_shared<int>(0), behind = std::make_shared<int>(0);
    auto folder = std::make_shared<fs::path>();
    auto name = std::make_shared<std::string>();
    auto kind = std::make_shared<std::string>();
    auto from = std::make_shared<fs::path>();
    auto why = std::make_shared<std::string>();
    auto revision = std::make_shared<std::uint64_t>(0);
    auto fields = std::make_shared<std::vector<std::string>>();

    CLI::App* verb = addVerb(noun, context, "add");
    verb->add_option("V", *folder)->required();
    verb->add_option("KIND", *kind)->required();
    verb->add_option("--from", *from)->required();
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        const Kind& made = vault->catalogue().at(*kind);
        const Json given = fieldsFrom(context, made, *from);
        const auto doubtful = made.name == kinds::kConsent ? doubtfulYear(vault->reader(), given) : std::nullopt;
        if (doubtful) context.tell(kYearAsked, {made.find(*doubtful)->label.in(context.language()), given.stringOr(*doubtful)});
        const auto ids = vault->records().commit({{newRecordId(), made.name, given, std::nullopt}});
        if (context.json) context.printJson(toJson(vault->reader().get(ids.front())));
        else context.print(toText(ids.front()));
    });
    verb = addVerb(noun, context, "finalise");
    verb->add_option("V", *folder)->required();
    verb->add_option("ID", *name)->required();
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        finalise(context, *vault, vault->reader().resolve(*name));
    });
    verb = addVerb(noun, context, "amend");
    verb->add_option("V", *folder)->required();
    verb->add_option("ID", *name)->required();
    verb->add_option("--from", *from)->required();
    verb->add_option("--why", *why);
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        const RecordId id = vault->reader().resolve(*name);
        const Kind& kindOfIt = vault->catalogue().at(vault->reader().kindOf(id).value());
        vault->records().amend(id, fieldsFrom(context, kindOfIt, *from), {*why, {}});
    });
    verb = addVerb(noun, context, "cite");
    verb->add_option("V", *folder)->required();
    verb->add_option("ID", *name)->required();
    verb->add_option("--from", *first)->required()->check(CLI::NonNegativeNumber);
    verb->add_option("--to", *behind)->required()->check(CLI::NonNegativeNumber);
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadOnly);
        context.print(citationOf(vault->reader(), vault->reader().resolve(*name), *first, *behind, context.language()));
    });
    verb = addVerb(noun, context, "restore");
    verb->add_option("V", *folder)->required();
    verb->add_option("ID", *name)->required();
    verb->add_option("--revision", *revision)->required()->check(CLI::NonNegativeNumber);
    verb->add_option("--field", *fields)->allow_extra_args(false);
    verb->add_option("--why", *why);
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        restore(vault->records(), vault->reader().resolve(*name), static_cast<std::int64_t>(*revision), *fields,
            reasonFrom(vault->catalogue(), *why));
    });
    verb = addVerb(noun, context, "withdraw");
    verb->add_option("V", *folder)->required();
    verb->add_option("ID", *name)->required();
    verb->add_option("--why", *why);
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadWrite);
        vault->records().withdraw(vault->reader().resolve(*name), reasonFrom(vault->catalogue(), *why));
    });
}

} // namespace

void addRecord(CLI::App& app, Context& context)
{
    CLI::App& noun = *addVerb(app, context, "record");
    noun.require_subcommand(1);
    addWriting(noun, context);
    addReading(noun, context);
}

void addSearch(CLI::App& app, Context& context)
{
    auto folder = std::make_shared<fs::path>();
    auto text = std::make_shared<std::string>();
    auto kind = std::make_shared<std::string>();
    auto where = std::make_shared<std::vector<std::string>>();
    auto limit = std::make_shared<std::uint64_t>(50);

    CLI::App* verb = addVerb(app, context, "search");
    verb->add_option("V", *folder)->required();
    verb->add_option("WORDS", *text)->required();
    verb->add_option("--kind", *kind);
    verb->add_option("--where", *where)->allow_extra_args(false);
    verb->add_option("--limit", *limit)->check(CLI::NonNegativeNumber);
    verb->callback([=, &context] {
        const auto vault = context.open(*folder, OpenMode::ReadOnly);
        SearchQuery query{*text, {}};
        if (!kind->empty()) query.filter.kind = vault->catalogue().at(*kind).name;
        for (const std::string& each : *where) query.filter.where.push_back(parseWhere(each));
        const SearchResult result = vault->search().find(query, 0, *limit);
        for (const SearchHit& hit : result.hits) {
            if (context.json) context.printJson(toJson(vault->reader().get(hit.row.id)));
            else context.print(fmt::format("{}\t{}\t{}", hit.row.code, toText(hit.row.id), hit.snippet));
        }
        if (!result.namesSearched) context.tell("search.names-closed", {});
    });
}

} // namespace zapis::cli
