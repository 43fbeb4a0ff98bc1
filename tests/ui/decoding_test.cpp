/// Pictures and PDFs of strangers, read in a child process: what is shown, what is told of what is not, and that nothing waits.
#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <cstring>

#include "core/records/evidence.h"
#include "tests/catch.h"
#include "tests/ui/temporary_vault.h"
#include "ui/decoding/decode_work.h"
#include "ui/decoding/decoded_file.h"
#include "ui/widgets/pages_view.h"

namespace zapis::ui {
namespace {

constexpr int kPatienceMs = 60'000;

[[maybe_unused]] const bool s_isBegun = [] { // before Catch and Qt have threads
    beginDecoding();
    return true;
}();

/// An item of evidence with these bytes, opened as the viewer opens it.
SealedReader sealed(Session& session, const QByteArray& bytes)
{
    auto at = std::make_shared<qsizetype>(0);
    const EvidenceSource source{[bytes, at](std::span<std::byte> out) -> std::size_t {
                                    const auto count = std::min(static_cast<qsizetype>(out.size()), bytes.size() - *at);
                                    std::memcpy(out.data(), bytes.constData() + *at, static_cast<std::size_t>(count));
                                    *at += count;
                                    return static_cast<std::size_t>(count);
                                },
        static_cast<std::uint64_t>(bytes.size()), "file"};
    Evidence& evidence = session.vault().evidence();
    return evidence.open(evidence.add(source, std::nullopt, {}, Evidence::Duplicates::Refuse));
}

/// What a file came to.
struct Seen {
    Seen(Session& session, DecodedFile::Kind kind, const QByteArray& bytes) : file(kind, sealed(session, bytes))
    {
        QObject::connect(&file, &DecodedFile::opened, &file, [this](int count) { pages = count; });
        QObject::connect(&file, &DecodedFile::shown, &file, [this](int number, const QImage& shown, quint32 what) {
            page = number;
            image = shown;
            told = what;
        });
        QObject::connect(&file, &DecodedFile::refused, &file, [this](DecodedFile::Trouble what) { trouble = what; });
        QObject::connect(&file, &DecodedFile::failed, &file, [this](const Error& what) { error = what.what(); });
    }
    bool isDone() const { return page >= 0 || trouble || !error.empty(); }
    bool wait()
    {
        return QTest::qWaitFor([this] { return isDone(); }, kPatienceMs);
    }
    void ask(int number)
    {
        page = -1;
        file.ask(number);
        REQUIRE(wait());
    }

    DecodedFile file;
    int pages = 0, page = -1;
    QImage image;
    quint32 told = 0;
    std::optional<DecodedFile::Trouble> trouble;
    std::string error;
};

QImage noise(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    quint32 state = 1;
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x) image.setPixel(x, y, (state = state * 1664525 + 1013904223) >> 8);
    return image;
}

QByteArray saved(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format));
    return bytes;
}

void put(QByteArray& bytes, quint32 value, int count)
{
    for (int i = 0; i < count; ++i) bytes.append(static_cast<char>(value >> (8 * i)));
}

/// A TIFF of single grey dots, one a page.
QByteArray tiffOf(const QList<quint8>& greys)
{
    constexpr int kEntries = 8;
    constexpr quint32 kPage = 2 + kEntries * 12 + 4;
    QByteArray bytes("II*\0", 4);
    put(bytes, 8, 4);
    for (qsizetype i = 0; i < greys.size(); ++i) {
        put(bytes, kEntries, 2);
        const auto entry = [&](quint32 tag, quint32 value) {
            put(bytes, tag, 2);
            put(bytes, 4, 2);
            put(bytes, 1, 4);
            put(bytes, value, 4);
        };
        entry(256, 1); // width, height, bits, no compression, 0 is black, place, rows, bytes
        entry(257, 1);
        entry(258, 8);
        entry(259, 1);
        entry(262, 1);
        entry(273, 8 + quint32(greys.size()) * kPage + quint32(i));
        entry(278, 1);
        entry(279, 1);
        put(bytes, i + 1 < greys.size() ? 8 + quint32(i + 1) * kPage : 0, 4);
    }
    for (const quint8 grey : greys) bytes.append(char(grey));
    return bytes;
}

/// A GIF of three frames of one dot: red, green, blue.
QByteArray gifOfThree()
{
    QByteArray bytes("GIF89a\x01\0\x01\0\x91\0\0", 13);
    bytes.append(QByteArray("\xff\0\0\0\xff\0\0\0\xff\0\0\0", 12));
    for (const char code : {'\x44', '\x4c', '\x54'}) { // clear, the colour's number, end
        bytes.append(QByteArray("\x21\xf9\x04\0\x0a\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02", 20));
        bytes.append(code);
        bytes.append(QByteArray("\x01\0", 2));
    }
    return bytes + ';';
}

/// One empty page with one annotation over all of it, which looks red.
QByteArray pdfWith(const QByteArray& sort)
{
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>endobj\n"
           "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Annots[4 0 R]>>endobj\n"
           "4 0 obj<</Type/Annot/Subtype"
        + sort
        + "/FT/Tx/T(a)/F 4/Rect[0 0 100 100]/AP<</N 5 0 R>>>>endobj\n"
          "5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 100 100]/Length 26>>stream\n1 0 0 rg 0 0 100 100 re f\nendstream endobj\n"
          "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n";
}

/// Forms that each draw the one below ten times: for longer than anybody waits.
QByteArray pdfBomb()
{
    QByteArray bytes =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>endobj\n"
        "4 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n";
    constexpr int kDeep = 15;
    for (int depth = 0; depth < kDeep; ++depth) {
        const bool isLast = depth + 1 == kDeep;
        QByteArray content;
        for (int i = 0; i < 10; ++i) content += isLast ? "0 0 m 100 100 l 50 0 l f " : "/X Do ";
        bytes += QByteArray::number(5 + depth) + " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 100 100]/Resources<</XObject<</X "
            + QByteArray::number(6 + depth) + " 0 R>>>>/Length " + QByteArray::number(content.size()) + ">>stream\n" + content
            + "\nendstream endobj\n";
    }
    return bytes + "trailer<</Root 1 0 R/Size 20>>\n%%EOF\n";
}

} // namespace

TEST_CASE("every page of a TIFF and every frame of a GIF is shown", "[ui][decode]")
{
    TemporaryVault vault;
    SECTION("pages")
    {
        Seen seen(*vault.session, DecodedFile::Kind::Picture, tiffOf({10, 100, 200}));
        REQUIRE(seen.wait());
        CHECK(seen.pages == 3);
        CHECK(qGray(seen.image.pixel(0, 0)) == 10);
        seen.ask(2);
        CHECK(qGray(seen.image.pixel(0, 0)) == 200);
        seen.ask(1);
        CHECK(qGray(seen.image.pixel(0, 0)) == 100);
    }
    SECTION("frames")
    {
        Seen seen(*vault.session, DecodedFile::Kind::Picture, gifOfThree());
        REQUIRE(seen.wait());
        CHECK(seen.pages == 3);
        CHECK(qRed(seen.image.pixel(0, 0)) == 255);
        seen.ask(2);
        CHECK(qBlue(seen.image.pixel(0, 0)) == 255);
    }
}

TEST_CASE("a long picture is shown at its full size", "[ui][decode]")
{
    TemporaryVault vault;
    QImage chat(200, 20'000, QImage::Format_RGB32);
    chat.fill(Qt::white);
    chat.setPixel(199, 19'999, qRgb(1, 2, 3));
    Seen seen(*vault.session, DecodedFile::Kind::Picture, saved(chat, "PNG"));
    REQUIRE(seen.wait());
    REQUIRE(seen.image.size() == chat.size());
    CHECK(seen.told == 0);
    CHECK(seen.image.pixel(199, 19'999) == qRgb(1, 2, 3));
    ImageView view;
    view.resize(400, 400);
    view.setImage(seen.image);
    CHECK(view.widget()->width() == 200); // read by scrolling
    CHECK(view.widget()->height() == 20'000);
}

TEST_CASE("of a picture that is cut off it is said that a part is missing", "[ui][decode]")
{
    TemporaryVault vault;
    const QByteArray whole = saved(noise({200, 200}), "JPG");
    const bool isCut = GENERATE(false, true);
    Seen seen(*vault.session, DecodedFile::Kind::Picture, isCut ? whole.first(whole.size() / 2) : whole);
    REQUIRE(seen.wait());
    CHECK(seen.image.size() == QSize(200, 200));
    CHECK(seen.told == (isCut ? quint32(decode::PartMissing) : 0));
}

TEST_CASE("annotations of a PDF and what stands in its fields are shown", "[ui][decode]")
{
    TemporaryVault vault;
    const auto sort = GENERATE("/Stamp", "/Widget", " /Widget", "\n/Widget");
    CAPTURE(sort);
    Seen seen(*vault.session, DecodedFile::Kind::Pdf, pdfWith(sort));
    REQUIRE(seen.wait());
    REQUIRE(seen.image.size() == QSize(200, 200));
    CHECK(seen.image.pixel(100, 100) == qRgb(255, 0, 0));
}

TEST_CASE("a file that takes too long, or all memory, is given up, and the window goes on", "[ui][decode]")
{
    TemporaryVault vault;
    Seen seen(*vault.session, DecodedFile::Kind::Pdf, pdfBomb());
    int ticks = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, [&] { ++ticks; });
    timer.start(20);
    REQUIRE(seen.wait());
    CHECK(ticks > 3);
    CHECK((seen.error == "child.too-slow" || seen.error == "child.gone"));
    CHECK(seen.page == -1);
}

TEST_CASE("what is no picture is refused in words, and other languages are not read as one", "[ui][decode]")
{
    TemporaryVault vault;
    for (const char* bytes :
        {"no picture", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>", "%PDF-1.4\n"}) {
        CAPTURE(bytes);
        Seen seen(*vault.session, DecodedFile::Kind::Picture, bytes);
        REQUIRE(seen.wait());
        CHECK(seen.trouble == DecodedFile::Trouble::Broken);
    }
    PagesView view;
    QSignalSpy failed(&view, &PagesView::failed);
    view.show(std::make_unique<DecodedFile>(DecodedFile::Kind::Pdf, sealed(*vault.session, "no document")));
    REQUIRE(failed.wait(kPatienceMs));
    CHECK_FALSE(failed.front().front().toString().isEmpty());
}

TEST_CASE("a file that is left while it is read says nothing more, and its child is gone", "[ui][decode]")
{
    TemporaryVault vault;
    PagesView view;
    QSignalSpy ready(&view, &PagesView::ready), failed(&view, &PagesView::failed);
    view.show(std::make_unique<DecodedFile>(DecodedFile::Kind::Pdf, sealed(*vault.session, pdfBomb())));
    QTest::qWait(300);
    view.show(nullptr); // waits for no answer
    QTest::qWait(100);
    CHECK(ready.isEmpty());
    CHECK(failed.isEmpty());
}

} // namespace zapis::ui
