/// Which pages the window has: the one list that rail, shortcuts and the lock's memory of places go by.
#pragma once

#include <QString>
#include <string>
#include <string_view>
#include <vector>

#include "ui/pages/page.h"

namespace zapis::ui {

struct PageEntry {
    QString name; ///< stable, English: "home"
    const char* iconName;
    QString (*say)(); ///< its name in the language of the moment
    bool onRail = true;
    bool atBottom = false;          ///< of the rail
    std::vector<std::string> kinds; ///< of the records that are opened and begun on it
    bool takesRest = false;         ///< the records of all other kinds too
    QString countedKind;            ///< rail shows how many records of this kind there are
    Page* (*make)(Session&);
};
const std::vector<PageEntry>& pageTable();
/// The pages on which records of a kind are opened and begun: the kind's own, if there is one, then that of all the rest.
std::vector<QString> pagesOfKind(std::string_view kind);

} // namespace zapis::ui
