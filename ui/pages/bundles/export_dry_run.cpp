#include "ui/pages/bundles/export_dry_run.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

#include "ui/look/calm_style.h"
#include "ui/pages/records/finalise_dialog.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tables.h"
#include "ui/words/language.h"

namespace zapis::ui {
namespace {

constexpr int kRowPx = 4 * kGrid;
constexpr std::string_view kDraftReason = "draft"; // of GateDecision

/// The outcome as a pill.
class OutcomeDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem ground(option);
        initStyleOption(&ground, index);
        ground.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
        const QFont font = fontBy(-1);
        const QSize size = Pill::sizeFor(font, index.data().toString());
        Pill::paint(*painter, {option.rect.left() + kGrid, option.rect.center().y() - size.height() / 2}, font,
            index.data().toString(), theme().of(index.data(DecisionModel::ToneRole).value<Tone>()));
    }
};

} // namespace

ExportDryRun::ExportDryRun(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(headingLabel(3)),
      m_line(dimLabel()),
      m_names(dimLabel()),
      m_warnings(errorLabel()),
      m_showLabel(new PlainLabel),
      m_goes(new Pill(Tone::Good)),
      m_redacted(new Pill(Tone::Attention)),
      m_stays(new Pill(Tone::Quiet)),
      m_show(new QComboBox),
      m_table(new QTableView),
      m_model(new DecisionModel(session.catalogue(), this)),
      m_moving(new QProgressBar),
      m_finalise(new QPushButton),
      m_unmarked(new UnmarkedPanel(session))
{
    m_table->setObjectName(QStringLiteral("export-decisions"));
    m_show->setObjectName(QStringLiteral("export-show"));
    m_goes->setObjectName(QStringLiteral("export-goes"));
    m_stays->setObjectName(QStringLiteral("export-stays"));
    m_finalise->setObjectName(QStringLiteral("export-finalise"));
    m_showLabel->setBuddy(m_show);
    m_moving->setRange(0, 0);
    m_moving->setTextVisible(false);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(DecisionModel::Outcome, new OutcomeDelegate(m_table));
    setUpTable(*m_table, kRowPx);
    m_table->setColumnWidth(DecisionModel::Outcome, 150);
    m_table->setColumnWidth(DecisionModel::Record, 340);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int show = 0; show < 4; ++show) m_show->addItem(QString());
    auto* pills = new FlowLayout; // in two lines where one would make the window wider than a small screen
    for (QWidget* widget : {m_goes, m_redacted, m_stays}) pills->addWidget(widget);
    auto* tools = new QHBoxLayout;
    tools->addWidget(m_finalise);
    tools->addStretch();
    tools->addWidget(m_showLabel);
    tools->addWidget(m_show);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_line);
    column->addWidget(m_names);
    column->addWidget(m_moving);
    column->addLayout(pills);
    column->addLayout(tools);
    column->addWidget(m_warnings);
    column->addWidget(m_unmarked, 3);
    column->addWidget(m_table, 2);
    connect(m_show, &QComboBox::activated, this, [this](int index) { m_model->filter(DecisionModel::Show(index)); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        const RecordId id = m_model->at(index.row()).decision.record;
        Q_EMIT m_session.openRecordAsked(id);
    });
    connect(m_unmarked, &UnmarkedPanel::answered, this, [this] {
        Q_EMIT changed();
        if (m_unmarked->unanswered() == 0) Q_EMIT namesAnswered();
    });
    connect(m_finalise, &QPushButton::clicked, this, &ExportDryRun::askFinalise);
    words(this, [this] { sayWords(); });
}

void ExportDryRun::showWorking()
{
    m_model->set({});
    m_moving->show();
    for (Pill* pill : {m_goes, m_redacted, m_stays}) pill->hide();
    m_finalise->hide();
    m_unmarked->setEnabled(false);
    sayError(m_warnings, {});
}

void ExportDryRun::show(const PlannedExport& planned)
{
    m_numbers[0] = planned.plan.goes;
    m_numbers[1] = planned.plan.redacted;
    m_numbers[2] = planned.plan.stays;
    m_bytes = planned.plan.payloadBytes;
    m_said = warningsOf(planned.plan);
    m_drafts.clear();
    for (const GateDecision& decision : planned.plan.decisions)
        if (decision.reason == kDraftReason) m_drafts.push_back(decision.record);
    m_finalise->setVisible(!m_drafts.empty() && m_session.canWrite());
    m_areNamesClosed = !planned.plan.at.namesOpen;
    m_unmarked->setEnabled(true);
    m_unmarked->set(planned.unmarked, planned.saidNoPerson);
    m_moving->hide();
    for (Pill* pill : {m_goes, m_redacted, m_stays}) pill->show();
    m_model->set(planned.rows);
    if (m_model->rowCount() > 0) m_table->selectRow(0);
    sayWords();
}

QString ExportDryRun::problem() const
{
    if (m_areNamesClosed) return tr("Names are closed: nobody can see whether one stands unmarked.");
    const int left = m_unmarked->unanswered();
    return left > 0 ? tr("%n name(s) still stand unmarked: say of each what it is.", nullptr, left) : QString();
}

void ExportDryRun::askFinalise()
{
    (new FinaliseDialog(m_session,
         tr("A draft never goes. Final records are frozen: later changes are amendments, shown beside them with their reason. "
            "Which of these are "
            "finalised? What then goes is said by the dry run, which is made anew."),
         m_drafts, FinaliseDialog::Choice::AtLeastOne, this,
         [&session = m_session](const std::vector<RecordId>& ids) { finaliseAll(session, ids); }))
        ->open();
}

void ExportDryRun::sayWords()
{
    m_title->setText(tr("Dry run"));
    m_line->setText(m_bytes
            ? tr("Nothing is written yet. About %1 would be sealed. Return on a line opens its record.").arg(sizeText(m_bytes))
            : tr("Nothing is written yet. Return on a line opens its record."));
    m_names->setText(
        tr("Names and contacts do not leave in this version, not even of those who agreed to it; that consent is kept. "
           "People appear under pseudonyms."));
    m_goes->setState(tr("%n go", nullptr, int(m_numbers[0])), Tone::Good);
    m_redacted->setState(tr("%n need redaction and stay", nullptr, int(m_numbers[1])), Tone::Attention);
    m_redacted->setVisible(m_numbers[1] > 0);
    m_stays->setState(tr("%n stay", nullptr, int(m_numbers[2])), Tone::Quiet);
    m_finalise->setText(tr("Finalise drafts (%n)…", nullptr, int(m_drafts.size())));
    m_showLabel->setText(tr("Show"));
    const QString shows[] = {tr("all"), tr("what goes"), tr("what needs redaction"), tr("what stays")};
    for (int show = 0; show < 4; ++show) m_show->setItemText(show, shows[show]);
    m_table->setAccessibleName(tr("What goes and what stays"));
    QStringList warnings;
    for (const Error& warning : m_said)
        if (!warning.is(kUnmarkedNames)) warnings.append(errorWords(warning).whole()); // the panel says it of each
    sayError(m_warnings, warnings.join(u'\n'));
    m_model->retranslate();
}

} // namespace zapis::ui
