/// The terms of a vocabulary over the window: a search above, the tree beneath. Enter takes the first hit, Down goes into the
/// tree, Escape leaves all as it was. For many terms each is checked on its own and the popup stays until it is left.
#pragma once

#include <QFrame>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <set>
#include <string>

#include "core/model/catalogue.h"

class QLineEdit;
class QTreeView;

namespace zapis::ui {

class TermPopup : public QFrame {
    Q_OBJECT
public:
    enum class Choice { One, Many };
    TermPopup(
        const Vocabulary& vocabulary, const std::set<std::string>& chosen, Choice choice, const QString& name, QWidget* parent);
    /// Below `anchor`, at least as wide.
    void popUp(const QWidget* anchor);

Q_SIGNALS:
    void took(const std::string& code);             ///< One: the term, empty for "no answer"
    void toggled(const std::string& code, bool on); ///< Many

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const Vocabulary& vocabulary, const std::set<std::string>& chosen);
    void filter(const QString& text);
    void take(const QModelIndex& index);

    Choice m_choice;
    QStandardItemModel m_terms;
    QSortFilterProxyModel m_found;
    QLineEdit* m_search;
    QTreeView* m_tree;
};

} // namespace zapis::ui
