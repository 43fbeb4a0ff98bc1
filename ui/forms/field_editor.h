/// The editor of one field of a form or of a row. Reads and writes its value in the object of fields, and the siblings that go
/// with it
/// (`<field>_mentions`). Empty is left out of the object.
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "core/base/json.h"
#include "core/model/validate.h"
#include "ui/forms/form_context.h"
#include "ui/words/record_words.h"

namespace zapis {
struct FoundWords;
}

namespace zapis::ui {

/// Where the words looked for stand in a field's text, as it is in an object now (Search::wordsIn).
using WordFinder = std::function<FoundWords(const Field& field, const Json& object)>;

class FieldEditor : public QWidget {
    Q_OBJECT
public:
    FieldEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);

    const Field& field() const { return m_field; }
    FormContext& context() const { return m_context; }

    /// Shows the field's value of an object; edited() stays silent.
    virtual void read(const Json& object) = 0;
    virtual void write(Json& object) const = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    /// Names the controls for a screen reader; `label` may carry the row's name in front.
    virtual void setName(const QString& label) = 0;
    /// The field that `widget`, a part of this editor, belongs to: within a list of rows the one of the row.
    virtual const Field& fieldAt(const QWidget& /*widget*/) const { return m_field; }
    /// The control that the label belongs to; null where there is none.
    virtual QWidget* buddy() { return nullptr; }
    /// Wants the whole width of the card.
    virtual bool isWide() const { return false; }
    /// Shows its own label (an answer: the question stands beside the buttons).
    virtual bool hasOwnLabel() const { return false; }
    /// Problems of this field; paths are relative: "" the field itself, "[2].at" within.
    virtual void setProblems(const std::vector<Problem>& problems);
    /// What is saved of the record (FormContext::saved) is another now.
    virtual void savedChanged() { }
    /// Moves the keyboard to the part that a relative path names.
    virtual void focusPath(const QString& path);
    /// The same for a hit of the search: to the words that were found, marked, where the text still has them.
    virtual void showWords(const QString& path, const WordFinder& finder);

Q_SIGNALS:
    void edited();

protected:
    /// Puts the value under the field's name, or takes it out where it is null, "" or an empty list.
    void put(Json& object, Json value) const;
    const Json* valueIn(const Json& object) const { return object.find(m_field.name); }
    QString textIn(const Json& object) const;
    static void markInvalid(QWidget* control, const QString& error);

private:
    const Field& m_field;
    FormContext& m_context;
};

} // namespace zapis::ui
