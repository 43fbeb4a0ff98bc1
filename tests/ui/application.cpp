#include "tests/ui/application.h"

#include "ui/decoding/decode_work.h"
#include "ui/look/calm_style.h"
#include "ui/shell/application.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/passphrase_edit.h"
#include "ui/widgets/popup_accessible.h"
#include "ui/words/language.h"

#include <cstdio>

namespace zapis::ui {

namespace {

/// The platform of the tests has no window manager, and says so at each window: what matters would drown in it.
void sayButPlatform(QtMsgType, const QMessageLogContext&, const QString& words)
{
    if (!words.startsWith(QLatin1String("This plugin does not support"))) fprintf(stderr, "%s\n", qPrintable(words));
}

} // namespace

QApplication& application()
{
    static QApplication* app = [] {
        beginDecoding(); // before the threads of Qt
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(sayButPlatform);
        static int argc = 1;
        static char name[] = "test_ui";
        static char* argv[] = {name, nullptr};
        auto* made = new Application(argc, argv);
        made->setStyle(new CalmStyle);
        installPlainTexts(*made);
        guardClipboard(*made);
        installPopupAccessible();
        installSecretAccessible();
        UiLanguage::instance().set(QStringLiteral("en"));
        return made;
    }();
    return *app;
}

} // namespace zapis::ui
