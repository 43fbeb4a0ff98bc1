/// A record as lists, hits and pickers show it: with what the reader alone can say of it, and the one title made of that.
#pragma once

#include <QString>

#include "core/records/records.h"

namespace zapis::ui {

/// Names where the compartment is open, codes where it is not.
struct ListRow {
    RecordRow row;
    QString name;             ///< of a person
    QString about, aboutCode; ///< the person whose testimony, detention, consent… it is
    QString fileName = {};    ///< of an item of evidence as it came, while names are open
};

/// On the thread of `reader`.
ListRow namedRow(const RecordReader& reader, RecordRow row);

/// "Tomasz Z. · Full interview · 2 Dec 2020": whose it is comes first, once, and dates as the window's language says them. A
/// person's own name. Empty where nothing is known but the code.
QString titleOf(const ListRow& shown);

/// "Person · V-7K2QM-V · Victim": kind, code and title in one line, for tables about records of all kinds. What is empty,
/// or said already, is left out.
QString lineOf(const Catalogue& catalogue, std::string_view kind, const QString& code, const Title& title);

} // namespace zapis::ui
