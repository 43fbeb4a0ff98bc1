#include "ui/pages/evidence/custody_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include "core/base/date.h"
#include "core/records/evidence.h"
#include "ui/jobs/job_runner.h"
#include "ui/look/calm_style.h"
#include "ui/pages/records/history_view.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tables.h"
#include "ui/words/date_words.h"
#include "ui/words/record_words.h"

namespace zapis::ui {
namespace {

QString sayWhen(const std::string& at)
{
    const auto seconds = parseTimestamp(at);
    return seconds ? minskText(*seconds * 1000) : tellDateShortly(qs(at));
}

} // namespace

CustodyPanel::CustodyPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_about(textLabel()),
      m_title(headingLabel(0.5)),
      m_result(textLabel()),
      m_steps(new QTableWidget),
      m_check(new QPushButton),
      m_copy(new QPushButton),
      m_channel(session.reader())
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumWidth(260);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_steps->setObjectName(QStringLiteral("custody-table"));
    m_steps->setColumnCount(3);
    m_steps->setFrameShape(QFrame::NoFrame);
    setUpTable(*m_steps, 3 * kGrid);
    m_steps->setWordWrap(true);
    m_steps->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_steps->horizontalHeader()->setStretchLastSection(true);
    m_steps->horizontalHeader()->resizeSection(0, 108);
    m_steps->horizontalHeader()->resizeSection(1, 110);
    m_result->hide();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(m_check);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_about);
    column->addLayout(buttons);
    column->addWidget(m_result);
    column->addSpacing(kGrid);
    column->addWidget(m_title);
    column->addWidget(m_steps, 1);
    connect(m_check, &QPushButton::clicked, this, &CustodyPanel::check);
    connect(m_copy, &QPushButton::clicked, this, &CustodyPanel::copyAsked);
    words(this, [this] {
        m_title->setText(tr("Chain of custody"));
        m_steps->setAccessibleName(m_title->text());
        m_steps->setHorizontalHeaderLabels({tr("When"), tr("What"), tr("Who, note")});
        m_check->setText(tr("Verify now"));
        m_copy->setText(tr("Save a copy…"));
        fill();
    });
}

void CustodyPanel::setItem(const std::optional<RecordId>& item, const std::optional<StoredFile>& file)
{
    m_item = item;
    m_file = file;
    m_result->hide();
    fill();
}

void CustodyPanel::fill()
{
    m_check->setEnabled(m_item && m_file);
    m_copy->setEnabled(m_item && m_file);
    m_about->setText(m_file ? QStringLiteral("%1 · %2\nSHA-256 %3")
                                  .arg(qs(m_file->mediaType), sizeText(m_file->sizeBytes), groupedHex(m_file->sha256.hex()))
                            : QString());
    m_about->setVisible(m_file.has_value());
    m_steps->setRowCount(0);
    if (!m_item) return m_channel.forget();
    m_channel.ask([this, item = *m_item](Reading& reading) -> ReaderThread::Answer {
        auto steps = reading.evidence().custody(item); // the chain joins history and record: not for the window's thread
        return [this, steps = std::move(steps)] { showSteps(steps); };
    });
}

void CustodyPanel::showSteps(const std::vector<Evidence::CustodyStep>& steps)
{
    m_steps->setRowCount(static_cast<int>(steps.size()));
    int row = 0;
    for (const Evidence::CustodyStep& step : steps) {
        const auto event = step.inside ? parseEvent(step.action) : std::nullopt;
        const QString action =
            event ? eventText(*event) : termText(m_session.catalogue().vocabulary("custody-actions"), step.action);
        QString who = qs(step.who);
        const QString note = step.inside ? noteValueText(m_session.catalogue(), "#problem", step.note) : qs(step.note);
        if (!step.note.empty()) who += (who.isEmpty() ? QString() : QStringLiteral(" · ")) + note;
        m_steps->setItem(row, 0, new QTableWidgetItem(sayWhen(step.at)));
        m_steps->setItem(row, 1, new QTableWidgetItem(capitalised(action)));
        m_steps->setItem(row, 2, new QTableWidgetItem(who));
        ++row;
    }
}

void CustodyPanel::check()
{
    if (!m_item) return;
    auto results = std::make_shared<std::vector<Evidence::CheckResult>>();
    OpenVault& vault = m_session.vault();
    m_session.jobs().start(
        this, tr("Verifying a file"),
        [&vault, results, item = *m_item](const Job& job) { *results = vault.newWriting()->evidence().check(item, job); },
        [this, results, item = *m_item] {
            if (m_item != item) return;
            const bool isGood = std::all_of(results->begin(), results->end(), [](const auto& result) { return result.good; });
            m_result->setText(isGood ? tr("✓ Every byte is as it was sealed.")
                                     : QStringLiteral("✕ ") + errorWords(results->front().problem).line());
            m_result->setForegroundRole(isGood ? QPalette::WindowText : QPalette::BrightText);
            m_result->show();
            fill();
        });
}

} // namespace zapis::ui
