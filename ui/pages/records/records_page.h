/// A list at the left, the record chosen at the right: like a mail program. Shows some kinds of record, or all of them; the
/// detail of a kind is made when it is first needed. The open edit is sealed at each change of record, page and at a lock, and
/// stands in its place again after it.
#pragma once

#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <map>

#include "ui/editing/record_edit.h"
#include "ui/pages/page.h"
#include "ui/pages/records/record_list.h"
#include "ui/pages/records/record_view.h"

namespace zapis::ui {

class EmptyState;

class RecordsPage : public Page {
    Q_OBJECT
public:
    /// `name` is the key of the page's settings; `kinds` empty: all kinds.
    RecordsPage(Session& session, const QString& name, std::vector<std::string> kinds, QWidget* parent = nullptr);
    ~RecordsPage() override;

    void sealDraft() override;
    QByteArray place() const override;
    void restorePlace(const QByteArray& place) override;
    bool openRecord(const RecordId& id) override;
    void showWords(const std::string& place, const QString& words) override;
    void showPassage(const RecordId& passage) override;
    void newRecord(const QString& kind, const Json& prefilled) override;
    QWidget* focusTarget() override { return &m_list->table(); }

protected:
    virtual QString title() const;
    /// What an empty list says: title, advice, action.
    virtual QStringList emptyWords() const;
    virtual void recordOpened() { }
    /// The detail of a kind that the page shows.
    virtual RecordView* newView(const Kind& kind);
    RecordList& list() const { return *m_list; }
    RecordEdit& edit() const { return *m_edit; }
    RecordView* view() const { return m_view; }
    QSplitter& splitter() const { return *m_splitter; }
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    /// The record has the page to itself, or the list stands beside it where there is room.
    enum class Beside { List, Nothing };
    void setBeside(Beside beside);

private:
    void sayNothing();
    void showEdit();
    void leaveAlone();
    void sayWalk();
    void arrange();
    void keepSetting(const char* what, const QByteArray& value);
    QByteArray setting(const char* what) const;

    QString m_name;
    std::vector<std::string> m_kinds;
    RecordEdit* m_edit;
    RecordList* m_list;
    QSplitter* m_splitter;
    QStackedWidget* m_details;
    EmptyState* m_nothing;
    Beside m_beside = Beside::List;
    QList<QShortcut*> m_walkKeys;
    std::map<std::string, RecordView*> m_views;
    RecordView* m_view = nullptr;
    RecordId m_shown;
};

} // namespace zapis::ui
