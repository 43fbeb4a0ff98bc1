#include "ui/pages/records/record_form.h"

#include <QVBoxLayout>

#include "core/base/clock.h"
#include "core/base/date.h"
#include "ui/editing/kept_words.h"
#include "ui/pages/records/copy_names.h"
#include "ui/words/record_words.h"

namespace zapis::ui {

namespace {

decltype(FormContext::copyNames) copierOf(Session& session, RecordEdit& edit)
{
    if (!session.canWrite()) return {}; // without a journal no name leaves
    return [&session, &edit](
               const Field& field, QWidget* over, const QString& words) { copyWithNames(session, edit, field, over, words); };
}

} // namespace

RecordForm::RecordForm(
    Session& session, RecordEdit& edit, const Kind& kind, FormView::Pages pages, const FormOptions& options, QWidget* parent)
    : QWidget(parent),
      m_edit(edit),
      m_kind(kind),
      m_directory(session),
      m_context{session.catalogue(), m_directory, today().year(), Json::object({}), copierOf(session, edit)},
      m_form(new FormView(kind, m_context, options, pages))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    connect(m_form, &FormView::edited, this, [this] {
        m_edit.setFields(m_form->fields());
        guessYear();
    });
    connect(&edit, &RecordEdit::fieldsMerged, this, [this] {
        if (m_edit.isOpen() && &m_edit.kind() == &m_kind) m_form->setFields(m_edit.fields());
    });
    connect(&edit, &RecordEdit::stateChanged, this, [this] {
        if (!m_edit.isOpen() || &m_edit.kind() != &m_kind) return;
        tellSaved();
        m_form->setReadOnly(!m_edit.isEditable());
        m_form->setProblems(m_edit.saveProblems());
    });
}

void RecordForm::showRecord()
{
    guessYear();
    m_form->setFields(m_edit.fields());
    m_context.saved = m_edit.saved();
    m_form->savedChanged();
    m_form->setReadOnly(!m_edit.isEditable());
    m_form->setProblems({});
}

void RecordForm::tellSaved()
{
    if (m_context.saved == m_edit.saved()) return; // told at every key
    m_context.saved = m_edit.saved();
    m_form->savedChanged();
}

/// A day said without its year is of the year that the record already speaks of.
void RecordForm::guessYear()
{
    m_context.referenceYear = today().year();
    const Json* sort = m_kind.sortField.empty() ? nullptr : m_edit.fields().find(m_kind.sortField);
    for (const auto& [name, value] : m_edit.fields().members()) {
        const Field* field = m_kind.find(name);
        if (!field || (field->type != FieldType::Date && field->type != FieldType::Time) || !value.isString()
            || (sort && sort != &value))
            continue;
        const int year = QString::fromStdString(value.string()).left(4).toInt();
        if (year >= 1900 && year <= 2100) m_context.referenceYear = year;
    }
}

QString saySaved(const RecordEdit& edit)
{
    if (!edit.isOpen()) return {};
    if (edit.isDirty()) return sayKept(edit.kept());
    if (edit.isNew()) return RecordForm::tr("New, nothing to save yet");
    const bool isToday = nowMs() - edit.savedMs() < 12 * 3600 * 1000;
    return RecordForm::tr("Saved %1").arg(isToday ? clockText(edit.savedMs()) : momentText(edit.savedMs()));
}

} // namespace zapis::ui
