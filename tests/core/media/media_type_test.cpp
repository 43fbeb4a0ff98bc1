#include "tests/catch.h"

#include "core/base/resource.h"
#include "core/media/media_type.h"
#include "core/model/catalogue.h"

using namespace zapis;
using namespace std::string_literals;

TEST_CASE("a file is what its bytes say", "[records][media]")
{
    struct Case {
        std::string head, mime, extension;
    };
    const std::string zip = "PK\x03\x04"s + std::string(26, '\0');
    const auto c = GENERATE_COPY(values<Case>({
        {"\xFF\xD8\xFF\xE0\0\x10JFIF"s, "image/jpeg", "jpg"},
        {"\x89PNG\r\n\x1A\n"s, "image/png", "png"},
        {"GIF89a", "image/gif", "gif"},
        {"RIFF\x10\0\0\0WEBPVP8 "s, "image/webp", "webp"},
        {"RIFF\x10\0\0\0WAVEfmt "s, "audio/wav", "wav"},
        {"RIFF\x10\0\0\0AVI LIST"s, "video/x-msvideo", "avi"},
        {"\0\0\0\x18"
         "ftypheic\0\0\0\0"s,
            "image/heic", "heic"},
        {"\0\0\0\x18"
         "ftypisom\0\0\0\0"s,
            "video/mp4", "mp4"},
        {"\0\0\0\x18"
         "ftypqt  \0\0\0\0"s,
            "video/quicktime", "mov"},
        {"\0\0\0\x18"
         "ftypM4A \0\0\0\0"s,
            "audio/mp4", "m4a"},
        {"\0\0\0\x18"
         "ftyp3gp4\0\0\0\0"s,
            "video/3gpp", "3gp"},
        {"II*\0"s, "image/tiff", "tif"},
        {"%PDF-1.7\n", "application/pdf", "pdf"},
        {"ID3\x04\0"s, "audio/mpeg", "mp3"},
        {"\xFF\xFB\x90\x00"s, "audio/mpeg", "mp3"},
        {"\xFF\xF1\x50\x80"s, "audio/aac", "aac"},
        {"OggS\0\x02"s + std::string(22, '\0') + "OpusHead", "audio/ogg", "ogg"},
        {"OggS\0\x02"s + std::string(22, '\0') + "\x80theora", "video/ogg", "ogv"},
        {"fLaC", "audio/flac", "flac"},
        {"\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82\x84webm"s, "video/webm", "webm"},
        {"\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82\x88matroska"s, "video/x-matroska", "mkv"},
        {zip + "notes.txt", "application/zip", "zip"},
        {zip + "[Content_Types].xml _rels/.rels word/document.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"},
        {zip + "[Content_Types].xml _rels/.rels xl/workbook.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"},
        {zip + "mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text", "odt"},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "application/msword", "doc"},
        {"{\\rtf1\\ansi", "application/rtf", "rtf"},
        {"<!DOCTYPE html><title>x</title>", "text/html", "html"},
        {"  <html>", "text/html", "html"},
        {"From: <saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\"", "multipart/related",
            "mhtml"},
        {"Received: from x\nSubject: y\n", "message/rfc822", "eml"},
        {"{\"a\":1}", "application/json", "json"},
        {"name;town;year\nA;B;2020\n", "text/csv", "csv"},
        {"Просто текст.\nВторая строка.", "text/plain", "txt"},
        {"\xCF\xF0\xEE\xF2\xEE\xEA\xEE\xEB \xE4\xEE\xEF\xF0\xEE\xF1\xE0", "text/plain", "txt"}, // Windows-1251
        {"\xFF\xFE\x34\x04\x30\x04"s, "text/plain", "txt"},
        {"<html><meta charset=windows-1251><p>\xCF\xF0\xEE\xF2\xEE", "text/html", "html"},
        {"Received: from x\nSubject: \xCF\xF0\xEE\xF2\xEE\xEA\xEE\xEB\n", "message/rfc822", "eml"},
        {"BMW was parked outside", "text/plain", "txt"},
        {"\x01\x02\x03\x04"s, "application/octet-stream", "bin"},
        {"", "application/octet-stream", "bin"},
    }));
    CAPTURE(c.mime, c.head);
    const MediaType type = detectMediaType(bytesOf(c.head));
    CHECK(type.mime == c.mime);
    CHECK(type.extension == c.extension);
}

TEST_CASE("text that is cut inside a letter is still text", "[records][media]")
{
    const std::string text = "Сведчанне";
    CHECK(detectMediaType(bytesOf(text.substr(0, text.size() - 1))).mime == "text/plain");
}

TEST_CASE("every evidence type that is guessed is in the vocabulary", "[records][media]")
{
    const auto catalogue = Catalogue::builtIn();
    for (const char* head :
        {"\xFF\xD8\xFF", "%PDF-", "OggS", "<html>", "From: x", "{}", "x", "\x01\x02", "PK\x03\x04", "<svg>"}) {
        CAPTURE(head);
        CHECK(catalogue->vocabulary("evidence-types")->find(detectMediaType(bytesOf(head)).evidenceType));
    }
}
