/// Records to link to, over the window: a search above, the best entries beneath, and below them a button for each kind that can
/// be made here and now, with the words typed as its name. Enter takes the current entry (the best for what was typed; none till
/// somebody chooses, where nothing was), or makes a record where none was found; Escape leaves all as it was. What is found comes
/// a moment later; Enter waits for it.
#pragma once

#include <QFrame>
#include <QTimer>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "ui/forms/form_context.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QVBoxLayout;

namespace zapis::ui {

class RecordPopup : public QFrame {
    Q_OBJECT
public:
    RecordPopup(const std::vector<std::string>& kinds, FormContext& context, const QString& name, QWidget* parent);
    void popUp(const QWidget* anchor);
    QString typed() const; ///< the words looked for
    /// Looks for these words at once.
    void setText(const QString& text);

Q_SIGNALS:
    void took(const zapis::RecordId& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addMakers(QVBoxLayout& column);
    void ask();
    void fill(const std::vector<RecordDirectory::Entry>& entries);
    void takeFound();
    void take();
    void make(const std::string& kind);
    Json nameTyped(const Kind& kind) const;

    std::vector<std::string> m_kinds;
    std::vector<std::string> m_makers; ///< kinds that can be made here; empty: none
    FormContext& m_context;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel* m_note;
    QTimer m_wait;
    bool m_asking = false, m_takes = false; ///< an answer is to come; Enter was pressed before it
};

} // namespace zapis::ui
