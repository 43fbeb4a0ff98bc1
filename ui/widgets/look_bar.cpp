#include "ui/widgets/look_bar.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include "ui/look/appearance.h"
#include "ui/look/calm_style.h"
#include "ui/widgets/labels.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

QString look(const char* text) { return QCoreApplication::translate("LookBar", text); }

} // namespace

QComboBox* makeLanguageChoice()
{
    auto* choice = new QComboBox;
    choice->setObjectName(QStringLiteral("language"));
    choice->addItem(QStringLiteral("English"), QStringLiteral("en"));
    choice->addItem(QStringLiteral("Русский"), QStringLiteral("ru"));
    choice->addItem(QStringLiteral("Беларуская"), QStringLiteral("be"));
    QObject::connect(
        choice, &QComboBox::activated, choice, [choice] { UiLanguage::instance().set(choice->currentData().toString()); });
    words(choice, [choice] {
        choice->setCurrentIndex(choice->findData(UiLanguage::instance().code()));
        choice->setAccessibleDescription(look(QT_TRANSLATE_NOOP("LookBar", "Language of the window")));
    });
    return choice;
}

QComboBox* makeThemeChoice()
{
    auto* choice = new QComboBox;
    choice->setObjectName(QStringLiteral("theme"));
    for (ThemeChoice theme : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast})
        choice->addItem(QString(), themeCode(theme));
    QObject::connect(choice, &QComboBox::activated, choice,
        [choice] { Appearance::instance().setTheme(themeOf(choice->currentData().toString())); });
    const auto follow = [choice] { choice->setCurrentIndex(choice->findData(themeCode(Appearance::instance().themeChoice()))); };
    QObject::connect(&Appearance::instance(), &Appearance::themeChosen, choice, follow);
    follow();
    words(choice, [choice] {
        const char* names[] = {QT_TRANSLATE_NOOP("LookBar", "As the system"), QT_TRANSLATE_NOOP("LookBar", "Light"),
            QT_TRANSLATE_NOOP("LookBar", "Dark"), QT_TRANSLATE_NOOP("LookBar", "High contrast")};
        for (int i = 0; i < choice->count(); ++i) choice->setItemText(i, look(names[i]));
        choice->setAccessibleDescription(look(QT_TRANSLATE_NOOP("LookBar", "Light, dark or high contrast")));
    });
    return choice;
}

LookBar::LookBar(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    auto* languageLabel = new PlainLabel;
    auto* themeLabel = new PlainLabel;
    QComboBox* language = makeLanguageChoice();
    QComboBox* theme = makeThemeChoice();
    languageLabel->setBuddy(language);
    themeLabel->setBuddy(theme);
    for (QLabel* label : {languageLabel, themeLabel}) label->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(languageLabel);
    row->addWidget(language);
    row->addSpacing(kGrid);
    row->addWidget(themeLabel);
    row->addWidget(theme);
    words(this, [=] {
        languageLabel->setText(tr("Language"));
        themeLabel->setText(tr("Look"));
    });
}

} // namespace zapis::ui
