/// Recipients and their keys, what was handed over, export and verification of bundles.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include "core/facade/bundles.h"
#include "core/model/kinds.h"
#include "ui/jobs/reader_thread.h"
#include "ui/pages/page.h"
#include "ui/widgets/link_list.h"
#include "ui/widgets/page_header.h"

namespace zapis::ui {

class ExportWizard;
class RecipientPanel;
class VerifyView;

class BundlesPage : public Page {
    Q_OBJECT
public:
    explicit BundlesPage(Session& session, QWidget* parent = nullptr);
    static std::vector<std::string> kinds() { return {kinds::kRecipient}; }
    void activate() override;
    void beginExport(const std::vector<RecordId>& selection) override;
    bool openRecord(const RecordId& id) override;
    void newRecord(const QString& kind, const Json& prefilled) override;

private:
    enum View { Overview, Export, Verify };
    QWidget* makeOverview();
    QWidget* makeVerify();
    void show(View view);
    void refresh();
    void askRecipients();
    void fillRecipients(const std::vector<Recipient>& found);
    void beginRecipient();
    void sayWords();

    std::vector<Recipient> m_recipients;
    std::vector<RecordId> m_handovers;
    PageHeader* m_header;
    QPushButton *m_verifyButton, *m_exportButton, *m_overviewButton, *m_add;
    QStackedWidget* m_views;
    QLabel *m_recipientsTitle, *m_recipientsNone, *m_handoversTitle, *m_handoversNone;
    LinkList *m_recipientList, *m_handoverList;
    RecipientPanel* m_panel;
    ExportWizard* m_wizard;
    VerifyView* m_verify;
    bool m_begins = false; ///< a new recipient is being typed: none of the list comes in its place
    ReaderChannel m_reader, m_recipientReader;
};

} // namespace zapis::ui
