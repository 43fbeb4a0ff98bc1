/// The terms of a vocabulary over the window: a search above, the tree beneath. Enter takes the first hit, Down goes into the
/// tree, Escape leaves all as it was. For many terms each is checked on its own and the popup stays until it is left.
#pragma once

#include <QFrame>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <set>
#include <string>

#include "core/model/catalogue.h"
#include "core/text/fold.h"

class QLineEdit;
class QTreeView;

namespace zapis::ui {

/// Terms that have what was typed, with those above and below them: first where a label begins with it, then where a word of one
/// does; as the vocabulary has them where they are alike.
class TermFilter : public QSortFilterProxyModel {
public:
    explicit TermFilter(QObject* parent = nullptr);
    void setTyped(const QString& typed);
    QModelIndex best() const; ///< the first of the best; invalid where nothing was typed or found

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    TextRank rankOf(const QModelIndex& term) const;    ///< of its own label
    TextRank bestBelow(const QModelIndex& term) const; ///< its own, or that of a term below
    std::string m_typed;
};

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
    TermFilter m_found;
    QLineEdit* m_search;
    QTreeView* m_tree;
};

} // namespace zapis::ui
