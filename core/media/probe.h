/// How the parsers of hidden data read: anywhere, and only so much in all that a hostile file costs no time. What is not there or
/// may not be read any more is missing, as at the end of a file that was cut off; what could not be looked into for that reason
/// is said (HiddenData::Unseen). A file that lies in another is looked into the same way, from the same share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/media/hidden_data.h"
#include "core/media/unpack.h"

namespace zapis::hidden {

inline constexpr std::size_t kMostBytes = 64u << 20;    ///< read of one file in all
inline constexpr std::size_t kMostUnpacked = 64u << 20; ///< of all that lies packed in it
inline constexpr std::size_t kMostMember = 8u << 20;    ///< of one thing that lies in it
inline constexpr std::size_t kMostText = 256u << 10;    ///< of one packet, tag or list in it
inline constexpr int kMostPieces = 4096;                ///< segments, chunks, boxes, entries walked through
inline constexpr int kMostFiles = 256;                  ///< that lie in it, at any depth
inline constexpr int kMostDepth = 4;

using Found = std::set<HiddenData>;

class Probe {
public:
    Probe(std::uint64_t sizeBytes, const ReadAt& read) : m_size(sizeBytes), m_read(&read), m_share(&m_own) { }
    /// A file that lies in `outer`.
    Probe(Probe& outer, std::uint64_t sizeBytes, const ReadAt& read)
        : m_size(sizeBytes),
          m_read(&read),
          m_share(outer.m_share),
          m_depth(outer.m_depth + 1)
    {
    }
    Probe(const Probe&) = delete;
    std::uint64_t size() const noexcept { return m_size; }
    int depth() const noexcept { return m_depth; }
    /// Less at the end and when the share is used up.
    std::string bytes(std::uint64_t at, std::uint64_t size);
    bool isSpent() const noexcept { return m_left == 0; }
    /// Unpacks within the share; what is not whole then is said.
    std::string unpack(std::string_view packed, Packing packing, Found& found);
    /// May one more file that lies in this one be looked into?
    [[nodiscard]] bool takeFile() noexcept { return m_depth < kMostDepth && m_share->filesLeft-- > 0; }

private:
    struct Share {
        std::size_t unpackedLeft = kMostUnpacked;
        int filesLeft = kMostFiles;
    };
    std::uint64_t m_size;
    const ReadAt* m_read;
    std::size_t m_left = kMostBytes;
    Share m_own;
    Share* m_share;
    int m_depth = 0;
};

/// Looks into a file that lies in another, as its own bytes say what it is: these bytes of the outer one, or what was unpacked.
void lookInto(Probe& outer, std::uint64_t at, std::uint64_t size, Found& found);
void lookInto(Probe& outer, std::string_view file, Found& found);

/// Numbers in a text of bytes; 0 where it has ended.
std::uint64_t bigEndian(std::string_view bytes, std::size_t at, std::size_t size);
std::uint64_t littleEndian(std::string_view bytes, std::size_t at, std::size_t size);
/// The decimal number that begins there.
std::uint64_t decimal(std::string_view text);
/// ASCII letters made small.
std::string lowered(std::string_view text);
/// Is there anything to be read in it?
bool hasWords(std::string_view text);

struct Mark {
    std::string_view bytes;
    HiddenData data;
};
/// What each of the marks that stands in the text tells of.
void lookForMarks(std::string_view text, std::span<const Mark> marks, Found& found);

void lookIntoTiff(Probe& probe, std::uint64_t base, Found& found); ///< also the body of EXIF
void lookIntoXmp(std::string_view packet, Found& found);
void lookIntoJpeg(Probe& probe, Found& found); ///< and the pictures and films behind the first picture
void lookIntoPng(Probe& probe, Found& found);
void lookIntoGif(Probe& probe, Found& found);

void lookIntoRiff(Probe& probe, Found& found);     ///< WebP, WAV, AVI
void lookIntoIsoMedia(Probe& probe, Found& found); ///< HEIC, AVIF, MP4, QuickTime
void lookIntoId3(Probe& probe, std::uint64_t base, Found& found);
void lookIntoMpegAudio(Probe& probe, Found& found);      ///< ID3 at its start and end
void lookIntoVorbisComments(Probe& probe, Found& found); ///< Ogg, FLAC
void lookIntoMatroska(Probe& probe, Found& found);       ///< and WebM

void lookIntoPdf(Probe& probe, Found& found);
void lookIntoOleDocument(Probe& probe, Found& found);
void lookIntoRtf(Probe& probe, Found& found);

void lookIntoZip(Probe& probe, Found& found);
void lookIntoZippedDocument(Probe& probe, Found& found); ///< OOXML, OpenDocument, EPUB
void lookIntoTar(Probe& probe, Found& found);
void lookIntoGzip(Probe& probe, Found& found);
void lookIntoMail(Probe& probe, Found& found); ///< and pages saved as MHTML
void lookIntoHtml(Probe& probe, Found& found);

} // namespace zapis::hidden
