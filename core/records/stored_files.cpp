#include "core/records/stored_files.h"

#include "core/base/error.h"
#include "core/records/record_steps.h"
#include "core/vault/statement.h"

namespace zapis {

Json toJson(const StoredFile& file)
{
    return Json::object({{"extension", file.extension}, {"media_type", file.mediaType}, {"object", toText(file.object)},
        {"sha256", file.sha256}, {"sha512", file.sha512}, {"size", file.sizeBytes}});
}

StoredFile storedFileFrom(const Json& json)
{
    const auto object = parseHex32(json.stringOr("object"));
    const Json* size = json.find("size");
    if (!object || !size || !size->isInteger() || size->integer() < 0) throw Error(Error::Code::Damaged, "evidence.file-entry");
    return {ObjectId{*object}, static_cast<std::uint64_t>(size->integer()), json.stringOr("sha256"), json.stringOr("sha512"),
        json.stringOr("media_type"), json.stringOr("extension")};
}

CommittedField fileNote(const StoredFile& file) { return {std::string(kFileEntry), toJson(file), ValueClass::HiddenId}; }

void insertFile(Connection& records, const StoredFile& file)
{
    Statement(records,
        "INSERT OR REPLACE INTO evidence_file(object, size, sha256, sha512, media_type, extension) VALUES(?, ?, ?, ?, ?, ?)")
        .bindAll(file.object, static_cast<std::int64_t>(file.sizeBytes), file.sha256, file.sha512, file.mediaType, file.extension)
        .run();
}

void deleteFile(Connection& records, const ObjectId& object)
{
    Statement(records, "DELETE FROM evidence_file WHERE object = ?").bindAll(object).run();
}

namespace {

constexpr std::string_view kSelectFile = "SELECT size, sha256, sha512, media_type, extension, object FROM evidence_file";

StoredFile fileOf(const Statement& found)
{
    return {found.id<ObjectId>(5), static_cast<std::uint64_t>(found.integer(0)), found.text(1), found.text(2), found.text(3),
        found.text(4)};
}

} // namespace

std::vector<StoredFile> allFiles(Connection& records)
{
    std::vector<StoredFile> files;
    for (Statement found(records, kSelectFile); found.step();) files.push_back(fileOf(found));
    return files;
}

std::optional<StoredFile> findFile(Connection& records, const ObjectId& object)
{
    Statement found(records, std::string(kSelectFile) + " WHERE object = ?");
    found.bindAll(object);
    return found.step() ? std::optional(fileOf(found)) : std::nullopt;
}

} // namespace zapis
