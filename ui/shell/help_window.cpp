#include "ui/shell/help_window.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFile>
#include <QHeaderView>
#include <QTableWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/look/calm_style.h"
#include "ui/widgets/shortcuts.h"
#include "ui/widgets/tables.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

QString said(const char* text) { return QCoreApplication::translate("HelpWindow", text); }

/// Shows what stands in the program and follows no link.
class HelpText : public QTextBrowser {
public:
    HelpText()
    {
        setOpenLinks(false);
        setFrameShape(QFrame::NoFrame);
        document()->setDocumentMargin(2 * kGrid);
    }
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

QString helpText(const QString& topic)
{
    for (const QString& language : {UiLanguage::instance().code(), QStringLiteral("en")}) {
        QFile file(QStringLiteral(":/help/%1.%2.md").arg(topic, language));
        if (file.open(QIODevice::ReadOnly)) return QString::fromUtf8(file.readAll());
    }
    return said(QT_TRANSLATE_NOOP("HelpWindow", "There is no help on this page yet."));
}

QDialog* makeWindow(QWidget* window, const char* objectName, const QSize& size)
{
    auto* dialog = new QDialog(window);
    dialog->setObjectName(QString::fromLatin1(objectName));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->resize(size);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    return dialog;
}

} // namespace

void showHelpOn(QWidget* window, const QString& topic)
{
    QDialog* dialog = makeWindow(window, "help-window", {620, 640});
    auto* text = new HelpText;
    dialog->layout()->addWidget(text);
    words(dialog, [=] {
        dialog->setWindowTitle(said(QT_TRANSLATE_NOOP("HelpWindow", "Help")));
        text->setAccessibleName(dialog->windowTitle());
        text->setMarkdown(helpText(topic));
    });
    dialog->show();
}

void showShortcuts(QWidget* window)
{
    const auto shortcuts = shortcutsIn(window);
    QDialog* dialog = makeWindow(window, "shortcuts-window", {520, 560});
    auto* table = new QTableWidget(int(shortcuts.size()), 2);
    setUpTable(*table, 4 * kGrid);
    table->setFrameShape(QFrame::NoFrame);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    for (int row = 0; row < int(shortcuts.size()); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(shortcuts[row].first.toString(QKeySequence::NativeText)));
        table->setItem(row, 1, new QTableWidgetItem(shortcuts[row].second));
    }
    table->setColumnWidth(0, 140);
    dialog->layout()->addWidget(table);
    words(dialog, [=] {
        dialog->setWindowTitle(said(QT_TRANSLATE_NOOP("HelpWindow", "Shortcuts")));
        table->setAccessibleName(dialog->windowTitle());
        table->setHorizontalHeaderLabels(
            {said(QT_TRANSLATE_NOOP("HelpWindow", "Keys")), said(QT_TRANSLATE_NOOP("HelpWindow", "What they do"))});
    });
    dialog->show();
}

} // namespace zapis::ui
