/// Which pages the window has: the one list that rail, shortcuts and the lock's memory of places go by.
#pragma once

#include <QString>
#include <functional>
#include <span>
#include <vector>

#include "ui/pages/page.h"

namespace zapis::ui {

struct PageEntry {
    QString name; ///< stable, English: "home"
    const char* iconName;
    QString (*say)(); ///< its name in the language of the moment
    bool onRail = true;
    bool atBottom = false; ///< of the rail
    bool showsAll = false; ///< of records: asked to open one only where no page of its kind takes it
    QString countedKind;   ///< rail shows how many records of this kind there are
    Page* (*make)(Session&);
};
const std::vector<PageEntry>& pageTable();

} // namespace zapis::ui
