/// What is pasted is kept as the other program gave it.
#include <QBuffer>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <ctime>

#include "tests/catch.h"
#include "tests/ui/fake_directory.h"
#include "tests/ui/temporary_vault.h"
#include "ui/forms/time_editor.h"
#include "ui/pages/evidence/custody_panel.h"
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

} // namespace

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
    CHECK(fields.stringOr("sha256")
        == sha256(std::as_bytes(std::span(jpeg.constData(), static_cast<std::size_t>(jpeg.size())))).hex());
}

TEST_CASE("a step of custody has the same time with the same zone in the form and beside the file, wherever the computer is",
    "[ui][evidence]")
{
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "America/New_York");
    tzset();
    {
        TemporaryVault vault;
        const Json step = Json::object({{"action", "received"}, {"at", "2020-08-11T18:18:00Z"}, {"seq", 1}});
        const Json fields = Json::object({{"custody", Json::array({step})}, {"language", "en"}, {"title", "Photo"}});
        const RecordId item =
            vault.session->vault().records().commit({{newRecordId(), "evidence_item", fields, std::nullopt}}).front();
        CustodyPanel panel(*vault.session);
        panel.setItem(item, std::nullopt);
        auto* table = panel.findChild<QTableWidget*>();
        REQUIRE(QTest::qWaitFor([&] { return table->rowCount() > 0; }, 5000));
        const QString beside = table->item(0, 0)->text();
        CHECK(beside.endsWith(QStringLiteral("21:18 UTC+3")));

        FakeDirectory directory;
        FormContext context{vault.session->catalogue(), directory};
        const Field& custody = *vault.session->catalogue().at("evidence_item").find("custody");
        const auto at =
            std::find_if(custody.rows.begin(), custody.rows.end(), [](const Field& part) { return part.name == "at"; });
        TimeEditor editor(*at, context);
        editor.read(step);
        bool isSaid = false;
        for (const QLabel* label : editor.findChildren<QLabel*>()) isSaid |= label->text() == beside;
        CHECK(isSaid);
        auto* clock = editor.findChildren<QLineEdit*>().at(1);
        clock->clear();
        QTest::keyClicks(clock, QStringLiteral("14:30 UTC+2"));
        Json out = Json::object({});
        editor.write(out);
        CHECK(out.stringOr("at") == "2020-08-11T12:30:00Z");
    }
    if (zone.isNull()) qunsetenv("TZ");
    else qputenv("TZ", zone);
    tzset();
}

} // namespace zapis::ui
