/// A page of the main window. Made at unlock, destroyed at lock; the window only arranges pages.
#pragma once

#include <QByteArray>
#include <QWidget>

#include "ui/editing/session.h"

namespace zapis::ui {

class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Session& session, QWidget* parent = nullptr) : QWidget(parent), m_session(session) { }

    Session& session() const { return m_session; }
    /// It came to the front.
    virtual void activate() { }
    /// Seals the open edit as a Draft, now, without asking: another page comes to the front. Must not throw.
    virtual void sealDraft() { }
    /// Where the person is on this page (record open, step, scroll, caret), small, kept inside the vault over a lock.
    virtual QByteArray place() const { return {}; }
    virtual void restorePlace(const QByteArray&) { }
    /// Opens a record of a kind that the table of pages gives to this one; false: it cannot be opened.
    virtual bool openRecord(const RecordId&) { return false; }
    /// Shows where in the record that is open these words were found. The page is in front.
    virtual void showWords(const std::string& /*place*/, const QString& /*words*/) { }
    /// Shows where in the account that is open a passage of it stands. The page is in front.
    virtual void showPassage(const RecordId& /*passage*/) { }
    /// Begins a new record of such a kind.
    virtual void newRecord(const QString& /*kind*/, const Json& /*prefilled*/) { }
    /// Shows what is found for these words: the page of the search.
    virtual void search(const QString& /*words*/) { }
    /// Begins to hand these records over: the page of bundles.
    virtual void beginExport(const std::vector<RecordId>& /*selection*/) { }

    /// What has the keyboard when the page comes to the front; null: nothing of it. Not a focus proxy: Tab would pass over all
    /// before it.
    virtual QWidget* focusTarget() { return nullptr; }

    /// The rail shows icons alone: the person interviewed may see the screen, which then bears no counts. Changes are told by
    /// railChanged().
    virtual bool wantsNarrowRail() const { return false; }

Q_SIGNALS:
    void railChanged();

private:
    Session& m_session;
};

} // namespace zapis::ui
