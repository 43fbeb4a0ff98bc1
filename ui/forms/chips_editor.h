/// The editor of a field with many values: a chip for each and, beneath, what adds one. Terms, texts and links are added in their
/// own way.
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <vector>

#include "ui/forms/field_editor.h"

namespace zapis::ui {

class Chip;
class FlowLayout;

class ChipsEditor : public FieldEditor {
    Q_OBJECT
public:
    ChipsEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& object) override;
    void write(Json& object) const override;
    void setReadOnly(bool readOnly) override;
    void setName(const QString& label) override;
    QWidget* buddy() override { return m_add; }

protected:
    /// The words of a value's chip.
    virtual QString wordsOf(const std::string& value) const = 0;
    /// Asks for one more value; ends in include().
    virtual void ask() = 0;
    virtual void open(const std::string& /*value*/) { }
    virtual bool opens() const { return false; }
    virtual QString addWords() const = 0;

    /// Says the words, now and at each change of language; every constructor of a derived class ends with it.
    void speak();
    void include(const std::string& value);
    void exclude(const std::string& value);
    void rebuild();
    const std::vector<std::string>& values() const { return m_values; }
    QPushButton* addButton() const { return m_add; }
    const QString& name() const { return m_name; }
    QVBoxLayout& column() const { return *m_column; }
    FlowLayout& flow() const { return *m_flow; }

private:
    std::vector<std::string> m_values;
    std::vector<Chip*> m_chips;
    QVBoxLayout* m_column;
    FlowLayout* m_flow;
    QPushButton* m_add;
    QLabel* m_none; // a dash while nothing is there and nothing can be added
    QString m_name;
    bool m_readOnly = false;
};

/// Many terms of a vocabulary.
class CodesEditor : public ChipsEditor {
    Q_OBJECT
public:
    CodesEditor(const Field& field, FormContext& context, QWidget* parent = nullptr) : ChipsEditor(field, context, parent)
    {
        speak();
    }

protected:
    QString wordsOf(const std::string& value) const override { return termText(field().vocabulary, value); }
    void ask() override;
    QString addWords() const override { return tr("Choose"); }
};

/// Many short texts.
class TextsEditor : public ChipsEditor {
    Q_OBJECT
public:
    TextsEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);
    QWidget* buddy() override { return m_line; }
    void setReadOnly(bool readOnly) override;
    void setName(const QString& label) override;

protected:
    QString wordsOf(const std::string& value) const override { return qs(value); }
    void ask() override;
    QString addWords() const override { return tr("Add"); }

private:
    QLineEdit* m_line;
};

/// Links to many records.
class LinksEditor : public ChipsEditor {
    Q_OBJECT
public:
    LinksEditor(const Field& field, FormContext& context, QWidget* parent = nullptr) : ChipsEditor(field, context, parent)
    {
        speak();
    }

protected:
    QString wordsOf(const std::string& value) const override;
    void ask() override;
    void open(const std::string& value) override;
    bool opens() const override { return true; }
    QString addWords() const override { return tr("Link"); }
};

} // namespace zapis::ui
