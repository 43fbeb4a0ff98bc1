#include "ui/pages/records/copy_names.h"

#include <QCoreApplication>
#include <QPointer>
#include <QWidget>

#include "ui/jobs/writer_thread.h"
#include "ui/pages/records/reason_dialog.h"
#include "ui/widgets/clipboard.h"

namespace zapis::ui {
namespace {

struct CopyNames {
    Q_DECLARE_TR_FUNCTIONS(CopyNames)
};

/// Asked over a widget of the page: a lock or closed names take it away, and what was not copied by then is not.
void askWhy(Session& session, const RecordId& record, const std::string& field, QWidget* over, const QString& words)
{
    auto* dialog = new ReasonDialog(CopyNames::tr("Copy with names"),
        CopyNames::tr(
            "The words selected go to the clipboard with the names in them. There any program of this computer can read "
            "them till the notebook is locked, and where they are pasted they stay. An ordinary copy says codes instead. "
            "The journal keeps that names were copied out of this record, when, by whom and why; the words themselves it "
            "does not keep."),
        CopyNames::tr("Copy with names"), ReasonDialog::Wants::Words, over,
        [&session, record, field, over = QPointer(over), words](const Records::Reason& why) {
            if (!over) return;
            session.writer().ask(over, [record, field, why, words](Writing& writing) -> WriterThread::Done {
                writing.records().noteNamesCopied(record, field, why.words);
                return [words] { copyWords(words); };
            });
        });
    dialog->open();
}

} // namespace

void copyWithNames(Session& session, RecordEdit& edit, const Field& field, QWidget* over, const QString& words)
{
    const auto ask = [&session, record = edit.id(), name = field.name, over = QPointer(over), words](bool isSaved) {
        if (isSaved && over) askWhy(session, record, name, over, words);
    };
    if (edit.isNew()) edit.save({}, ask); // the journal tells of records that are there
    else ask(true);
}

} // namespace zapis::ui
