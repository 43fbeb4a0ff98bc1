/// From a selection to a sealed bundle: what, for whom, dry run, where, seal. Nothing is written before the last step; a cancel
/// or an error leaves nothing behind.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <memory>

#include "ui/editing/session.h"
#include "ui/pages/bundles/export_dry_run.h"
#include "ui/pages/bundles/export_seal.h"
#include "ui/pages/bundles/export_what.h"
#include "ui/pages/bundles/export_whom.h"
#include "ui/widgets/step_list.h"

namespace zapis::ui {

class ExportWizard : public QWidget {
    Q_OBJECT
public:
    explicit ExportWizard(Session& session, QWidget* parent = nullptr);
    /// Begins anew, with records picked elsewhere.
    void begin(const std::vector<RecordId>& selection);

Q_SIGNALS:
    void closed();

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum Step { What, Whom, DryRun, Where, Seal, kSteps };

    void go(Step step);
    QString problemOf(Step step) const;
    bool reachable(Step step) const;
    void plan();
    void planAnew(); ///< records or consents changed while the dry run is shown
    void seal();
    void keepSender();
    ExportRequest request() const;
    void fail(Step step, const Error& error);
    void fit();

    Session& m_session;
    std::shared_ptr<const PlannedExport> m_planned;
    Step m_step = What;
    int m_job = 0;
    bool m_sealed = false, m_stale = false;
    QString m_notice; ///< beneath the page, till another step is shown

    StepList* m_steps;
    QStackedWidget* m_pages;
    ExportWhat* m_what;
    ExportWhom* m_whom;
    ExportDryRun* m_dryRun;
    ExportWhere* m_where;
    ExportSeal* m_seal;
    QLabel* m_wrong;
    QPushButton *m_close, *m_back, *m_next;
};

} // namespace zapis::ui
