#include "core/records/stored_files.h"

#include "core/base/error.h"
#include "core/records/record_steps.h"
#include "core/vault/statement.h"

namespace zapis {

Json toJson(const StoredFile& file)
{
    return Json::object({{"extension", file.extension}, {"media_type", file.mediaType}, {"object", toText(file.object)},
        {"sha256", file.sha256.hex()}, {"sha512", file.sha512.hex()}, {"size", file.sizeBytes}});
}

StoredFile storedFileFrom(const Json& json)
{
    const auto object = parseHex32(json.stringOr("object"));
    const Json* size = json.find("size");
    const auto sha256 = Sha256Digest::fromHex(json.stringOr("sha256"));
    const auto sha512 = Sha512Digest::fromHex(json.stringOr("sha512"));
    if (!object || !size || !size->isInteger() || size->integer() < 0 || !sha256 || !sha512)
        throw Error(Error::Code::Damaged, "evidence.file-entry");
    return {ObjectId{*object}, static_cast<std::uint64_t>(size->integer()), *sha256, *sha512, json.stringOr("media_type"),
        json.stringOr("extension")};
}

CommittedField fileNote(const StoredFile& file) { return {std::string(kFileEntry), toJson(file), ValueClass::HiddenId}; }

void insertFile(Connection& records, const StoredFile& file)
{
    Statement(records,
        "INSERT OR REPLACE INTO evidence_file(object, size, sha256, sha512, media_type, extension) VALUES(?, ?, ?, ?, ?, ?)")
        .bindAll(file.object, static_cast<std::int64_t>(file.sizeBytes), file.sha256.hex(), file.sha512.hex(), file.mediaType,
            file.extension)
        .run();
}

void deleteFile(Connection& records, const ObjectId& object)
{
    Statement(records, "DELETE FROM evidence_file WHERE object = ?").bindAll(object).run();
}

namespace {

constexpr std::string_view kSelectFile = "SELECT size, sha256, sha512, media_type, extension, object FROM evidence_file";

/// A row whose text is no digest fits no bytes, like one of a digest that is another's: zeros, which nothing hashes to.
StoredFile fileOf(const Statement& found)
{
    return {found.id<ObjectId>(5), static_cast<std::uint64_t>(found.integer(0)),
        Sha256Digest::fromHex(found.textView(1)).value_or(Sha256Digest()),
        Sha512Digest::fromHex(found.textView(2)).value_or(Sha512Digest()), found.text(3), found.text(4)};
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
