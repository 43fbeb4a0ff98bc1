/// What the head of a record's detail does: save, finalise, amend, correct, withdraw. The rest of RecordView is in
/// record_view.cpp.
#include "ui/pages/records/record_view.h"

#include "ui/jobs/writer_thread.h"
#include "ui/look/calm_style.h"
#include "ui/pages/records/finalise_dialog.h"
#include "ui/pages/records/reason_dialog.h"
#include "ui/pages/records/record_walk.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/key_text.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pill.h"
#include "ui/words/record_words.h"
#include "ui/words/rule_words.h"

namespace zapis::ui {

void RecordView::makeHeader()
{
    m_main->setFont(fontBy(0, QFont::Bold));
    m_main->setDefault(true);
    m_main->setObjectName(QStringLiteral("record-main-action"));
    m_save->setObjectName(QStringLiteral("record-save"));
    m_more->setObjectName(QStringLiteral("record-more"));
    m_walk->hide();
    for (QWidget* widget : {static_cast<QWidget*>(m_status), static_cast<QWidget*>(m_needed), static_cast<QWidget*>(m_walk),
             static_cast<QWidget*>(m_more), static_cast<QWidget*>(m_save), static_cast<QWidget*>(m_main)})
        m_header->add(widget);
    connect(m_save, &QPushButton::clicked, this, &RecordView::save);
    connect(m_main, &QPushButton::clicked, this, [this] {
        if (m_edit.isAmending()) return askAmendment();
        if (m_edit.isEditable()) return finalise();
        m_edit.beginAmendment();
    });
    connect(m_more, &QPushButton::clicked, this, [this] {
        makeMenu();
        m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
}

void RecordView::makeMenu()
{
    QMenu& menu = *m_menu;
    menu.clear();
    const bool writes = m_session.canWrite() && m_edit.isOpen();
    menu.addAction(tr("Undo the last save"), this, [this] { m_edit.undo(); })->setEnabled(writes && m_session.writer().canUndo());
    menu.addAction(tr("Throw the unsaved edit away"), this,
            [this] {
                ask(this, tr("Unsaved edit"), tr("Throw away what is not saved in this record?"), tr("Throw away"),
                    [this] { m_edit.discard(); });
            })
        ->setEnabled(writes && m_edit.isDirty());
    menu.addSeparator();
    menu.addAction(tr("Hand over in a bundle…"), this, [this] { Q_EMIT m_session.exportAsked({m_edit.id()}); })
        ->setEnabled(writes && !m_edit.isNew());
    menu.addAction(tr("Withdraw…"), this, &RecordView::askWithdrawal)
        ->setEnabled(writes && !m_edit.isNew() && m_edit.status() != Status::Withdrawn);
}

void RecordView::save()
{
    if (m_edit.isAmending()) return askAmendment();
    if (m_edit.wantsReason()) return askCorrection([] { });
    saveOrShow({}, [] { });
}

/// Saves, then goes on; shows the first field that stops it.
void RecordView::saveOrShow(const Records::Reason& why, std::function<void()> then)
{
    m_edit.save(why, [this, then = std::move(then)](bool isSaved) {
        if (isSaved) then();
        else if (!m_edit.saveProblems().empty()) focusField(m_edit.saveProblems().front().path);
    });
}

void RecordView::finalise()
{
    if (m_edit.wantsReason()) return askCorrection([this] { finalise(); });
    if (m_edit.isDirty())
        return m_edit.save({}, [this](bool isSaved) {
            if (isSaved && !m_edit.isDirty()) finalise();
        });
    if (const auto problems = m_edit.problems(Marks::ToFinalise); !problems.empty()) {
        m_form->form().setProblems(problems);
        return showStep(kReview);
    }
    const QString open = ruleLines(m_session.catalogue(), NearRules(m_session.vault().reader()).handoverQuestions(m_edit.id()));
    const QString question = (open.isEmpty() ? QString() : open + QStringLiteral("\n\n"))
        + tr("A final record is frozen: later changes are amendments, shown beside it with their reason. Finalise %1?")
              .arg(m_edit.code());
    const std::vector<RecordId> others = draftsBeside();
    if (others.empty()) return ask(this, tr("Finalise"), question, tr("Finalise"), [this] { m_edit.finalise(); });
    (new FinaliseDialog(m_session,
         question + u'\n' + tr("These drafts belong to it, and a draft is never handed over. Finalise them with it:"), others,
         FinaliseDialog::Choice::MayBeNone, this,
         [this](const std::vector<RecordId>& ids) {
             m_edit.finalise([this, ids](bool isDone) {
                 if (isDone) finaliseAll(m_session, ids);
             });
         }))
        ->open();
}

void RecordView::askAmendment()
{
    if (!m_edit.isDirty()) return m_edit.discard();
    (new ReasonDialog(tr("Amend"), tr("The earlier version stays readable beside this one."), tr("Save the amendment"),
         m_session.catalogue().vocabulary("amendment-reasons"), this, [this](const Records::Reason& why) { m_edit.amend(why); }))
        ->open();
}

void RecordView::askCorrection(std::function<void()> then)
{
    QStringList fields;
    for (const Field* field : disturbedRows(m_kind, m_edit.saved(), m_edit.fields())) fields.append(labelText(field->label));
    (new ReasonDialog(tr("Correct what was saved"),
         tr("%1: a saved row was changed or removed. The history keeps the earlier one, and your reason.")
             .arg(fields.join(QStringLiteral(", "))),
         tr("Save the correction"), m_session.catalogue().vocabulary("amendment-reasons"), this,
         [this, then = std::move(then)](const Records::Reason& why) { saveOrShow(why, then); }))
        ->open();
}

void RecordView::askWithdrawal()
{
    const bool isFinal = m_kind.hasDraft && m_edit.status() != Status::Draft; // taken back with a reason only
    const Vocabulary* reasons = isFinal ? m_session.catalogue().vocabulary("amendment-reasons") : nullptr;
    (new ReasonDialog(tr("Withdraw"),
         tr("A withdrawn record is hidden from lists, search and exports, and kept sealed as proof of what was sent. What rests "
            "on "
            "it says so."),
         tr("Withdraw"), reasons, this, [this](const Records::Reason& why) { m_edit.withdraw(why); }))
        ->open();
}

} // namespace zapis::ui
