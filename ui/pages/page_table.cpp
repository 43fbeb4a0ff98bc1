#include "ui/pages/page_table.h"

#include <QCoreApplication>
#include <algorithm>

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

template <class Made> std::vector<std::string> kindsOf()
{
    if constexpr (requires { Made::kinds(); }) return Made::kinds();
    else return {};
}

QString said(const char* text) { return QCoreApplication::translate("PageTable", text); }

template <class Made> PageEntry entry(const char* name, const char* iconName, QString (*say)(), const char* counted = "")
{
    return {
        QString::fromLatin1(name), iconName, say, true, false, kindsOf<Made>(), false, QString::fromLatin1(counted), make<Made>};
}

} // namespace

const std::vector<PageEntry>& pageTable()
{
    static const std::vector<PageEntry> table = [] {
        std::vector<PageEntry> all{
            entry<HomePage>("home", "go-home", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Home")); }),
            entry<TestimoniesPage>(
                "testimonies", "document-edit", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Testimonies")); },
                kinds::kTestimony),
            entry<PeoplePage>(
                "people", "system-users", [] { return said(QT_TRANSLATE_NOOP("PageTable", "People")); }, kinds::kPerson),
            entry<EvidencePage>(
                "evidence", "mail-attachment", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Evidence")); },
                kinds::kEvidenceItem),
            entry<AllRecordsPage>(
                "records", "view-list-details", [] { return said(QT_TRANSLATE_NOOP("PageTable", "All records")); }),
            entry<BundlesPage>(
                "bundles", "archive-insert", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Bundles")); }, kinds::kHandover),
            entry<JournalPage>("journal", "view-history", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Journal")); }),
            entry<SearchPage>("search", "edit-find", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Search")); }),
            entry<SettingsPage>("settings", "configure", [] { return said(QT_TRANSLATE_NOOP("PageTable", "Settings")); }),
        };
        for (PageEntry& page : all) {
            page.takesRest = page.name == QLatin1String("records");
            page.onRail = page.name != QLatin1String("search");
            page.atBottom = page.name == QLatin1String("settings");
        }
        return all;
    }();
    return table;
}

std::vector<QString> pagesOfKind(std::string_view kind)
{
    std::vector<QString> own, rest;
    for (const PageEntry& entry : pageTable()) {
        if (std::find(entry.kinds.begin(), entry.kinds.end(), kind) != entry.kinds.end()) own.push_back(entry.name);
        if (entry.takesRest) rest.push_back(entry.name);
    }
    own.insert(own.end(), rest.begin(), rest.end());
    return own;
}

} // namespace zapis::ui
