#include "ui/pages/consents/consents_section.h"

#include <QVBoxLayout>

#include "core/model/kinds.h"
#include "ui/look/calm_style.h"
#include "ui/words/record_words.h"

namespace zapis::ui {

ConsentsSection::ConsentsSection(Session& session, RecordEdit& edit, Of of, QWidget* parent)
    : RecordSection(session, edit, parent),
      m_of(of),
      m_matrix(new ConsentMatrix(session))
{
    m_matrix->setMaximumWidth(1100);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->addWidget(m_matrix);
    column->addStretch();
}

QString ConsentsSection::title() const { return labelText(session().catalogue().at(kinds::kConsent).plural); }

void ConsentsSection::showRecord()
{
    if (m_of == Of::Speaker) return m_matrix->showPerson(parseRecordId(edit().fields().stringOr("person")));
    m_matrix->showPerson(edit().isNew() ? std::nullopt : std::optional(edit().id()));
}

} // namespace zapis::ui
