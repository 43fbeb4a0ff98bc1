/// How the parsers of hidden data read: anywhere, and only so much in all that a hostile file costs no time. What is not there or
/// may not be read any more is missing, as at the end of a file that was cut off.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/media/hidden_data.h"

namespace zapis::hidden {

inline constexpr std::size_t kMostBytes = 16u << 20; ///< of one file in all
inline constexpr std::size_t kMostText = 256u << 10; ///< of one packet, tag or list in it
inline constexpr int kMostPieces = 4096;             ///< segments, chunks, boxes, entries walked through

using Found = std::set<HiddenData>;

class Probe {
public:
    Probe(std::uint64_t sizeBytes, const ReadAt& read) : m_size(sizeBytes), m_read(&read) { }
    std::uint64_t size() const noexcept { return m_size; }
    /// Less at the end and when the share is used up.
    std::string bytes(std::uint64_t at, std::uint64_t size);
    bool isSpent() const noexcept { return m_left == 0; }

private:
    std::uint64_t m_size;
    const ReadAt* m_read;
    std::size_t m_left = kMostBytes;
};

/// Numbers in a text of bytes; 0 where it has ended.
std::uint64_t bigEndian(std::string_view bytes, std::size_t at, std::size_t size);
std::uint64_t littleEndian(std::string_view bytes, std::size_t at, std::size_t size);

struct Mark {
    std::string_view bytes;
    HiddenData data;
};
/// What each of the marks that stands in the text tells of.
void lookForMarks(std::string_view text, std::span<const Mark> marks, Found& found);

void lookIntoTiff(Probe& probe, std::uint64_t base, Found& found); ///< also the body of EXIF
void lookIntoXmp(std::string_view packet, Found& found);
void lookIntoJpeg(Probe& probe, Found& found);
void lookIntoPng(Probe& probe, Found& found);

void lookIntoRiff(Probe& probe, Found& found);     ///< WebP, WAV
void lookIntoIsoMedia(Probe& probe, Found& found); ///< HEIC, AVIF, MP4, QuickTime
void lookIntoId3(Probe& probe, std::uint64_t base, Found& found);
void lookIntoMpegAudio(Probe& probe, Found& found);      ///< ID3 at its start and end
void lookIntoVorbisComments(Probe& probe, Found& found); ///< Ogg, FLAC

void lookIntoPdf(Probe& probe, Found& found);
void lookIntoZippedDocument(Probe& probe, Found& found); ///< OOXML, OpenDocument, EPUB
void lookIntoOleDocument(Probe& probe, Found& found);
void lookIntoRtf(Probe& probe, Found& found);

} // namespace zapis::hidden
