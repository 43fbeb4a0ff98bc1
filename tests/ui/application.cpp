#include "tests/ui/application.h"

#include "ui/look/calm_style.h"
#include "ui/shell/application.h"
#include "ui/widgets/popup_accessible.h"
#include "ui/words/language.h"

namespace zapis::ui {

QApplication& application()
{
    static QApplication* app = [] {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        static int argc = 1;
        static char name[] = "test_ui";
        static char* argv[] = {name, nullptr};
        auto* made = new Application(argc, argv);
        made->setStyle(new CalmStyle);
        installPopupAccessible();
        UiLanguage::instance().set(QStringLiteral("en"));
        return made;
    }();
    return *app;
}

} // namespace zapis::ui
