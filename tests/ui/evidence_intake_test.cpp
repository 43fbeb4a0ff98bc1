/// What is pasted is kept as the other program gave it; of many files each has its own fate, and the account tells it.
#include <QBuffer>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QUrl>
#include <algorithm>
#include <atomic>
#include <cerrno>
#include <ctime>
#include <fstream>

#include <sys/stat.h>

#include "core/base/file.h"
#include "core/base/path_text.h"
#include "tests/catch.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/fake_directory.h"
#include "tests/ui/temporary_vault.h"
#include "ui/forms/time_editor.h"
#include "ui/pages/evidence/custody_panel.h"
#include "ui/pages/evidence/evidence_intake.h"
#include "ui/pages/evidence/evidence_viewer.h"
#include "ui/pages/evidence/intake_dialog.h"

namespace zapis::ui {
namespace {

constexpr int kPatienceMs = 60'000;

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
    QWidget page;
    EvidenceIntake intake(*vault.session, page);
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

TEST_CASE(
    "300 files and two folders dropped, some bad, the stick full at one: the rest comes in, and all is told", "[ui][evidence]")
{
    namespace fs = std::filesystem;
    TemporaryVault vault;
    QWidget page;
    page.show();
    EvidenceIntake intake(*vault.session, page);
    QSignalSpy took(&intake, &EvidenceIntake::took);
    const fs::path stick = fs::temp_directory_path() / ("zapis-stick-" + toText(newRecordId()));
    const std::string inWindowsLetters = "\xcf\xf0\xee.txt"; // a name in Windows-1251
    fs::create_directories(stick / "one");
    fs::create_directories(stick / "two/below");
    const auto put = [&](const fs::path& path) { std::ofstream(path) << pathBytes(path); };
    QList<QUrl> urls;
    const auto give = [&](const fs::path& path) {
        urls.append(QUrl::fromEncoded("file://" + QByteArray::fromStdString(pathBytes(path)).toPercentEncoding("/")));
    };
    for (int i = 0; i < 300; ++i) {
        const fs::path path = stick / (std::to_string(1000 + i) + ".txt");
        put(path);
        give(path);
    }
    REQUIRE(::mkfifo((stick / "pipe").c_str(), 0600) == 0);
    for (const auto& path :
        {stick / "one/a.txt", stick / "two/b.txt", stick / "two/below/c.txt", stick / pathFrom(inWindowsLetters)})
        put(path);
    for (const auto& name :
        {fs::path("pipe"), fs::path("gone.txt"), fs::path("one"), fs::path("two"), pathFrom(inWindowsLetters)})
        give(stick / name);
    QMimeData data;
    data.setUrls(urls);

    std::atomic<int> objects = 0;
    setFileFaults([&](FileOperation operation, const fs::path& path, std::size_t) -> std::optional<FileFault> {
        if (path.parent_path().filename() != "tmp") return std::nullopt;
        if (operation == FileOperation::Create) ++objects;
        return operation == FileOperation::Write && objects == 200 ? std::optional(FileFault{ENOSPC, 100}) : std::nullopt;
    });
    REQUIRE(intake.take(data));
    REQUIRE(QTest::qWaitFor([] { return shownWindow<QMessageBox>() != nullptr; }, kPatienceMs));
    CHECK(shownWindow<QMessageBox>()->text().contains(QStringLiteral("Files: 306")));
    CHECK(objects == 0); // counted before a byte is read
    goOn(*shownWindow<QMessageBox>());
    REQUIRE(QTest::qWaitFor([] { return shownWindow<IntakeDialog>() != nullptr; }, 10 * kPatienceMs));
    setFileFaults({});
    auto* dialog = shownWindow<IntakeDialog>();
    CHECK(dialog->findChild<QLabel*>(QStringLiteral("intake-line"))->text() == QStringLiteral("Added: 303 of 306."));
    CHECK(dialog->findChild<QLabel*>(QStringLiteral("intake-places"))->text().contains(QString::fromStdString(pathBytes(stick))));
    auto* list = dialog->findChild<QListWidget*>(QStringLiteral("intake-list"));
    REQUIRE(list->count() == 3);
    CHECK(list->item(0)->text().contains(QStringLiteral("There is no room left")));
    CHECK(list->item(1)->text().contains(QStringLiteral("a pipe or a device")));
    CHECK(list->item(2)->text().contains(QStringLiteral("There is no file")));
    CHECK(took.front().front().value<std::vector<RecordId>>().size() == 303);

    put(stick / "gone.txt");
    dialog->findChild<QPushButton*>(QStringLiteral("intake-again"))->click();
    REQUIRE(QTest::qWaitFor([&] { return took.size() == 2 && shownWindow<IntakeDialog>() != nullptr; }, kPatienceMs));
    CHECK(took.back().front().value<std::vector<RecordId>>().size() == 2);
    CHECK(shownWindow<IntakeDialog>()->findChild<QListWidget*>(QStringLiteral("intake-list"))->count() == 1);
    CHECK(vault.session->vault().reader().count({.kind = "evidence_item"}) == 305);
    CHECK(std::distance(fs::recursive_directory_iterator(stick), {}) == 300 + 1 + 3 + 3 + 2); // the originals
    fs::remove_all(stick);
}

TEST_CASE("a folder that is chosen comes in as one that is dropped: after what lies in it was said", "[ui][evidence]")
{
    TemporaryVault vault;
    QWidget page;
    page.show();
    EvidenceIntake intake(*vault.session, page);
    QSignalSpy took(&intake, &EvidenceIntake::took);
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("zapis-chosen-" + toText(newRecordId()));
    std::filesystem::create_directories(folder / "below");
    for (const char* name : {"one.txt", "below/two.txt"}) std::ofstream(folder / name) << name;
    intake.askForFolder(&page);
    REQUIRE(shownWindow<QFileDialog>());
    chooseShown(folder);
    REQUIRE(QTest::qWaitFor([] { return shownWindow<QMessageBox>() != nullptr; }, kPatienceMs));
    CHECK(shownWindow<QMessageBox>()->text().contains(QStringLiteral("Files: 2")));
    goOn(*shownWindow<QMessageBox>());
    REQUIRE(QTest::qWaitFor([&] { return took.count() == 1; }, kPatienceMs));
    CHECK(took.first().first().value<std::vector<RecordId>>().size() == 2);
    CHECK(std::filesystem::exists(folder / "below" / "two.txt"));
    std::filesystem::remove_all(folder);
}

TEST_CASE("a text in an old code page is shown in its letters, which is said and can be changed", "[ui][evidence]")
{
    TemporaryVault vault;
    const std::string bytes = "\xcf\xf0\xee\xf2\xee\xea\xee\xeb \xe4\xee\xef\xf0\xee\xf1\xe0"; // Windows-1251
    auto at = std::make_shared<std::size_t>(0);
    const EvidenceSource source{[bytes, at](std::span<std::byte> out) {
                                    const std::size_t size = std::min(out.size(), bytes.size() - *at);
                                    std::ranges::copy(std::as_bytes(std::span(bytes)).subspan(*at, size), out.begin());
                                    *at += size;
                                    return size;
                                },
        bytes.size(), "a.txt"};
    OpenVault& open = vault.session->vault();
    const RecordId item = open.evidence().add(source, std::nullopt, {});
    EvidenceViewer viewer(*vault.session);
    viewer.setItem(item, open.evidence().fileOf(item), EvidenceViewer::Said::Calm);
    viewer.openIfCalm();
    auto* text = viewer.findChild<QPlainTextEdit*>();
    auto* letters = viewer.findChild<QComboBox*>(QStringLiteral("evidence-letters"));
    auto* guessed = viewer.findChild<QLabel*>(QStringLiteral("evidence-guessed"));
    CHECK(text->toPlainText() == QStringLiteral("Протокол допроса"));
    CHECK(letters->currentText() == QStringLiteral("Windows-1251"));
    CHECK(guessed->text().startsWith(QStringLiteral("Guessed")));
    letters->setCurrentIndex(letters->findText(QStringLiteral("KOI8-R")));
    Q_EMIT letters->activated(letters->currentIndex());
    CHECK(text->toPlainText().startsWith(QStringLiteral("оПНРНЙНК")));
    CHECK(guessed->text().contains(QStringLiteral("Windows-1251")));
    CHECK(open.evidence().fileOf(item)->sha256 == sha256(std::as_bytes(std::span(bytes))));
    viewer.setItem(std::nullopt, std::nullopt, EvidenceViewer::Said::Nothing);
    CHECK(text->toPlainText().isEmpty());
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
