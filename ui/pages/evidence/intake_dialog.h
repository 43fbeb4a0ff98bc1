/// The account of an intake: what came in, what did not and why, each with its own cause, and where the originals still lie. Not
/// modal: whoever writes meanwhile is not stopped. It goes with the page that asked, so a lock takes it away.
#pragma once

#include <QDialog>
#include <filesystem>
#include <functional>
#include <vector>

#include "core/records/file_intake.h"

namespace zapis::ui {

class IntakeDialog : public QDialog {
    Q_OBJECT
public:
    /// `again` is called with the paths that stayed outside.
    IntakeDialog(
        const IntakeAccount& account, QWidget* parent, std::function<void(const std::vector<std::filesystem::path>&)> again);
};

} // namespace zapis::ui
