#include "ui/pages/bundles/bundles_page.h"

#include <QVBoxLayout>

#include "core/facade/bundles.h"
#include "core/model/kinds.h"
#include "ui/look/calm_style.h"
#include "ui/look/icons.h"
#include "ui/pages/bundles/export_wizard.h"
#include "ui/pages/bundles/recipient_panel.h"
#include "ui/pages/bundles/verify_view.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/words/date_words.h"
#include "ui/words/language.h"
#include "ui/words/record_words.h"
#include "ui/words/value_text.h"

namespace zapis::ui {
namespace {

constexpr quint64 kHandoversShown = 200;

}

BundlesPage::BundlesPage(Session& session, QWidget* parent)
    : Page(session, parent),
      m_header(new PageHeader),
      m_verifyButton(new QPushButton),
      m_exportButton(new QPushButton),
      m_overviewButton(new QPushButton),
      m_add(new QPushButton(icon(QStringLiteral("list-add")), {})),
      m_views(new QStackedWidget),
      m_recipientsTitle(headingLabel(0.5)),
      m_recipientsNone(dimLabel()),
      m_handoversTitle(headingLabel(0.5)),
      m_handoversNone(dimLabel()),
      m_recipientList(new LinkList),
      m_handoverList(new LinkList),
      m_panel(new RecipientPanel(session)),
      m_wizard(new ExportWizard(session)),
      m_verify(new VerifyView),
      m_reader(session.reader()),
      m_recipientReader(session.reader())
{
    setObjectName(QStringLiteral("bundles-page"));
    m_exportButton->setObjectName(QStringLiteral("bundles-export"));
    m_verifyButton->setObjectName(QStringLiteral("bundles-verify"));
    m_add->setObjectName(QStringLiteral("bundles-add-recipient"));
    m_exportButton->setDefault(true);
    m_exportButton->setFont(fontBy(0, QFont::Bold));
    m_header->add(m_overviewButton);
    m_header->add(m_verifyButton);
    m_header->add(m_exportButton);
    m_views->addWidget(makeOverview());
    m_views->addWidget(m_wizard);
    m_views->addWidget(makeVerify());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_views, 1);

    connect(m_overviewButton, &QPushButton::clicked, this, [this] { show(Overview); });
    connect(m_verifyButton, &QPushButton::clicked, this, [this] {
        try {
            m_verify->begin(this->session().vault().bundles().trustedSigners());
        } catch (const Error& error) {
            this->session().announceError(error);
        }
        show(Verify);
    });
    connect(m_exportButton, &QPushButton::clicked, this, [this] { beginExport({}); });
    connect(m_add, &QPushButton::clicked, this, &BundlesPage::beginRecipient);
    connect(m_wizard, &ExportWizard::closed, this, [this] { show(Overview); });
    connect(m_recipientList, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0) return;
        m_begins = false;
        m_panel->show(m_recipients.at(std::size_t(row)).id);
    });
    connect(m_handoverList, &LinkList::followed, this, [this](int row) {
        const RecordId id = m_handovers.at(std::size_t(row));
        Q_EMIT this->session().openRecordAsked(id);
    });
    connect(m_panel, &RecipientPanel::saved, this, [this] {
        m_begins = false;
        askRecipients();
    });
    connect(&session, &Session::recordsChanged, this, [this] {
        if (isVisible()) refresh();
    });
    words(this, [this] { sayWords(); });
    show(Overview);
}

QWidget* BundlesPage::makeOverview()
{
    m_recipientList->setObjectName(QStringLiteral("recipients"));
    m_handoverList->setObjectName(QStringLiteral("handovers"));
    m_recipientsTitle->setBuddy(m_recipientList);
    m_handoversTitle->setBuddy(m_handoverList);
    auto* left = new QWidget;
    left->setAutoFillBackground(true);
    left->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(left);
    column->addWidget(m_recipientsTitle);
    column->addWidget(m_recipientsNone);
    column->addWidget(m_recipientList, 3);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addSpacing(kGrid);
    column->addWidget(m_handoversTitle);
    column->addWidget(m_handoversNone);
    column->addWidget(m_handoverList, 2);
    column->addStretch();
    left->setMinimumWidth(260);
    auto* splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({330, 900});
    splitter->setChildrenCollapsible(false);
    m_add->setVisible(session().canWrite());
    return splitter;
}

QWidget* BundlesPage::makeVerify()
{
    auto* page = new QWidget;
    QVBoxLayout* column = makeColumn(page, 760);
    column->addWidget(m_verify);
    column->addStretch();
    return page;
}

void BundlesPage::activate() { refresh(); }

void BundlesPage::show(View view)
{
    m_views->setCurrentIndex(view);
    m_exportButton->setVisible(view == Overview);
    m_exportButton->setEnabled(session().canWrite());
    m_verifyButton->setVisible(view == Overview);
    m_overviewButton->setVisible(view == Verify);
    sayWords();
    if (view == Overview) refresh();
}

void BundlesPage::beginExport(const std::vector<RecordId>& selection)
{
    if (!session().canWrite()) return;
    m_wizard->begin(selection);
    show(Export);
}

bool BundlesPage::openRecord(const RecordId& id)
{
    try {
        if (!session().vault().reader().kindOf(id)) return false; // only typed so far
    } catch (const Error& error) {
        session().announceError(error);
        return false;
    }
    m_panel->show(id);
    show(Overview); // its line is chosen when the list comes
    return true;
}

void BundlesPage::newRecord(const QString&, const Json&)
{
    show(Overview);
    beginRecipient();
}

void BundlesPage::beginRecipient()
{
    m_recipientList->setCurrentRow(-1);
    m_panel->beginNew();
    m_begins = true;
}

void BundlesPage::askRecipients()
{
    m_recipientReader.ask([this](Reading& reading) -> ReaderThread::Answer {
        return [this, found = reading.bundles().recipients()] { fillRecipients(found); };
    });
}

void BundlesPage::fillRecipients(const std::vector<Recipient>& found)
{
    const auto shown = m_panel->shown();
    m_recipients = found;
    const QSignalBlocker quiet(m_recipientList);
    m_recipientList->clear();
    for (const Recipient& known : m_recipients) {
        bool verified = false, revoked = !known.keys.empty();
        for (const RecipientKey& key : known.keys) {
            verified |= !key.revoked && !key.verifiedBy.empty();
            revoked &= key.revoked;
        }
        m_recipientList->addRow(qs(known.name), termText(session().catalogue(), "recipient-types", known.type),
            known.keys.empty() ? tr("no key")
                : verified     ? tr("✓ verified")
                : revoked      ? tr("withdrawn")
                               : tr("not verified"),
            verified ? Tone::Good : Tone::Attention);
        if (shown == known.id) m_recipientList->setCurrentRow(m_recipientList->count() - 1);
    }
    m_recipientsNone->setVisible(m_recipients.empty());
    m_recipientList->setVisible(!m_recipients.empty());
    if (m_begins || shown || m_recipients.empty() || m_recipientList->currentRow() >= 0 || m_panel->isAncestorOf(focusWidget()))
        return;
    m_recipientList->setCurrentRow(0);
    m_panel->show(m_recipients.front().id);
}

void BundlesPage::refresh()
{
    askRecipients();
    m_reader.ask([this](Reading& reading) -> ReaderThread::Answer {
        RecordQuery query;
        query.kind = kinds::kHandover;
        query.order = RecordQuery::Order::SortDate;
        struct Line {
            RecordRow row;
            std::string recipient;
        };
        auto lines = std::make_shared<std::vector<Line>>();
        for (RecordRow& row : reading.reader().rows(query, 0, kHandoversShown)) {
            const auto to = parseRecordId(reading.reader().get(row.id).fields.stringOr("recipient"));
            const auto known = to ? reading.reader().find(*to) : std::nullopt;
            lines->push_back({row, known ? known->fields.stringOr("name", known->code) : std::string()});
        }
        return [this, lines] {
            m_handoverList->clear();
            m_handovers.clear();
            for (const Line& line : *lines) {
                m_handoverList->addRow(line.recipient.empty() ? tellTitle(line.row.title) : qs(line.recipient),
                    QStringLiteral("%1  ·  %2").arg(tellDay(line.row.sortDate), qs(line.row.code)));
                m_handovers.push_back(line.row.id);
            }
            m_handoversNone->setVisible(lines->empty());
            m_handoverList->setVisible(!lines->empty());
        };
    });
}

void BundlesPage::sayWords()
{
    const int view = m_views->currentIndex();
    m_header->setWords(view == Export ? tr("Hand over a bundle")
            : view == Verify          ? tr("Verify a bundle")
                                      : tr("Bundles"),
        view == Verify ? tr("Every digest, signature and proof is checked. Nothing is unpacked to disk.")
                       : tr("Sealed for one recipient; opened and checked with stock tools, without this program."));
    m_overviewButton->setText(tr("Back to bundles"));
    m_verifyButton->setText(tr("Verify a bundle…"));
    m_exportButton->setText(tr("Hand over…"));
    m_add->setText(tr("Add a recipient"));
    m_recipientsTitle->setText(tr("Recipients"));
    m_recipientList->setAccessibleName(m_recipientsTitle->text());
    m_recipientsNone->setText(tr("None yet. Consent is asked for each by name, so add it before the interview."));
    m_handoversTitle->setText(tr("Handed over"));
    m_handoverList->setAccessibleName(m_handoversTitle->text());
    m_handoversNone->setText(tr("Nothing was handed over yet."));
}

} // namespace zapis::ui
