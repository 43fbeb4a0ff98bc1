/// Facts beside the words they rest on, as cards with what can be done about each. The current card is the lit passage, and the
/// other way round; Enter opens the fact, Delete unlinks it.
#pragma once

#include <QListWidget>

#include "ui/look/themes.h"
#include "ui/widgets/narrative_text.h"

namespace zapis::ui {

/// What a card shows. `number` is that of its passage.
struct FactCard {
    int number = 0;
    PassageKind kind = PassageKind::Act;
    QString label, summary;
    QString relation{}; ///< how the words bear on the fact, where they do not simply support it
    Bearing bearing = Bearing::For;
    QString gone{}; ///< said where the words are in the text no more
    bool mayUnlink = false;
    bool operator==(const FactCard&) const = default;
};

class FactList : public QListWidget {
    Q_OBJECT
public:
    explicit FactList(QWidget* parent = nullptr);
    /// Cards that say the same stay as they are: a save tells of hundreds that did not change.
    void setFacts(const QList<FactCard>& facts);
    /// Makes the card of this passage the current one without asking for its words; 0 lights none.
    void light(int number);
    /// Cards in columns, for a low and wide panel.
    void setColumns(int columns);
    int columns() const { return m_columns; }

Q_SIGNALS:
    void factChosen(int number);
    void factActivated(int number);
    void unlinkAsked(int number);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill(int row, const FactCard& fact);
    QWidget* newActions(const FactCard& fact);

    QList<FactCard> m_facts; ///< as shown
    int m_columns = 1;
};

} // namespace zapis::ui
