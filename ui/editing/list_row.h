/// What lists, hits and pickers say of a record beside its code.
#pragma once

#include <QString>

#include "core/records/record.h"

namespace zapis::ui {

/// "Tomasz Z. · Full interview · 2 Dec 2020": names where the compartment is open, codes where it is not, dates as the window's
/// language says them. Empty where nothing is known but the code.
QString titleOf(const RecordRow& row);

/// "Person · V-7K2QM-V · Victim": kind, code and title in one line, for tables about records of all kinds. What is empty,
/// or said already, is left out.
QString lineOf(const Catalogue& catalogue, std::string_view kind, const QString& code, const Title& title);

} // namespace zapis::ui
