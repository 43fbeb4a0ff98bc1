/// Third step of an export: what goes, what stays and why. Each line opens its record.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <memory>

#include "core/facade/bundles.h"
#include "ui/editing/session.h"
#include "ui/pages/bundles/decision_model.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {

struct PlannedExport {
    ExportPlan plan;
    std::vector<DecisionRow> rows;
};

class ExportDryRun : public QWidget {
    Q_OBJECT
public:
    explicit ExportDryRun(Session& session, QWidget* parent = nullptr);
    void showWorking();
    void show(const PlannedExport& planned);
    /// What a person still has to say about this plan before it may be sealed; empty where there is nothing.
    QString problem() const;
    /// They said that they looked at the names the plan warns of.
    bool namesLookedAt() const;

Q_SIGNALS:
    void changed();

private:
    void sayWords();
    void askFinalise();

    Session& m_session;
    std::size_t m_numbers[3] = {0, 0, 0};
    std::uint64_t m_bytes = 0;
    std::vector<Error> m_said;
    QLabel *m_title, *m_line, *m_names, *m_warnings, *m_showLabel;
    Pill *m_goes, *m_redacted, *m_stays;
    QComboBox* m_show;
    QTableView* m_table;
    DecisionModel* m_model;
    QProgressBar* m_moving;
    QPushButton* m_finalise;
    QCheckBox* m_lookedAt;
    std::vector<RecordId> m_drafts;
};

} // namespace zapis::ui
