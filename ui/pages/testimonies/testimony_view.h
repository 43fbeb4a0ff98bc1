/// A testimony: the steps of the interview, the narrative as a page of its own with the facts beside it, the consents of the
/// speaker under the first step, the evidence that belongs to it. A new one is saved, and so in the list, as soon as something is
/// typed.
#pragma once

#include <QTimer>
#include <optional>

#include "ui/pages/records/record_view.h"

namespace zapis::ui {

class ConsentMatrix;
class NarrativeSection;

class TestimonyView : public RecordView {
    Q_OBJECT
public:
    TestimonyView(Session& session, RecordEdit& edit, const Kind& kind, QWidget* parent = nullptr);

    void showPassage(const RecordId& passage) override;

protected:
    QString subtitle() const override;
    void recordShown() override;
    std::vector<RecordId> draftsBeside() const override;

private:
    void showConsents();
    void saveFirst();

    NarrativeSection* m_narrative;
    ConsentMatrix* m_consents;
    std::string m_person;
    QTimer m_first;                       ///< from the first word of a new testimony till it is in the list
    std::optional<RecordId> m_triedFirst; ///< once: what cannot be saved stays a draft
};

} // namespace zapis::ui
