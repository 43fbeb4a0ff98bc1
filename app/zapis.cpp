/// The window. Denies itself sockets and core dumps before anything else, leaves nothing on the host, and shows the main window.
#include <malloc.h>

#include <QApplication>
#include <QCommandLineParser>
#include <QImageReader>
#include <QLocale>
#include <QSettings>
#include <optional>

#include "core/base/sandbox.h"
#include "core/base/secret.h"
#include "ui/main_window.h"
#include "ui/shell/appearance.h"
#include "ui/shell/file_dialog.h"
#include "ui/shell/language.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/narrative_accessible.h"

using namespace zapis;

namespace {

constexpr int kImageMegabytes = 256; // larger pictures are refused by the decoder, not by the kernel
constexpr int kPerturb = 0xa5;

/// Nothing of ours and nothing of Qt's (folders visited, session state) is written below the home directory.
void leaveNoTraces()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QStringLiteral("/proc/self/none"));
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("/proc/self/none"));
}

} // namespace

int main(int argc, char** argv)
{
    mallopt(M_PERTURB, kPerturb); // freed text is overwritten
    enterSandbox(Sandbox::Window); // before any thread: the filter is inherited
    initSecrets();
    leaveNoTraces();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("zapis"));
    QApplication::setApplicationVersion(QStringLiteral(ZAPIS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("zapis"));
    QImageReader::setAllocationLimit(kImageMegabytes);
    ui::Appearance::instance().begin();
    ui::UiLanguage::instance().set(QLocale::system().name());
    ui::installPhysicalKeys(app);
    ui::installNarrativeAccessible();

    QCommandLineParser options;
    options.addHelpOption();
    options.addVersionOption();
    options.addPositionalArgument(
        QStringLiteral("FOLDER"), QCoreApplication::translate("Main", "Notebook to open"), QStringLiteral("[FOLDER]"));
    options.process(app);
    const QStringList folders = options.positionalArguments();
    ui::MainWindow window(folders.isEmpty() ? std::nullopt : std::optional(ui::pathOf(folders.first())));
    window.show();
    return app.exec();
}
