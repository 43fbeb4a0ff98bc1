/// What is pasted is kept as the other program gave it.
#include <QBuffer>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>

#include "tests/catch.h"
#include "tests/ui/temporary_vault.h"
#include "ui/pages/evidence/evidence_intake.h"

namespace zapis::ui {
namespace {

QByteArray picture(const char* format)
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

}

TEST_CASE("a pasted picture keeps the bytes it came with", "[ui][evidence]")
{
    TemporaryVault vault;
    EvidenceIntake intake(*vault.session);
    QSignalSpy took(&intake, &EvidenceIntake::took);
    QMimeData data;
    const QByteArray jpeg = picture("JPG");
    REQUIRE_FALSE(jpeg.isEmpty());
    data.setImageData(QImage::fromData(jpeg));
    data.setData(QStringLiteral("image/jpeg"), jpeg);
    REQUIRE(intake.take(data));
    REQUIRE(took.wait());
    const RecordId item = took.front().front().value<std::vector<RecordId>>().front();
    const Json fields = vault.session->vault().reader().get(item).fields;
    CHECK(fields.stringOr("media_type") == "image/jpeg");
    CHECK(fields.stringOr("sha256") == sha256(std::as_bytes(std::span(jpeg.constData(), static_cast<std::size_t>(jpeg.size())))).hex());
}

}
