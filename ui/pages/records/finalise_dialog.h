/// Several records are finalised at once: those that are complete stand chosen, those that still need answers are listed with how
/// many, and open.
#pragma once

#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <functional>
#include <vector>

#include "core/records/rules.h"
#include "ui/editing/session.h"
#include "ui/jobs/reader_thread.h"

namespace zapis::ui {

class FinaliseDialog : public QDialog {
    Q_OBJECT
public:
    /// `line` says what is asked. `goOn` gets the records chosen, in the order of `drafts`; with MayBeNone also none.
    enum class Choice { AtLeastOne, MayBeNone };
    FinaliseDialog(Session& session, const QString& line, const std::vector<RecordId>& drafts, Choice choice, QWidget* parent,
        std::function<void(const std::vector<RecordId>&)> goOn);

private:
    struct Candidate {
        RecordRow row;
        std::size_t missing = 0;
        int rule = 0;                       ///< the first error that forbids it; 0: none
        std::vector<RuleFinding> open = {}; ///< what a hand-over will ask, and nothing answers
        bool isReady() const { return missing == 0 && !row.hasDraftEdit && rule == 0; }
    };
    static std::vector<Candidate> read(Reading& reading, const std::vector<RecordId>& drafts);
    void fill(const std::vector<Candidate>& candidates);
    std::vector<RecordId> chosen() const;
    void fit();

    Session& m_session;
    Choice m_choice;
    QLabel *m_line, *m_help;
    QListWidget* m_list;
    QPushButton* m_go;
    bool m_isRead = false;
    ReaderChannel m_channel;
};

/// Finalises one after another, tells everybody, and says in one sentence which could not be.
void finaliseAll(Session& session, const std::vector<RecordId>& ids);

} // namespace zapis::ui
