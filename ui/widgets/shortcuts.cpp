#include "ui/widgets/shortcuts.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <string_view>

#include "ui/words/language.h"

namespace zapis::ui {
namespace {

/// Finds what in the window answers to `key` and does it.
bool activate(QWidget* window, const QKeySequence& key)
{
    for (QShortcut* shortcut : window->findChildren<QShortcut*>()) {
        auto* owner = qobject_cast<QWidget*>(shortcut->parent());
        if (shortcut->key() != key || !shortcut->isEnabled() || !owner || !owner->isVisible() || !owner->isEnabled()) continue;
        const bool near = shortcut->context() == Qt::WindowShortcut || shortcut->context() == Qt::ApplicationShortcut
            || owner == QApplication::focusWidget() || owner->isAncestorOf(QApplication::focusWidget());
        if (!near) continue;
        return QMetaObject::invokeMethod(shortcut, "activated");
    }
    for (QAbstractButton* button : window->findChildren<QAbstractButton*>()) {
        if (button->shortcut() != key || !button->isVisible() || !button->isEnabled()) continue;
        button->click();
        return true;
    }
    return false;
}

/// Sees the keys that Qt's own matching left over.
class PhysicalKeys : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::KeyPress || m_sending || !watched->isWidgetType()) return false;
        const auto& press = *static_cast<QKeyEvent*>(event);
        const int latin = latinKeyOf(press);
        if (!latin) return false;
        auto* widget = static_cast<QWidget*>(watched);
        const Qt::KeyboardModifiers modifiers = press.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
        if (activate(widget->window(), QKeySequence(QKeyCombination(modifiers, Qt::Key(latin))))) return true;
        QKeyEvent again(QEvent::KeyPress, latin, press.modifiers(), press.nativeScanCode(), press.nativeVirtualKey(),
            press.nativeModifiers());
        m_sending = true; // copy, paste, undo of text fields match keys themselves
        QApplication::sendEvent(widget, &again);
        m_sending = false;
        return again.isAccepted();
    }

private:
    bool m_sending = false;
};

} // namespace

int latinKeyOf(const QKeyEvent& event)
{
    if (!(event.modifiers() & Qt::ControlModifier) || event.modifiers() & (Qt::AltModifier | Qt::MetaModifier)) return 0;
    constexpr quint32 kSlash = 61;
    const bool foreign = event.key() > 0xff && event.key() < Qt::Key_Escape; // neither Latin-1 nor a named key
    if (event.nativeScanCode() == kSlash && (foreign || event.key() == Qt::Key_Period)) return Qt::Key_Slash;
    if (!foreign) return 0;
    struct Row {
        quint32 first;
        std::string_view keys;
    };
    constexpr Row kRows[]{{24, "QWERTYUIOP"}, {38, "ASDFGHJKL"}, {52, "ZXCVBNM"}};
    for (const Row& row : kRows)
        if (event.nativeScanCode() >= row.first && event.nativeScanCode() < row.first + row.keys.size())
            return row.keys[event.nativeScanCode() - row.first];
    return 0;
}

QShortcut* addShortcut(QWidget* owner, const QKeySequence& key, std::function<QString()> what, std::function<void()> act,
    Qt::ShortcutContext context)
{
    auto* shortcut = new QShortcut(key, owner);
    shortcut->setContext(context);
    QObject::connect(shortcut, &QShortcut::activated, owner, std::move(act));
    words(shortcut, [shortcut, say = std::move(what)] { shortcut->setWhatsThis(say()); });
    return shortcut;
}

void tellKey(QWidget* owner, const QKeySequence& key, std::function<QString()> what)
{
    auto* told = addShortcut(owner, key, std::move(what), [] { }, Qt::WidgetShortcut);
    told->setEnabled(false); // its owner acts
}

QList<QPair<QKeySequence, QString>> shortcutsIn(QWidget* window)
{
    QList<QPair<QKeySequence, QString>> all;
    for (const QShortcut* shortcut : window->findChildren<QShortcut*>()) {
        const auto* owner = qobject_cast<const QWidget*>(shortcut->parent());
        const QPair<QKeySequence, QString> told{shortcut->key(), shortcut->whatsThis()};
        if (owner && owner->isVisible() && !told.second.isEmpty() && !all.contains(told)) all.append(told);
    }
    for (const QAction* action : window->findChildren<QAction*>())
        for (const QKeySequence& key : action->shortcuts())
            if (action->isEnabled()) all.append({key, action->text()});
    for (const QAbstractButton* button : window->findChildren<QAbstractButton*>()) {
        const QString name = button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
        if (!button->shortcut().isEmpty() && button->isVisible()) all.append({button->shortcut(), name});
    }
    return all;
}

void installPhysicalKeys(QApplication& app) { app.installEventFilter(new PhysicalKeys(&app)); }

} // namespace zapis::ui
