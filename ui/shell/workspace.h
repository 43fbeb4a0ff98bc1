/// An open vault in the window: top bar, rail, pages, status bar. Made at unlock, destroyed at lock.
#pragma once

#include <QHash>
#include <QStackedWidget>
#include <QWidget>
#include <functional>

#include "ui/jobs/reader_thread.h"
#include "ui/pages/page.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/top_bar.h"

namespace zapis::ui {

class Workspace : public QWidget {
    Q_OBJECT
public:
    explicit Workspace(Session& session, QWidget* parent = nullptr);
    ~Workspace() override;

    void showPage(const QString& name);
    QString currentPage() const { return m_current; }
    Page* page(const QString& name); ///< made at first use; nullptr: no such page
    void openRecord(const RecordId& id);
    /// A record that was found, at the words: Escape leads back to what else was found.
    void openHit(const RecordId& id, const std::string& place, const QString& words);
    void openPassage(const RecordId& account, const RecordId& passage);

    /// Seals open edits and keeps the places of all pages inside the vault. Never throws: a lock must go through. False: an edit
    /// could not be sealed, and is in memory only.
    bool seal() noexcept;
    /// Shows the page that was in front, and brings each back to where it was once it is made.
    void restorePlaces();

    StatusBar& statusBar() { return *m_status; }
    void say(Tone tone, const QString& sentence, const QString& advice) { m_message->say(tone, sentence, advice); }

Q_SIGNALS:
    void lockAsked();
    void helpAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fillRail();
    void search(const QString& text);
    void leaveSearch();
    bool bring(const RecordId& id);
    void newRecord(const QString& kind, const Json& prefilled);
    void newRecordOver(
        const std::string& kind, const Json& prefilled, QWidget* parent, const std::function<void(const RecordId&)>& done);
    void count();
    void sayWarnings();
    void sayClock();
    void acceptClock();
    void fitRail();
    void focusPage();
    void addKeys();
    QList<QWidget*> areas() const;
    void goBack();

    Session& m_session;
    QString m_current, m_beforeSearch;
    QString m_searched; ///< what stands in the search field when the way back leads there; kept nowhere else: it may be a name
    QString m_hitPage;  ///< where a hit was opened; empty once another page is in front
    QList<QPair<QString, QByteArray>> m_trail; ///< page and place before each jump to a record
    QHash<QString, Page*> m_made;
    QHash<QString, QByteArray> m_places; ///< of pages not made yet: each goes there once it is
    TopBar* m_top;
    Rail* m_rail;
    QStackedWidget* m_pages;
    StatusBar* m_status;
    MessageBar* m_message;
    MessageBar* m_clock; ///< while the machine's clock is in doubt
    ReaderChannel m_counts;
};

} // namespace zapis::ui
