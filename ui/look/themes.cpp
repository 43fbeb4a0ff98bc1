#include "ui/look/themes.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace zapis::ui {
namespace {

const Theme* s_current = nullptr;

double luminance(const QColor& color)
{
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QPalette paletteOf(const Theme& t)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const QColor& color) { palette.setColor(role, color); };
    set(QPalette::Window, t.ground);
    set(QPalette::Base, t.pane);
    set(QPalette::AlternateBase, t.rail);
    set(QPalette::Button, t.pane);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) set(role, t.text);
    set(QPalette::PlaceholderText, t.dim); // the role of every dim label
    set(QPalette::BrightText, t.of(Tone::Bad).ink);
    set(QPalette::Highlight, t.accent); // marked words; rows of views are painted with `selection`
    set(QPalette::HighlightedText, t.onAccent);
    set(QPalette::Link, t.accent);
    set(QPalette::ToolTipBase, t.pane);
    for (auto role : {QPalette::Light, QPalette::Midlight, QPalette::Mid, QPalette::Dark, QPalette::Shadow}) set(role, t.line);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, between(t.dim, t.pane));
    return palette;
}

} // namespace

const Theme& themeTable(ThemeId id)
{
    static const std::array<Theme, 3> tables{
        Theme{"#f6f5f2", "#ffffff", "#eceae4", "#dcd9d1", "#23262b", "#5f636a", "#1f5f6b", "#ffffff", "#e3eff1",
            {{{"#2d6a3f", "#e0efe3"}, {"#8f5400", "#fbefd9"}, {"#a32a2a", "#f9dedc"}, {"#5a5e65", "#eceae4"}}},
            {{{"#b4493c", "#f6ddd9"}, {"#3f6fae", "#dbe7f6"}, {"#a8740f", "#f9e9cf"}, {"#7a5cb0", "#e7e0f3"},
                {"#3c8552", "#dff0e4"}}},
            1},
        Theme{"#1d2023", "#25292d", "#191c1f", "#3a3f45", "#e6e4df", "#abb1b8", "#7cc3cf", "#10272b", "#29434a",
            {{{"#8ecf9f", "#243b2b"}, {"#e6b25e", "#41351f"}, {"#ee8f86", "#482a29"}, {"#abb1b8", "#34393f"}}},
            {{{"#d98a7f", "#543532"}, {"#86aee0", "#2c3d55"}, {"#d9aa55", "#51422a"}, {"#b49be0", "#41365a"},
                {"#7fc294", "#2a4636"}}},
            1},
        Theme{"#000000", "#000000", "#000000", "#ffffff", "#ffffff", "#e6e6e6", "#ffd84a", "#000000", "#00384f",
            {{{"#7dff9b", "#002b0d"}, {"#ffd84a", "#332600"}, {"#ffa8a0", "#3d0500"}, {"#ffffff", "#262626"}}},
            {{{"#ff9e94", "#5c0d05"}, {"#9cc9ff", "#00305e"}, {"#ffd84a", "#4a3600"}, {"#d9bcff", "#3e1469"},
                {"#7dff9b", "#003d18"}}},
            2}};
    return tables[std::size_t(id)];
}

const Theme& theme() { return s_current ? *s_current : themeTable(ThemeId::Light); }

void applyTheme(QApplication& app, ThemeId id)
{
    s_current = &themeTable(id);
    app.setPalette(paletteOf(*s_current));
}

QColor between(const QColor& a, const QColor& b)
{
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)}); // by value: minmax(x, y) would dangle
    return (high + 0.05) / (low + 0.05);
}

} // namespace zapis::ui
