/// The form of a kind, generated from the catalogue: a card for each step, all beneath each other or one at a time. Holds the
/// object of fields; a card is built when it is first seen. What the form does not show of the object stays as it was.
#pragma once

#include <QScrollArea>

#include "ui/forms/form_card.h"

class QVBoxLayout;

namespace zapis::ui {

class FormView : public QScrollArea {
    Q_OBJECT
public:
    enum class Pages { All, OneStep };
    FormView(const Kind& kind, FormContext& context, const FormOptions& options, Pages pages, QWidget* parent = nullptr);
    ~FormView() override;

    void setFields(const Json& fields);
    const Json& fields() const { return m_fields; }
    /// Sets one value from outside the form (the narrative's page): shown, not told.
    void replaceFields(const Json& fields);
    void setReadOnly(bool readOnly);
    /// The context's saved record is another now.
    void savedChanged();
    void setProblems(const std::vector<Problem>& problems);
    /// Brings a step's card into view (or makes it the only one shown). Unknown names do nothing.
    void showStep(const std::string& step);
    /// Moves the keyboard into the field that a problem's path names; false where the form does not show it.
    bool focusPath(const std::string& path);
    /// The same for a hit of the search: its words are marked where they still stand.
    bool showWords(const std::string& path, const WordFinder& finder);
    /// Name of the field of the form that `widget` belongs to; empty outside of fields.
    std::string fieldAt(const QWidget* widget) const;
    /// More to see in a step, beneath its fields.
    void addToStep(const std::string& step, QWidget* widget);
    /// Steps that have something to show, in order.
    std::vector<const KindStep*> steps() const;

Q_SIGNALS:
    void edited();
    /// Label, help and source of the field the keyboard is in; empty outside.
    void helpChanged(const QString& help);

private:
    struct Slot {
        const KindStep* step = nullptr;
        QWidget* box = nullptr;        ///< card and what was added to the step
        QVBoxLayout* column = nullptr; ///< of the box
        FormCard* card = nullptr;      ///< null until it is seen
    };
    FormGrid* gridFor(const std::string& path); ///< built and brought into view; null where the form has none
    void build(Slot& slot);
    void buildNext();
    const FieldEditor* editorAt(const QWidget* widget) const;
    void follow(QWidget* focused);

    const Kind& m_kind;
    FormContext& m_context;
    FormOptions m_options;
    Pages m_pages;
    std::vector<Slot> m_slots;
    QVBoxLayout* m_cards;
    Json m_fields = Json::object({});
    std::vector<Problem> m_problems;
    bool m_readOnly = false;
};

} // namespace zapis::ui
