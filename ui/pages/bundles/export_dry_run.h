/// Third step of an export: what goes, what stays and why. Each line opens its record.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <memory>

#include "core/facade/bundles.h"
#include "ui/editing/session.h"
#include "ui/pages/bundles/decision_model.h"
#include "ui/pages/bundles/unmarked_panel.h"
#include "ui/widgets/pill.h"

namespace zapis::ui {

struct PlannedExport {
    ExportPlan plan;
    std::vector<DecisionRow> rows;
    std::vector<UnmarkedRow> unmarked, saidNoPerson;
};

class ExportDryRun : public QWidget {
    Q_OBJECT
public:
    explicit ExportDryRun(Session& session, QWidget* parent = nullptr);
    void showWorking();
    void show(const PlannedExport& planned);
    /// Why the plan may not be sealed, as far as names go; empty where it may.
    QString problem() const;

Q_SIGNALS:
    void changed();
    /// All names that the plan found are answered: it is to be made anew.
    void namesAnswered();

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
    UnmarkedPanel* m_unmarked;
    bool m_areNamesClosed = false;
    std::vector<RecordId> m_drafts;
};

} // namespace zapis::ui
