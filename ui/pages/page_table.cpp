#include "ui/pages/page_table.h"

#include <QCoreApplication>

#include "core/model/kinds.h"
#include "ui/pages/all_records_page.h"
#include "ui/pages/bundles/bundles_page.h"
#include "ui/pages/evidence/evidence_page.h"
#include "ui/pages/home/home_page.h"
#include "ui/pages/journal/journal_page.h"
#include "ui/pages/people/people_page.h"
#include "ui/pages/search/search_page.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/testimonies/testimonies_page.h"

namespace zapis::ui {
namespace {

template <class Made> Page* make(Session& session) { return new Made(session); }

QString said(const char* text) { return QCoreApplication::translate("PageTable", text); }

} // namespace

const std::vector<PageEntry>& pageTable()
{
    const auto entry = [](const char* name, const char* iconName, QString (*say)(), Page* (*made)(Session&),
                           const char* counted = "") {
        return PageEntry{QString::fromLatin1(name), iconName, say, true, false, false, QString::fromLatin1(counted), made};
    };
    static const std::vector<PageEntry> table = [&] {
        std::vector<PageEntry> all{
            entry(
                "home", "go-home", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Home")); }, make<HomePage>),
            entry(
                "testimonies", "document-edit", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Testimonies")); },
                make<TestimoniesPage>, kinds::kTestimony),
            entry(
                "people", "system-users", [] { return said(QT_TRANSLATE_NOOP("PageTable", "People")); }, make<PeoplePage>,
                kinds::kPerson),
            entry(
                "evidence", "mail-attachment", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Evidence")); },
                make<EvidencePage>, kinds::kEvidenceItem),
            entry(
                "records", "view-list-details", [] { return said(QT_TRANSLATE_NOOP("PageTable", "All records")); },
                make<AllRecordsPage>),
            entry(
                "bundles", "archive-insert", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Bundles")); }, make<BundlesPage>,
                kinds::kHandover),
            entry(
                "journal", "view-history", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Journal")); }, make<JournalPage>),
            entry(
                "search", "edit-find", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Search")); }, make<SearchPage>),
            entry(
                "settings", "configure", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Settings")); }, make<SettingsPage>),
        };
        for (PageEntry& page : all) {
            page.showsAll = page.name == QLatin1String("records");
            page.onRail = page.name != QLatin1String("search");
            page.atBottom = page.name == QLatin1String("settings");
        }
        return all;
    }();
    return table;
}

} // namespace zapis::ui
