/// The question of a consent dialog about a day that may be a slip.
#pragma once

#include <QString>

#include "ui/editing/session.h"

namespace zapis::ui {

/// "… is the year right?" about the first such day of these consents (core/records/doubtful_years.h); empty where none is
/// doubtful.
QString askedYear(Session& session, const std::vector<RecordChange>& consents);

} // namespace zapis::ui
