/// What a text calls the other records that it names: the seam between words and an open vault. GUI thread.
#pragma once

#include <QString>
#include <optional>

#include "core/records/record.h"

namespace zapis::ui {

class RecordNames {
public:
    virtual ~RecordNames() = default;

    /// A person's name where the compartment is open; else the title, or the code. Nothing where the record is not here.
    virtual std::optional<QString> nameOf(const RecordId& id) = 0;
};

} // namespace zapis::ui
