/// What others wrote is shown as it stands: in labels, tooltips and boxes of every page, whatever it looks like.
#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QTest>
#include <QToolTip>

#include "tests/catch.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/opened_window.h"
#include "ui/pages/page_table.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/file_dialog.h"

namespace zapis::ui {
namespace {

constexpr const char* kHostile = "<b>bold</b><img src=\"/dev/zero\"><a href=\"file:///etc/passwd\">link</a>";
const QString kHostileText = QString::fromLatin1(kHostile);

/// Labels that would read their text as markup, each with the text it has now; `seen` counts those that show a hostile one.
QStringList guessing(int& seen)
{
    QStringList found;
    for (QWidget* widget : QApplication::allWidgets()) {
        auto* label = qobject_cast<QLabel*>(widget);
        if (!label || !label->testAttribute(Qt::WA_WState_Polished)) continue; // Qt's own are made plain before they are shown
        if (label->textFormat() != Qt::PlainText)
            found.append(QStringLiteral("%1 %2: %3")
                    .arg(QLatin1String(label->metaObject()->className()), label->objectName(), label->text()));
        if (label->text().contains(QLatin1String("<b>"))) ++seen;
    }
    return found;
}

std::vector<RecordId> hostileRecords(Session& session)
{
    const Json name = Json::object({{"kind", "official"}, {"script", "latn"}, {"text", kHostile}});
    const auto step = [](const char* kind, Json fields) {
        return RecordChange{newRecordId(), kind, std::move(fields), std::nullopt};
    };
    const auto made = session.vault().records().commit({
        step("person", Json::object({{"language", "en"}, {"names", Json::array({name})}, {"roles", Json::array({"victim"})}})),
        step("place", Json::object({{"name", kHostile}, {"language", "en"}})),
        step("testimony", Json::object({{"narrative", kHostile}, {"language", "en"}})),
    });
    session.announce(made);
    return made;
}

} // namespace

TEST_CASE("texts of others are no markup in any label of any page", "[ui][hostile]")
{
    Opened opened;
    OpenVault& vault = opened.session().vault();
    vault.setLabel(kHostile);
    const auto made = hostileRecords(opened.session());
    int seen = 0;
    for (const RecordId& id : made) {
        opened.window->workspace()->openRecord(id);
        QTest::qWait(50);
        CHECK(guessing(seen).join(u'\n').toStdString().empty());
    }
    for (const PageEntry& page : pageTable()) {
        opened.window->workspace()->showPage(page.name);
        QTest::qWait(50);
        CAPTURE(page.name.toStdString());
        CHECK(guessing(seen).join(u'\n').toStdString().empty());
    }
    opened.session().announceMessage(kHostile, {kHostile});
    CHECK(guessing(seen).join(u'\n').toStdString().empty());
    CHECK(seen > 0);
}

TEST_CASE("a tooltip shows markup as it stands, also in one that is shown already", "[ui][hostile]")
{
    Opened opened;
    for (const QString& text : {kHostileText, QStringLiteral("calm"), kHostileText + u'2'}) {
        QToolTip::showText({10, 10}, text, opened.window.get());
        REQUIRE(QTest::qWaitFor([&] { return QToolTip::text() == text; }));
        int seen = 0;
        CHECK(guessing(seen).join(u'\n').toStdString().empty());
    }
    QToolTip::hideText();
}

TEST_CASE("boxes and file dialogs show markup as it stands", "[ui][hostile]")
{
    Opened opened;
    int seen = 0;
    ask(opened.window.get(), kHostileText, kHostileText, kHostileText, [] { });
    CHECK(guessing(seen).join(u'\n').toStdString().empty());
    shownWindow<QMessageBox>()->close();
    QMessageBox* box = warn(opened.window.get(), kHostileText, kHostileText, kHostileText);
    CHECK(guessing(seen).join(u'\n').toStdString().empty());
    CHECK(seen >= 3);
    box->close();
    chooseFile(opened.window.get(), kHostileText, {}, [](const std::filesystem::path&) { });
    CHECK(guessing(seen).join(u'\n').toStdString().empty());
    shownWindow<QFileDialog>()->close();
}

} // namespace zapis::ui
