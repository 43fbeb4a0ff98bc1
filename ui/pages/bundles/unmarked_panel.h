/// Names that stand unmarked in what would go, each in its sentence, with what can be said of it: whose it is (it becomes a
/// mention) or that it is not a person. Nothing is sealed till each is answered. Ctrl+M marks, Space says that it is nobody or
/// takes that back, Return opens the record.
#pragma once

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include "core/facade/bundles.h"
#include "ui/editing/session.h"
#include "ui/editing/session_directory.h"
#include "ui/forms/form_context.h"

namespace zapis::ui {

/// A name with what a person needs to know of its place; made beside the window.
struct UnmarkedRow {
    UnmarkedName name;
    std::string kind; ///< of the record
    Title title;
    std::vector<std::string> persons; ///< names of those who may be meant, as `name.persons`
};
std::vector<UnmarkedRow> explainNames(const RecordReader& reader, const std::vector<UnmarkedName>& names);

class UnmarkedPanel : public QWidget {
    Q_OBJECT
public:
    explicit UnmarkedPanel(Session& session, QWidget* parent = nullptr);
    /// Hidden where there are none.
    void set(const std::vector<UnmarkedRow>& unmarked, const std::vector<UnmarkedRow>& saidNoPerson);
    /// Of how many nobody has said yet what they are.
    int unanswered() const;

Q_SIGNALS:
    void answered(); ///< what the list says of a name has changed

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void add(const UnmarkedRow& row, bool isNoPerson);
    void choose();
    void toggle();
    void askWhose();
    void askSomebody(QWidget* anchor);
    void mark(const RecordId& person);
    const UnmarkedRow* current() const;
    void sayWords();

    Session& m_session;
    SessionDirectory m_directory;
    FormContext m_context;
    std::vector<UnmarkedRow> m_rows; ///< as the list has them
    bool m_hadFocus = false;
    int m_at = 0; ///< the row chosen last
    QLabel *m_title, *m_line;
    QListWidget* m_list;
    QPushButton *m_mark, *m_nobody, *m_open;
};

} // namespace zapis::ui
