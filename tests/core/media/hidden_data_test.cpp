// Which data beside the content of a file is found, in which formats; that nothing is claimed of files without any; that hostile
// files cost little and nothing breaks.

#include "core/media/hidden_data.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "core/base/bytes.h"
#include "core/media/unpack.h"
#include "tests/catch.h"

using namespace zapis;
using namespace std::string_literals;

namespace {

using Found = std::set<HiddenData>;
const Found kNone, kUnseen{HiddenData::Unseen}, kPlace{HiddenData::Place}, kDevice{HiddenData::Device},
    kAuthor{HiddenData::Author};
const Found kPlaceAndDevice{HiddenData::Place, HiddenData::Device},
    kAll{HiddenData::Place, HiddenData::Device, HiddenData::Author};

std::string big(std::uint64_t value, std::size_t size)
{
    std::string bytes;
    for (std::size_t i = size; i > 0; --i) bytes += static_cast<char>(value >> (8 * (i - 1)));
    return bytes;
}

std::string little(std::uint64_t value, std::size_t size)
{
    std::string bytes = big(value, size);
    std::reverse(bytes.begin(), bytes.end());
    return bytes;
}

Found found(const std::string& mime, const std::string& file)
{
    return findHiddenData(mime, file.size(), [&](std::uint64_t offset, std::span<std::byte> out) {
        const auto from = static_cast<std::size_t>(std::min<std::uint64_t>(offset, file.size()));
        const std::size_t size = std::min(out.size(), file.size() - from);
        std::ranges::copy(bytesOf(file).subspan(from, size), out.begin());
        return size;
    });
}

/// One directory of tags; with `gpsTag` another below it that holds this tag.
std::string tiff(char order, const std::vector<std::uint64_t>& tags, std::optional<std::uint64_t> gpsTag = {})
{
    const auto number = [&](std::uint64_t value, std::size_t size) {
        return order == 'M' ? big(value, size) : little(value, size);
    };
    const auto entry = [&](std::uint64_t tag, std::uint64_t value) {
        return number(tag, 2) + number(2, 2) + number(1, 4) + number(value, 4);
    };
    const std::size_t count = tags.size() + (gpsTag ? 1 : 0);
    std::string bytes = std::string(2, order) + number(42, 2) + number(8, 4) + number(count, 2);
    for (const std::uint64_t tag : tags) bytes += entry(tag, 0);
    if (gpsTag) bytes += entry(0x8825, 8 + 2 + 12 * count + 4);
    bytes += number(0, 4);
    if (gpsTag) bytes += number(1, 2) + entry(*gpsTag, 0) + number(0, 4);
    return bytes;
}

std::string jpeg(const std::string& segments)
{
    return "\xFF\xD8" + segments + "\xFF\xDA\0\x02"s + std::string(100, 'x') + "\xFF\xD9";
}
std::string segment(char marker, const std::string& content) { return "\xFF"s + marker + big(content.size() + 2, 2) + content; }
std::string exif(const std::string& body) { return jpeg(segment('\xE0', "JFIF\0"s) + segment('\xE1', "Exif\0\0"s + body)); }
std::string xmp(const std::string& content) { return "<x:xmpmeta><rdf:RDF>" + content + "</rdf:RDF></x:xmpmeta>"; }

std::string pngChunk(const std::string& type, const std::string& content)
{
    return big(content.size(), 4) + type + content + "CRC!";
}
std::string png(const std::string& chunks)
{
    return "\x89PNG\r\n\x1A\n" + pngChunk("IHDR", std::string(13, '\0')) + chunks + pngChunk("IEND", "");
}

std::string riffChunk(const std::string& type, const std::string& content)
{
    return type + little(content.size(), 4) + content + (content.size() % 2 ? "\0"s : ""s);
}
std::string riff(const std::string& type, const std::string& chunks)
{
    return "RIFF" + little(4 + chunks.size(), 4) + type + chunks;
}

std::string box(const std::string& type, const std::string& content) { return big(8 + content.size(), 4) + type + content; }
std::string film(const std::string& userData)
{
    return box("ftyp", "isom") + box("mdat", std::string(1000, 'x'))
        + box("moov", box("mvhd", std::string(100, '\0')) + userData);
}

/// A picture whose item 7 of the type lies behind the boxes.
std::string heic(const std::string& type, const std::string& item)
{
    const std::string infe = box("infe", "\2\0\0\0"s + big(7, 2) + big(0, 2) + type + "\0"s);
    const auto meta = [&](std::uint64_t at) {
        const std::string iloc = box(
            "iloc", "\0\0\0\0"s + "\x44\0"s + big(1, 2) + big(7, 2) + big(0, 2) + big(1, 2) + big(at, 4) + big(item.size(), 4));
        return box("meta", "\0\0\0\0"s + box("hdlr", std::string(20, '\0')) + box("iinf", "\0\0\0\0"s + big(1, 2) + infe) + iloc);
    };
    const std::string head = box("ftyp", "heic");
    return head + meta(head.size() + meta(0).size() + 8) + box("mdat", item);
}

std::string id3(char version, const std::string& frames)
{
    return "ID3"s + version + "\0\0"s + "\0\0"s + big((frames.size() >> 7) << 8 | (frames.size() & 127), 2) + frames;
}
std::string oldTag(const std::string& artist)
{
    return "\xFF\xFB\x90" + std::string(1000, 'x') + "TAG" + std::string(30, 't') + artist + std::string(30 - artist.size(), '\0')
        + std::string(65, '\0');
}

std::string zip(const std::vector<std::string>& names)
{
    std::string files = std::string(500, 'd'), directory;
    for (const std::string& name : names)
        directory += "PK\x01\x02" + std::string(24, '\0') + little(name.size(), 2) + std::string(16, '\0') + name;
    return files + directory + "PK\x05\x06" + std::string(8, '\0') + little(directory.size(), 4) + little(files.size(), 4)
        + little(0, 2);
}

std::string packed(const std::string& plain, int windowBits)
{
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string input = plain, out(plain.size() + 1024, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}
std::string zlibbed(const std::string& plain) { return packed(plain, 15); }
std::string gzipped(const std::string& plain) { return packed(plain, 31); }

/// An archive of one member.
std::string archive(const std::string& name, std::uint64_t method, const std::string& content, std::size_t plainBytes)
{
    const std::string rest =
        little(0, 4) + little(0, 4) + little(content.size(), 4) + little(plainBytes, 4) + little(name.size(), 2);
    const std::string local =
        "PK\x03\x04" + little(20, 2) + little(0, 2) + little(method, 2) + rest + little(0, 2) + name + content;
    const std::string central = "PK\x01\x02" + little(20, 2) + little(20, 2) + little(0, 2) + little(method, 2) + rest
        + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(0, 4) + name;
    return local + central + "PK\x05\x06" + little(0, 4) + little(1, 2) + little(1, 2) + little(central.size(), 4)
        + little(local.size(), 4) + little(0, 2);
}
std::string stored(const std::string& name, const std::string& content) { return archive(name, 0, content, content.size()); }
std::string deflated(const std::string& name, const std::string& content)
{
    return archive(name, 8, packed(content, -15), content.size());
}
std::string locked(std::string zipped)
{
    zipped[zipped.rfind("PK\x01\x02") + 8] = 1;
    return zipped;
}

std::string tar(const std::string& name, const std::string& content)
{
    std::string head(512, '\0');
    head.replace(0, name.size(), name);
    std::string size = "00000000000";
    for (std::size_t left = content.size(), i = size.size(); left > 0; left /= 8) size[--i] = static_cast<char>('0' + left % 8);
    head.replace(124, 11, size);
    head[156] = '0';
    head.replace(257, 5, "ustar");
    return head + content + std::string((512 - content.size() % 512) % 512 + 1024, '\0');
}

/// A first directory without anything, a second one with a small picture behind it.
std::string thumbnail(const std::string& picture)
{
    const auto entry = [](std::uint64_t tag, std::uint64_t value) {
        return little(tag, 2) + little(4, 2) + little(1, 4) + little(value, 4);
    };
    return "II*\0"s + little(8, 4) + little(0, 2) + little(14, 4) + little(2, 2) + entry(0x0201, 44)
        + entry(0x0202, picture.size()) + little(0, 4) + picture;
}

const std::string kDocx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

} // namespace

TEST_CASE("what photographs carry beside the picture is found", "[records][hidden]")
{
    struct Case {
        std::string mime, file;
        Found data;
    };
    const auto c = GENERATE(values<Case>({
        {"image/jpeg", exif(tiff('M', {0x0110})), kDevice},
        {"image/jpeg", exif(tiff('I', {0x0110}, 2)), kPlaceAndDevice},
        {"image/jpeg", exif(tiff('M', {}, 4)), kPlace},
        {"image/jpeg", exif(tiff('M', {}, 0)), kNone}, // GPS version alone
        {"image/jpeg", exif(tiff('I', {0x013B})), kAuthor},
        {"image/jpeg", jpeg(segment('\xE1', "http://ns.adobe.com/xap/1.0/\0"s + xmp("<exif:GPSLatitude>5"))), kPlace},
        {"image/jpeg", jpeg(segment('\xED', "Photoshop 3.0\0"s + "8BIM\x04\x04\x1C\x02\x50\0\x03Ivan"s)), kAuthor},
        {"image/jpeg", jpeg(segment('\xE0', "JFIF\0"s)), kNone},
        {"image/tiff", tiff('M', {0x0110, 0x8298}, 2), kAll},
        {"image/tiff", tiff('I', {0x0100, 0x0101}), kNone},
        {"image/png", png(pngChunk("IDAT", "x") + pngChunk("eXIf", tiff('M', {0x010F}, 2))), kPlaceAndDevice},
        {"image/png", png(pngChunk("tEXt", "Author\0Ivan"s)), kAuthor},
        {"image/png", png(pngChunk("iTXt", "XML:com.adobe.xmp\0"s + xmp("<dc:creator>"))), kAuthor},
        {"image/png", png(pngChunk("tEXt", "Comment\0Author"s) + pngChunk("IDAT", "Author")), kNone},
        {"image/webp", riff("WEBP", riffChunk("VP8 ", "xyz") + riffChunk("EXIF", tiff('I', {0x0110}, 2))), kPlaceAndDevice},
        {"image/webp", riff("WEBP", riffChunk("EXIF", "Exif\0\0"s + tiff('I', {0x0110}))), kDevice},
        {"image/webp", riff("WEBP", riffChunk("VP8 ", "xyz") + riffChunk("XMP ", xmp("<tiff:Model>"))), kDevice},
        {"image/heic", heic("Exif", big(0, 4) + tiff('M', {0x0110}, 2)), kPlaceAndDevice},
        {"image/heic", heic("Exif", big(6, 4) + "Exif\0\0"s + tiff('M', {0x013B})), {HiddenData::Device, HiddenData::Author}},
        {"image/avif", heic("mime", xmp("<exif:GPSLatitude>")), kPlace},
        {"image/heic", heic("hvc1", tiff('M', {0x0110}, 2)), kNone},
    }));
    CAPTURE(c.mime, c.file);
    CHECK(found(c.mime, c.file) == c.data);
}

TEST_CASE("what recordings carry beside the sound and the film is found", "[records][hidden]")
{
    struct Case {
        std::string mime, file;
        Found data;
    };
    const auto c = GENERATE(values<Case>({
        {"video/mp4", film(box("udta", box("\xA9xyz", "+53.9+27.5/"))), kPlace},
        {"video/3gpp", film(box("udta", box("loci", "x"))), kPlace},
        {"video/quicktime", film(box("meta", "mdta com.apple.quicktime.model com.apple.quicktime.location.ISO6709")),
            kPlaceAndDevice},
        {"audio/mp4",
            film(box("udta",
                box("meta",
                    box("ilst",
                        box("\xA9"
                            "ART",
                            "Ivan"))))),
            kAuthor},
        {"video/mp4", film(""), kNone},
        {"audio/mpeg", id3(3, "TPE1" + big(5, 4) + "\0\0"s + "\0Ivan"s), kAuthor},
        {"audio/mpeg", id3(4, "TIT2" + big(5, 4) + "\0\0"s + "\0Song"s + "TSSE" + big(2, 4) + "\0\0"s + "\0L"s), kDevice},
        {"audio/mpeg", id3(2, "TP1" + big(5, 3) + "\0Ivan"s), kAuthor},
        {"audio/mpeg", id3(3, "TIT2" + big(5, 4) + "\0\0"s + "\0TPE1"s), kNone},
        {"audio/mpeg", oldTag("Ivan"), kAuthor},
        {"audio/mpeg", oldTag("   "), kNone},
        {"audio/wav", riff("WAVE", riffChunk("fmt ", "x") + riffChunk("LIST", "INFOIART\4\0\0\0Ivan"s)), kAuthor},
        {"audio/wav", riff("WAVE", riffChunk("id3 ", id3(3, "TPE1" + big(5, 4) + "\0\0"s + "\0Ivan"s))), kAuthor},
        {"audio/wav", riff("WAVE", riffChunk("fmt ", "x") + riffChunk("data", "IART")), kNone},
        {"audio/ogg", "OggS OpusTags Artist=Ivan Location=Minsk", {HiddenData::Place, HiddenData::Author}},
        {"audio/flac", "fLaC vorbis", kNone},
    }));
    CAPTURE(c.mime, c.file);
    CHECK(found(c.mime, c.file) == c.data);
}

TEST_CASE("what documents carry beside the text is found", "[records][hidden]")
{
    const std::string filler(3u << 20, ' ');
    struct Case {
        std::string mime, file;
        Found data;
    };
    const auto c = GENERATE_COPY(values<Case>({
        {"application/pdf", "%PDF-1.7 << /Author (Ivan) >>", kAuthor},
        {"application/pdf", "%PDF-1.7" + filler + "<</Creator<FEFF0041>/Author ()>>", kDevice},
        {"application/pdf", "%PDF-1.7 << /Author 12 0 R >>", kAuthor},
        {"application/pdf", "%PDF-1.7" + filler + xmp("<dc:creator>"), kAuthor},
        {"application/pdf", "%PDF-1.7 (the dc:creator of /Author names)", kNone},
        {kDocx, zip({"[Content_Types].xml", "docProps/core.xml"}), kAuthor},
        {kDocx, zip({"word/document.xml", "docProps/app.xml"}), kDevice},
        {kDocx, zip({"[Content_Types].xml", "word/document.xml"}), kNone},
        {"application/vnd.oasis.opendocument.text", zip({"mimetype", "meta.xml"}), kAuthor},
        {"application/msword", "\xD0\xCF\x11\xE0" + filler + "S\0u\0m\0m\0a\0r\0y\0I\0n\0f\0o\0r\0m\0a\0t\0i\0o\0n\0"s, kAuthor},
        {"application/msword", "\xD0\xCF\x11\xE0" + filler, kNone},
        {"application/rtf", "{\\rtf1{\\info{\\author Ivan}}}", kAuthor},
        {"application/rtf", "{\\rtf1 author}", kNone},
        {"text/plain", "/Author (Ivan)", kNone},
        {"application/zip", zip({"docProps/core.xml"}), kNone},
    }));
    CAPTURE(c.mime);
    CHECK(found(c.mime, c.file) == c.data);
}

TEST_CASE("what lies one layer deeper is found, and what cannot be looked into is said", "[records][hidden]")
{
    const std::string gps = exif(tiff('I', {}, 2)), plain = jpeg(segment('\xE0', "JFIF\0"s));
    const std::string secondTiff =
        "II*\0"s + little(8, 4) + little(1, 2) + little(0xB002, 2) + little(7, 2) + little(32, 4) + little(26, 4) + little(0, 4);
    // The second picture begins where the first ends; offsets count from the TIFF head of the segment.
    const auto multi = [&](const std::string& second) {
        const auto index = [&](std::size_t offset) {
            return segment('\xE2',
                "MPF\0"s + secondTiff + std::string(16, '\0') + little(0, 4) + little(second.size(), 4) + little(offset, 4)
                    + little(0, 4));
        };
        const std::string first = jpeg(index(0));
        return jpeg(index(first.size() - 10)) + second;
    };
    const std::string micro = "<GCamera:MicroVideoOffset=\"";
    const std::string withPlace = film(box("udta", box("\xA9xyz", "+53.9+27.5/")));
    const std::string motion =
        jpeg(segment('\xE1', "http://ns.adobe.com/xap/1.0/\0"s + micro + std::to_string(withPlace.size()) + "\"/>")) + withPlace;
    const std::string mail = "From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; "
                             "boundary=\"X\"\r\n\r\n--X\r\nContent-Type: text/plain\r\n\r\n"
                             "words\r\n--X\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    const std::string forwarded =
        "From: b\r\nContent-Type: multipart/mixed; boundary=Y\r\n\r\n--Y\r\nContent-Type: message/rfc822\r\n\r\n";
    const auto stream = [](const std::string& dictionary, const std::string& content) {
        return "%PDF-1.5\n4 0 obj <<" + dictionary + "/Length " + std::to_string(content.size()) + ">>stream\n" + content
            + "\nendstream endobj\n";
    };
    struct Case {
        std::string what, mime, file;
        Found data;
    };
    const auto c = GENERATE_COPY(values<Case>({
        {"a picture in an archive", "application/zip", stored("a.jpg", gps), kPlace},
        {"a packed one", "application/zip", deflated("a.jpg", gps), kPlace},
        {"one in a document", kDocx, deflated("word/media/image1.jpeg", gps), kPlace},
        {"an archive in an archive", "application/zip", stored("b.zip", deflated("a.jpg", gps)), kPlace},
        {"an archive too deep in archives", "application/zip",
            stored("1", stored("2", stored("3", stored("4", stored("5", gps))))), kUnseen},
        {"nothing in an archive", "application/zip", stored("a.jpg", plain), kNone},
        {"a member of no known kind", "application/zip", stored("a.bin", "\x01\x02"), kUnseen},
        {"a locked member", "application/zip", locked(stored("a.jpg", gps)), kUnseen},
        {"a picture in a tar", "application/x-tar", tar("a.jpg", gps), kPlace},
        {"a packed tar", "application/gzip", gzipped(tar("a.jpg", gps)), kPlace},
        {"an attachment", "message/rfc822", mail + toBase64Padded(bytesOf(gps)) + "\r\n--X--\r\n", kPlace},
        {"an attachment of a mail in a mail", "message/rfc822",
            forwarded + mail + toBase64Padded(bytesOf(gps)) + "\r\n--X--\r\n--Y--\r\n", kPlace},
        {"a mail of words", "message/rfc822", "From: a\r\nSubject: b\r\n\r\nwords", kNone},
        {"a picture in a page", "text/html", "<html><img src=\"data:image/jpeg;base64," + toBase64Padded(bytesOf(gps)) + "\">",
            kPlace},
        {"the second picture of two", "image/jpeg", multi(gps), kPlace},
        {"a second picture without anything", "image/jpeg", multi(plain), kNone},
        {"the film of a motion photograph", "image/jpeg", motion, kPlace},
        {"something behind a picture", "image/jpeg", plain + "SEFT of a telephone", kUnseen},
        {"the thumbnail of a picture", "image/jpeg", exif(thumbnail(gps)), kPlace},
        {"words about a picture", "image/jpeg", jpeg(segment('\xFE', "written by Invented Clerk")), kAuthor},
        {"words of a program", "image/jpeg", jpeg(segment('\xFE', "CREATOR: gd-jpeg v1.0")), kDevice},
        {"packed XMP in a PNG", "image/png",
            png(pngChunk("iTXt", "XML:com.adobe.xmp\0\1\0\0\0"s + zlibbed(xmp("<exif:GPSLatitude>")))), kPlace},
        {"EXIF in letters in a PNG", "image/png",
            png(pngChunk("zTXt",
                "Raw profile type exif\0\0"s + zlibbed("\nexif\n  99\n" + toHex(bytesOf("Exif\0\0"s + tiff('I', {}, 2)))))),
            kPlaceAndDevice},
        {"something behind a PNG", "image/png", png("") + "\x01\x02", kUnseen},
        {"a place in a track", "video/mp4", film(box("trak", box("udta", box("loci", "x")))), kPlace},
        {"a track of places", "video/mp4", film(box("trak", box("mdia", "....gpmd"))), kPlace},
        {"a picture in a PDF", "application/pdf", stream("/Subtype/Image/Filter/DCTDecode", gps), kPlace},
        {"a file in a PDF", "application/pdf", stream("/Type/EmbeddedFile/Filter/FlateDecode", zlibbed(gps)), kPlace},
        {"an author among packed objects", "application/pdf",
            stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", zlibbed("5 0 <</Author(Invented Clerk)>>")), kAuthor},
        {"packed XMP of a PDF", "application/pdf", stream("/Type/Metadata/Filter/FlateDecode", zlibbed(xmp("<dc:creator>"))),
            kAuthor},
        {"a page of a PDF", "application/pdf", stream("/Filter/FlateDecode", zlibbed("(/Author (x))")), kNone},
        {"a locked PDF", "application/pdf", "%PDF-1.7 trailer<</Encrypt 5 0 R>>", kUnseen},
        {"packed otherwise", "application/pdf", stream("/Type/ObjStm/Filter/LZWDecode", "xx"), kUnseen},
        {"a comment of a GIF", "image/gif", "GIF89a" + std::string(20, '\0') + "\x21\xFE\x04Ivan"s + "\0;"s, kAuthor},
        {"a picture in an old document", "application/msword", "\xD0\xCF\x11\xE0" + std::string(600, ' ') + gps, kPlace},
        {"an archive of another kind", "application/vnd.rar", "Rar!", kUnseen},
        {"words alone", "text/plain", "words", kNone},
    }));
    CAPTURE(c.what);
    CHECK(found(c.mime, c.file) == c.data);
}

TEST_CASE("what unpacks to very much is unpacked within bounds", "[records][hidden]")
{
    const std::string bomb = zlibbed(std::string(32u << 20, '\0'));
    REQUIRE(bomb.size() < 64u << 10);
    const Unpacked plain = unpacked(bomb, Packing::Zlib, 1000);
    CHECK(plain.bytes.size() == 1000);
    CHECK_FALSE(plain.isWhole);
    CHECK_FALSE(unpacked("no zlib", Packing::Zlib, 1000).isWhole);
    std::string many = "%PDF-1.5\n";
    for (int i = 0; i < 100; ++i)
        many += "4 0 obj <</Type/ObjStm/Filter/FlateDecode/Length " + std::to_string(bomb.size()) + ">>stream\n" + bomb
            + "\nendstream\n";
    CHECK(found("application/pdf", many) == kUnseen);
}

TEST_CASE("a file that ends anywhere breaks nothing", "[records][hidden]")
{
    for (const auto& [mime, file] : std::vector<std::pair<std::string, std::string>>{{"image/jpeg", exif(tiff('I', {0x0110}, 2))},
             {"image/png", png(pngChunk("eXIf", tiff('M', {0x010F}, 2)))},
             {"image/heic", heic("Exif", big(0, 4) + tiff('M', {0x0110}, 2))},
             {"image/webp", riff("WEBP", riffChunk("EXIF", tiff('I', {0x0110}, 2)))},
             {"video/mp4", film(box("udta", box("\xA9xyz", "+53")))},
             {"audio/mpeg", id3(3, "TPE1" + big(5, 4) + "\0\0"s + "\0Ivan"s)}, {kDocx, zip({"docProps/core.xml"})},
             {"application/pdf", "%PDF << /Author (Ivan) >>"}}) {
        const Found whole = found(mime, file);
        REQUIRE_FALSE(whole.empty());
        for (std::size_t size = 0; size < file.size(); ++size) {
            Found cut = found(mime, file.substr(0, size));
            cut.erase(HiddenData::Unseen); // what is cut off cannot be looked into
            CHECK(std::ranges::includes(whole, cut));
        }
    }
}

TEST_CASE("a hostile file is read within bounds", "[records][hidden]")
{
    constexpr std::uint64_t kSize = std::uint64_t{1} << 40; // as it says itself; every byte the same
    const std::string mime = GENERATE(values<std::string>({"image/jpeg", "image/png", "image/tiff", "image/webp", "image/heic",
        "video/mp4", "audio/mpeg", "audio/ogg", "application/pdf", kDocx, "application/msword", "application/rtf"}));
    for (const int byte : {0x00, 0x01, 0x49, 0x4D, 0xFF}) {
        CAPTURE(mime, byte);
        std::uint64_t bytesRead = 0, reads = 0;
        findHiddenData(mime, kSize, [&](std::uint64_t, std::span<std::byte> out) {
            std::memset(out.data(), byte, out.size());
            bytesRead += out.size();
            ++reads;
            return out.size();
        });
        CHECK(bytesRead <= 64u << 20);
        CHECK(reads < 20'000);
    }
    // Counts and sizes that say the most.
    const std::string many = box("ftyp", "heic")
        + box("meta",
            "\0\0\0\0"s + box("iinf", "\1\0\0\0\xFF\xFF\xFF\xFF"s)
                + box("iloc", "\2\0\0\0\0\0\xFF\xFF\xFF\xFF"s + std::string(200'000, '\xFF')));
    CHECK(found("image/heic", many).empty());
    CHECK(found("image/tiff", "II*\0\x08\0\0\0\xFF\xFF"s + std::string(70'000, '\x25')).size() <= 3);
}
