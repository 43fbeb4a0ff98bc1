/// The window. Denies itself sockets and core dumps before anything else, leaves nothing on the host, and shows the main window.
#include <QCommandLineParser>
#include <QImageReader>
#include <QLocale>
#include <QSettings>
#include <optional>

#include "core/base/process.h"
#include "core/base/sandbox.h"
#include "core/base/secret.h"
#include "ui/decoding/decode_work.h"
#include "ui/look/appearance.h"
#include "ui/shell/application.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/narrative_accessible.h"
#include "ui/widgets/passphrase_edit.h"
#include "ui/widgets/popup_accessible.h"
#include "ui/widgets/shortcuts.h"
#include "ui/words/language.h"
#include "ui/words/path_words.h"

using namespace zapis;

namespace {

constexpr int kImageMegabytes = 256; // of a picture on the clipboard: larger ones are refused by its reader, not by the kernel

/// Nothing of ours and nothing of Qt's (folders visited, session state) is written below the home directory.
void leaveNoTraces()
{
    for (const auto format : {QSettings::NativeFormat, QSettings::IniFormat})
        QSettings::setPath(format, QSettings::UserScope, ui::typedPath(unwritableFolder()));
}

} // namespace

int main(int argc, char** argv)
{
    ui::beginDecoding(); // first: what its children hold is what this process holds here
    overwriteFreedMemory();
    const bool isSandboxed = enterSandbox(Sandbox::Window); // before any thread: the filter is inherited
    initSecrets();
    leaveNoTraces();
    ui::Application app(argc, argv);
    ui::Application::setApplicationName(QStringLiteral("zapis"));
    ui::Application::setApplicationVersion(QStringLiteral(ZAPIS_VERSION));
    ui::Application::setDesktopFileName(QStringLiteral("zapis"));
    QImageReader::setAllocationLimit(kImageMegabytes);
    ui::Appearance::instance().begin();
    ui::UiLanguage::instance().set(QLocale::system().name());
    ui::installPlainTexts(app);
    ui::guardClipboard(app);
    ui::installPhysicalKeys(app);
    ui::installNarrativeAccessible();
    ui::installPopupAccessible();
    ui::installSecretAccessible();

    QCommandLineParser options;
    options.addHelpOption();
    options.addVersionOption();
    options.addPositionalArgument(
        QStringLiteral("FOLDER"), QCoreApplication::translate("Main", "Notebook to open"), QStringLiteral("[FOLDER]"));
    options.process(app);
    const QStringList folders = options.positionalArguments();
    ui::MainWindow window(folders.isEmpty() ? std::nullopt : std::optional(ui::pathOf(folders.first())));
    window.show();
    if (!isSandboxed) {
        const ui::ErrorWords said = ui::errorWords(Error(Error::Code::Refused, "base.no-sandbox"));
        ui::warn(&window, window.windowTitle(), said.sentence, said.advice);
    }
    return app.exec();
}
