/// Saving a record edit and waiting for it.
#pragma once

#include "ui/editing/record_edit.h"

namespace zapis::ui {

inline bool isSaved(Session& session, RecordEdit& edit, const Records::Reason& why = {})
{
    bool isDone = false;
    edit.save(why, [&isDone](bool done) { isDone = done; });
    session.settle();
    return isDone;
}

} // namespace zapis::ui
