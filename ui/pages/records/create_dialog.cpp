#include "ui/pages/records/create_dialog.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/look/calm_style.h"
#include "ui/pages/records/record_form.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/record_words.h"

namespace zapis::ui {

CreateDialog::CreateDialog(Session& session, const std::string& kind, const Json& prefilled, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_edit(session),
      m_help(dimLabel(-0.5)),
      m_trouble(errorLabel()),
      m_save(new QPushButton),
      m_cancel(new QPushButton)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("create-dialog"));
    const Kind& what = session.catalogue().at(kind);
    m_form = new RecordForm(session, m_edit, what, FormView::Pages::All, {});
    m_save->setDefault(true);
    m_save->setFont(fontBy(0, QFont::Bold));
    m_cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, 2 * kGrid);
    buttons->addWidget(m_help, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto* trouble = new QHBoxLayout;
    trouble->setContentsMargins(2 * kGrid, 0, 2 * kGrid, 0);
    trouble->addWidget(m_trouble);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_form, 1);
    column->addLayout(trouble);
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &CreateDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &CreateDialog::reject);
    connect(&m_form->form(), &FormView::helpChanged, m_help, &QLabel::setText);
    m_edit.begin(kind, prefilled);
    m_form->showRecord();
    words(this, [this, &what] {
        setWindowTitle(tr("New: %1").arg(labelText(what.label).toLower()));
        m_save->setText(tr("Save and link"));
        m_cancel->setText(tr("Cancel"));
    });
    const QSize room = parent ? parent->window()->size() : QSize(1200, 800);
    resize(qMin(820, room.width() - 80), qMin(680, room.height() - 60));
    QTimer::singleShot(0, this, &CreateDialog::focusFirstNeeded); // once it is shown and its cards are laid out
}

void CreateDialog::focusFirstNeeded()
{
    const Kind& kind = m_edit.kind();
    const bool isOpen = m_session.vault().identityOpen();
    const auto isShown = [&](const Field& field) {
        return !field.generated && (isOpen || field.sensitivity != Sensitivity::Identity);
    };
    for (const Field& field : kind.fields) { // a person without a name is made by oversight alone
        if (field.name == "names" && isShown(field) && !m_edit.fields().find("names")) {
            m_form->form().focusPath("names");
            return;
        }
    }
    for (const Problem& problem : problemsOfMarks(kind, m_edit.fields(), Marks::ToFinalise, isOpen))
        if (m_form->form().focusPath(problem.path)) return;
    for (const Field& field : kind.fields)
        if (isShown(field) && m_form->form().focusPath(field.name)) return;
}

void CreateDialog::save()
{
    m_edit.setFields(m_form->form().fields());
    m_save->setEnabled(false);
    m_edit.save({}, [this](bool isSaved) {
        m_save->setEnabled(true);
        if (!isSaved) return showProblems();
        Q_EMIT made(m_edit.id());
        QDialog::accept();
    });
}

void CreateDialog::showProblems()
{
    const auto& problems = m_edit.saveProblems();
    m_form->form().setProblems(problems);
    if (problems.empty()) return;
    sayError(m_trouble, tr("%n field(s) still need an answer.", nullptr, static_cast<int>(problems.size())));
    m_form->form().focusPath(problems.front().path);
}

void CreateDialog::reject()
{
    if (!m_edit.isDirty()) return QDialog::reject();
    ask(this, windowTitle(), tr("Throw away what you typed here?"), tr("Throw away"), [this] {
        m_edit.discard();
        QDialog::reject();
    });
}

} // namespace zapis::ui
