#include "core/media/media_type.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/text/encoding.h"

namespace zapis {
namespace {

struct Magic {
    std::size_t offset;
    std::string_view bytes;
    std::string_view mime, extension, evidenceType;
};

using namespace std::string_view_literals;

// First match wins. Containers whose kind lies deeper (RIFF, ISO media, zip, Matroska, OLE) have functions of their own below.
constexpr Magic kMagics[] = {
    {0, "\xFF\xD8\xFF"sv, "image/jpeg", "jpg", "photograph"},
    {0, "\x89PNG\r\n\x1A\n"sv, "image/png", "png", "photograph"},
    {0, "GIF87a"sv, "image/gif", "gif", "photograph"},
    {0, "GIF89a"sv, "image/gif", "gif", "photograph"},
    {0, "II*\0"sv, "image/tiff", "tif", "photograph"},
    {0, "MM\0*"sv, "image/tiff", "tif", "photograph"},
    {0, "%PDF-"sv, "application/pdf", "pdf", "document"},
    {0, "{\\rtf"sv, "application/rtf", "rtf", "document"},
    {0, "ID3"sv, "audio/mpeg", "mp3", "audio"},
    {0, "fLaC"sv, "audio/flac", "flac", "audio"},
    {0, "#!AMR"sv, "audio/amr", "amr", "audio"},
    {0, "FLV\x01"sv, "video/x-flv", "flv", "video"},
    {0, "\x00\x00\x01\xBA"sv, "video/mpeg", "mpg", "video"},
    {0, "7z\xBC\xAF\x27\x1C"sv, "application/x-7z-compressed", "7z", "other"},
    {0, "Rar!\x1A\x07"sv, "application/vnd.rar", "rar", "other"},
    {0, "\x1F\x8B"sv, "application/gzip", "gz", "other"},
    {257, "ustar"sv, "application/x-tar", "tar", "other"},
    {0, "SQLite format 3\0"sv, "application/vnd.sqlite3", "sqlite", "dataset"},
};

MediaType typeOf(std::string_view mime, std::string_view extension, std::string_view evidenceType)
{
    return {std::string(mime), std::string(extension), std::string(evidenceType)};
}

bool has(std::string_view head, std::size_t offset, std::string_view bytes)
{
    return head.size() >= offset + bytes.size() && head.substr(offset, bytes.size()) == bytes;
}

std::optional<MediaType> riffType(std::string_view head)
{
    if (!has(head, 0, "RIFF")) return std::nullopt;
    if (has(head, 8, "WEBP")) return typeOf("image/webp", "webp", "photograph");
    if (has(head, 8, "WAVE")) return typeOf("audio/wav", "wav", "audio");
    if (has(head, 8, "AVI ")) return typeOf("video/x-msvideo", "avi", "video");
    return std::nullopt;
}

/// ISO base media (ISO 14496-12 §4.3): the major brand tells.
std::optional<MediaType> isoMediaType(std::string_view head)
{
    if (!has(head, 4, "ftyp")) return std::nullopt;
    const std::string_view brand = head.substr(8, 4);
    constexpr std::array<std::string_view, 8> kHeif = {"heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"};
    if (std::find(kHeif.begin(), kHeif.end(), brand) != kHeif.end()) return typeOf("image/heic", "heic", "photograph");
    if (brand == "avif" || brand == "avis") return typeOf("image/avif", "avif", "photograph");
    if (brand == "qt  ") return typeOf("video/quicktime", "mov", "video");
    if (brand == "M4A " || brand == "M4B ") return typeOf("audio/mp4", "m4a", "audio");
    if (brand.starts_with("3g")) return typeOf("video/3gpp", "3gp", "video");
    return typeOf("video/mp4", "mp4", "video");
}

std::optional<MediaType> oggType(std::string_view head)
{
    if (!has(head, 0, "OggS")) return std::nullopt;
    if (head.substr(0, 256).find("\x80theora") != std::string_view::npos) return typeOf("video/ogg", "ogv", "video");
    return typeOf("audio/ogg", "ogg", "audio"); // Opus, Vorbis, Speex, FLAC
}

std::optional<MediaType> matroskaType(std::string_view head)
{
    if (!has(head, 0, "\x1A\x45\xDF\xA3")) return std::nullopt;
    if (head.substr(0, 64).find("webm") != std::string_view::npos) return typeOf("video/webm", "webm", "video");
    return typeOf("video/x-matroska", "mkv", "video");
}

/// MPEG audio frame header (ISO 11172-3): sync, layer III, a legal bit rate and sampling rate.
std::optional<MediaType> mpegAudioType(std::string_view head)
{
    if (head.size() < 4 || static_cast<unsigned char>(head[0]) != 0xFF) return std::nullopt;
    const auto second = static_cast<unsigned char>(head[1]), third = static_cast<unsigned char>(head[2]);
    const bool aac = (second & 0xF6) == 0xF0;
    if (aac) return typeOf("audio/aac", "aac", "audio");
    const bool layer3 = (second & 0xE0) == 0xE0 && (second & 0x06) == 0x02;
    if (layer3 && (third & 0xF0) != 0xF0 && (third & 0x0C) != 0x0C) return typeOf("audio/mpeg", "mp3", "audio");
    return std::nullopt;
}

std::optional<MediaType> zipType(std::string_view head)
{
    if (!has(head, 0, "PK\x03\x04") && !has(head, 0, "PK\x05\x06")) return std::nullopt;
    struct Office {
        std::string_view mark, mime, extension, evidenceType;
    };
    // OpenDocument stores its type as the first member, uncompressed; OOXML's folders stand in the local headers near the start.
    constexpr Office kOffice[] = {
        {"mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text", "odt", "document"},
        {"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet", "ods",
            "dataset"},
        {"mimetypeapplication/epub+zip", "application/epub+zip", "epub", "document"},
        {"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "document"},
        {"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "dataset"},
        {"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", "document"},
    };
    const bool openXml =
        head.find("[Content_Types].xml") != std::string_view::npos || head.find("_rels/.rels") != std::string_view::npos;
    for (const Office& office : kOffice) {
        const bool opendocument = office.mark.starts_with("mimetype");
        if ((opendocument || openXml) && head.find(office.mark) != std::string_view::npos)
            return typeOf(office.mime, office.extension, office.evidenceType);
    }
    return typeOf("application/zip", "zip", "other");
}

std::optional<MediaType> oleType(std::string_view head)
{
    if (!has(head, 0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return std::nullopt;
    return typeOf("application/msword", "doc", "document"); // Word, mostly; Excel and Outlook share the container
}

std::optional<MediaType> bitmapType(std::string_view head)
{
    if (!has(head, 0, "BM") || !has(head, 6, "\0\0\0\0"sv)) return std::nullopt; // two letters alone could begin a text
    return typeOf("image/bmp", "bmp", "photograph");
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::transform(
        out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

bool looksLikeCsv(std::string_view head)
{
    const std::size_t lineEnd = head.find('\n');
    if (lineEnd == std::string_view::npos) return false;
    const std::string_view first = head.substr(0, lineEnd);
    const std::string_view second = head.substr(lineEnd + 1, head.find('\n', lineEnd + 1) - lineEnd - 1);
    for (const char separator : {',', ';', '\t'}) {
        const auto count = std::count(first.begin(), first.end(), separator);
        if (count >= 2 && std::count(second.begin(), second.end(), separator) == count) return true;
    }
    return false;
}

MediaType textType(std::string_view head)
{
    if (has(head, 0, "\xEF\xBB\xBF")) head.remove_prefix(3);
    const std::string start = lowered(trim(head.substr(0, 2048)));
    if (start.starts_with("<!doctype html") || start.starts_with("<html")) return typeOf("text/html", "html", "web-page");
    if (start.starts_with("<?xml") && start.find("<svg") != std::string::npos) return typeOf("image/svg+xml", "svg", "drawing");
    if (start.starts_with("<svg")) return typeOf("image/svg+xml", "svg", "drawing");
    if (start.starts_with("<?xml")) return typeOf("application/xml", "xml", "document");
    const bool mail = start.starts_with("from: ") || start.starts_with("received: ") || start.starts_with("return-path: ")
        || start.starts_with("delivered-to: ") || start.starts_with("mime-version: ") || start.starts_with("message-id: ");
    if (mail) {
        if (start.find("multipart/related") != std::string::npos && start.find("text/html") != std::string::npos)
            return typeOf("multipart/related", "mhtml", "web-page");
        return typeOf("message/rfc822", "eml", "letter");
    }
    if (start.starts_with('{') || start.starts_with("[{") || start.starts_with("[\n"))
        return typeOf("application/json", "json", "dataset");
    if (looksLikeCsv(head)) return typeOf("text/csv", "csv", "dataset");
    return typeOf("text/plain", "txt", "document");
}

} // namespace

MediaType detectMediaType(ByteView bytes)
{
    const std::string_view head = textOf(bytes);
    for (const auto detect : {riffType, isoMediaType, oggType, matroskaType, zipType, oleType, bitmapType})
        if (auto type = detect(head)) return std::move(*type);
    for (const Magic& magic : kMagics)
        if (has(head, magic.offset, magic.bytes)) return typeOf(magic.mime, magic.extension, magic.evidenceType);
    if (auto type = mpegAudioType(head)) return std::move(*type);
    if (const auto guess = guessEncoding(head))
        return textType(guess->encoding == Encoding::Utf8 ? std::string(head) : decoded(head, guess->encoding));
    return typeOf("application/octet-stream", "bin", "other");
}

} // namespace zapis
