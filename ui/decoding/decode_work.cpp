#include "ui/decoding/decode_work.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPdfDocument>
#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/base/error.h"
#include "ui/decoding/decode_frames.h"

namespace zapis::ui {
namespace {

using namespace decode;

constexpr int kDecoderMegabytes = 256;    // of one picture in Qt's readers
constexpr double kPixelsPerPoint = 2;     // sharp at twice the size of the paper
constexpr std::size_t kRequestBytes = 64; // of frames that are numbers

bool s_partIsMissing = false; // a child has one document and one thread that reads it

/// Readers go on where a file ends too early, and say it to whoever reads messages.
void hear(QtMsgType, const QMessageLogContext&, const QString& message)
{
    for (const char* words : {"remature end", "runcated", "ead error", "ead Error", "nexpected end"})
        s_partIsMissing |= message.contains(QLatin1String(words));
}

void prepare()
{
    QImageReader::supportedImageFormats(); // loads the readers: children have no files to load them from
    new QPdfDocument;                      // for as long as this process lives: its library is begun
}

/// Of `size`, or smaller in the same shape.
QSize within(QSizeF size, std::uint32_t& told)
{
    const double pixels = size.width() * size.height();
    if (pixels > kPixelsMost) {
        size *= std::sqrt(kPixelsMost / pixels) * 0.999;
        told |= Reduced;
    }
    return size.toSize().expandedTo({1, 1});
}

class Document {
public:
    virtual ~Document() = default;
    virtual Opened open() = 0;
    virtual QImage page(int number, std::uint32_t& told) = 0;
};

class Picture : public Document {
public:
    explicit Picture(QByteArray bytes) : m_bytes(std::move(bytes)) { }

    Opened open() override
    {
        QBuffer buffer(&m_bytes);
        QImageReader reader;
        if (!begin(buffer, reader)) return {std::uint32_t(Answer::Broken), 0, 0};
        return {std::uint32_t(Answer::Good), std::uint32_t(std::clamp(reader.imageCount(), 1, int(kPagesMost))), 0};
    }

    QImage page(int number, std::uint32_t& told) override
    {
        QBuffer buffer(&m_bytes);
        QImageReader reader;
        if (!begin(buffer, reader)) return {};
        if (number > 0 && !reader.jumpToImage(number)) // frames that rest on those before them
            for (int before = 0; before < number; ++before) reader.read();
        s_partIsMissing = false;
        const QSize size = reader.size();
        if (size.isValid())
            if (const QSize shown = within(size, told); shown != size) reader.setScaledSize(shown);
        QImage image = reader.read();
        if (s_partIsMissing) told |= PartMissing;
        if (std::int64_t{image.width()} * image.height() > kPixelsMost) return {};
        if (image.hasAlphaChannel()) told |= HasAlpha;
        return std::move(image).convertToFormat(
            image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    }

private:
    /// By what the bytes are, whatever the file is called; no reader that would read other languages than pictures.
    static bool begin(QBuffer& buffer, QImageReader& reader)
    {
        buffer.open(QIODevice::ReadOnly);
        reader.setDevice(&buffer);
        reader.setDecideFormatFromContent(true);
        reader.setAutoTransform(true);
        const QByteArray format = reader.format();
        return reader.canRead() && format != "svg" && format != "svgz" && format != "pdf";
    }

    QByteArray m_bytes;
};

class Pdf : public Document {
public:
    explicit Pdf(QByteArray bytes) : m_bytes(std::move(bytes)) { }

    Opened open() override
    {
        const bool hasFields = m_bytes.contains("/AcroForm");
        const bool isDrawn = drawFields();
        m_buffer.setBuffer(&m_bytes);
        m_buffer.open(QIODevice::ReadOnly);
        m_document.load(&m_buffer);
        if (m_document.status() != QPdfDocument::Status::Ready || m_document.pageCount() < 1) {
            const bool isLocked = m_document.error() == QPdfDocument::Error::IncorrectPassword;
            return {std::uint32_t(isLocked ? Answer::Locked : Answer::Broken), 0, 0};
        }
        return {std::uint32_t(Answer::Good), std::uint32_t(std::min(m_document.pageCount(), int(kPagesMost))),
            hasFields && !isDrawn ? std::uint32_t(FieldsHidden) : 0u};
    }

    QImage page(int number, std::uint32_t& told) override
    {
        const QSize size = within(m_document.pagePointSize(number) * kPixelsPerPoint, told);
        QPdfDocumentRenderOptions options;
        options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations); // stamps, notes, pen strokes
        const QImage drawn = m_document.render(number, size, options);
        if (drawn.isNull()) return {};
        QImage paper(size, QImage::Format_RGB32);
        paper.fill(Qt::white); // a page without a ground of its own is paper
        QPainter(&paper).drawImage(0, 0, drawn);
        return paper;
    }

private:
    /// PDFium draws annotations, but leaves fields to whoever fills forms. In these bytes, which are ours, a field's mark is made
    /// an annotation of a sort that is drawn as it looks. False: none was found; those in packed objects are not.
    bool drawFields()
    {
        constexpr std::string_view kField = "/Widget", kDrawn = "/Screen", kSort = "/Subtype";
        bool isAny = false;
        for (qsizetype at = m_bytes.indexOf("/Widget"); at >= 0; at = m_bytes.indexOf("/Widget", at + 1)) {
            qsizetype before = at;
            while (before > 0 && std::strchr(" \t\r\n\f", m_bytes[before - 1])) --before;
            const bool isSort = m_bytes.first(before).endsWith(QByteArrayView(kSort.data(), qsizetype(kSort.size())));
            const qsizetype end = at + qsizetype(kField.size());
            if (!isSort || (end < m_bytes.size() && std::isalnum(static_cast<unsigned char>(m_bytes[end])))) continue;
            std::memcpy(m_bytes.data() + at, kDrawn.data(), kDrawn.size());
            isAny = true;
        }
        return isAny;
    }

    QByteArray m_bytes;
    QBuffer m_buffer;
    QPdfDocument m_document;
};

std::unique_ptr<Document> receive(Channel& channel, const Opening& opening)
{
    const std::size_t size = std::min<std::size_t>(opening[1], kFileBytesMost);
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    for (std::size_t done = 0; done < size;) {
        const auto piece = channel.receive(kPieceBytes);
        if (!piece || piece->empty() || piece->size() > size - done) return nullptr;
        std::memcpy(bytes.data() + done, piece->data(), piece->size());
        done += piece->size();
    }
    if (opening[0] == std::uint32_t(Kind::Pdf)) return std::make_unique<Pdf>(std::move(bytes));
    return std::make_unique<Picture>(std::move(bytes));
}

void work(Channel& channel)
{
    qInstallMessageHandler(hear);
    QImageReader::setAllocationLimit(kDecoderMegabytes);
    const auto opening = numbersOf<Opening>(channel.receive(kRequestBytes));
    const auto document = opening ? receive(channel, *opening) : nullptr;
    if (!document) return;
    const Opened opened = document->open();
    channel.send(frameOf(opened));
    while (const auto asked = numbersOf<Asked>(channel.receive(kRequestBytes))) {
        if (asked->front() >= opened[1]) return;
        std::uint32_t told = 0;
        const QImage image = document->page(int(asked->front()), told);
        const Answer answer = image.isNull() ? Answer::Broken : Answer::Good;
        channel.send(frameOf(Shown{std::uint32_t(answer), std::uint32_t(image.width()), std::uint32_t(image.height()), told}));
        if (!image.isNull()) channel.send(std::as_bytes(std::span(image.constBits(), std::size_t(image.sizeInBytes()))));
    }
}

std::unique_ptr<Spawner>& spawner()
{
    static std::unique_ptr<Spawner> made;
    return made;
}

} // namespace

void beginDecoding() noexcept
{
    try {
        spawner() = std::make_unique<Spawner>(prepare, work);
    } catch (const Error&) {
        spawner().reset(); // told for each file that is to be shown
    }
}

Spawner& decoders()
{
    if (!spawner()) throw Error(Error::Code::Io, "child.gone");
    return *spawner();
}

} // namespace zapis::ui
