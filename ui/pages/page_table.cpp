#include "ui/pages/page_table.h"

#include <QCoreApplication>

#include "ui/pages/bundles/bundles_page.h"
#include "ui/pages/evidence/evidence_page.h"
#include "ui/pages/home/home_page.h"
#include "ui/pages/journal/journal_page.h"
#include "ui/pages/people/people_page.h"
#include "ui/pages/records/all_records_page.h"
#include "ui/pages/search/search_page.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/testimonies/testimonies_page.h"

namespace zapis::ui {
namespace {

template <class Made>
Page* make(Session& session)
{
    return new Made(session);
}

QString said(const char* text) { return QCoreApplication::translate("PageTable", text); }

}

const std::vector<PageEntry>& pageTable()
{
    static const std::vector<PageEntry> table{
        {QStringLiteral("home"), "go-home", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Home")); }, true, false, {}, make<HomePage>},
        {QStringLiteral("testimonies"), "document-edit", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Testimonies")); }, true, false, QStringLiteral("testimony"), make<TestimoniesPage>},
        {QStringLiteral("people"), "system-users", [] { return said(QT_TRANSLATE_NOOP("PageTable", "People")); }, true, false, QStringLiteral("person"), make<PeoplePage>},
        {QStringLiteral("evidence"), "mail-attachment", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Evidence")); }, true, false, QStringLiteral("evidence_item"), make<EvidencePage>},
        {QStringLiteral("records"), "view-list-details", [] { return said(QT_TRANSLATE_NOOP("PageTable", "All records")); }, true, false, {}, make<AllRecordsPage>},
        {QStringLiteral("bundles"), "archive-insert", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Bundles")); }, true, false, QStringLiteral("handover"), make<BundlesPage>},
        {QStringLiteral("journal"), "view-history", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Journal")); }, true, false, {}, make<JournalPage>},
        {QStringLiteral("search"), "edit-find", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Search")); }, false, false, {}, make<SearchPage>},
        {QStringLiteral("settings"), "configure", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Settings")); }, true, true, {}, make<SettingsPage>},
    };
    return table;
}

}
