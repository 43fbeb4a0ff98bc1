/// Cards that say the same stay as they are, with their buttons; the others are made anew.
#include "ui/widgets/fact_list.h"

#include "tests/catch.h"
#include "tests/ui/application.h"
#include "ui/words/language.h"

namespace zapis::ui {

TEST_CASE("a card is made anew where it says something else", "[ui][facts]")
{
    application();
    FactList list;
    const auto card = [](int number, const char* summary) {
        return FactCard{number, PassageKind::Act, QStringLiteral("Act"), QString::fromLatin1(summary)};
    };
    const auto widgets = [&list] {
        QList<QWidget*> all;
        for (int row = 0; row < list.count(); ++row) all.append(list.itemWidget(list.item(row)));
        return all;
    };
    list.setFacts({card(1, "beaten"), card(2, "held"), card(3, "threatened")});
    const QList<QWidget*> first = widgets();
    REQUIRE(first.size() == 3);
    list.light(2);

    list.setFacts({card(1, "beaten"), card(2, "held"), card(3, "threatened")});
    CHECK(widgets() == first);
    CHECK(list.currentRow() == 1);

    list.setFacts({card(1, "beaten"), card(2, "kept in a cell"), card(3, "threatened"), card(4, "robbed")});
    REQUIRE(list.count() == 4);
    CHECK(widgets()[0] == first[0]);
    CHECK(widgets()[1] != first[1]);
    CHECK(widgets()[2] == first[2]);
    CHECK(list.item(1)->text() == QStringLiteral("kept in a cell"));
    CHECK(list.item(1)->data(Qt::AccessibleTextRole).toString() == QStringLiteral("Act: kept in a cell"));
    CHECK(list.currentRow() == -1);

    list.setFacts({card(4, "robbed")});
    REQUIRE(list.count() == 1);
    CHECK(list.item(0)->text() == QStringLiteral("robbed"));

    UiLanguage::instance().set(QStringLiteral("ru"));
    list.setFacts({});
    CHECK(list.count() == 0);
    UiLanguage::instance().set(QStringLiteral("en"));
}

} // namespace zapis::ui
