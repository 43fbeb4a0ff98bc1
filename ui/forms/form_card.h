/// One step of a form on a card: its title, how much of what is needed is filled, its fields. Fields of the identity compartment
/// are left out while that is closed, and the card says so.
#pragma once

#include <QFrame>
#include <set>
#include <string>

#include "ui/forms/form_grid.h"

class QVBoxLayout;

namespace zapis::ui {

class Pill;

/// What a page leaves out of a form, and what the form shows but does not let change.
struct FormOptions {
    std::set<std::string> hidden, locked;
};

class FormCard : public QFrame {
    Q_OBJECT
public:
    FormCard(const Kind& kind, const KindStep& step, FormContext& context, const FormOptions& options, QWidget* parent = nullptr);
    const KindStep& step() const { return m_step; }
    FormGrid& grid() const { return *m_grid; }
    bool isEmpty() const { return m_grid->frames().empty(); }
    void read(const Json& fields);
    void setReadOnly(bool readOnly);
    void count(const Json& fields);
    void checkOrder(const Json& fields) { m_grid->checkOrder(m_kind.fields, fields); }
    static std::vector<const Field*> fieldsOf(
        const Kind& kind, const std::string& step, bool identityOpen, const FormOptions& options);

private:
    bool hasAnswerInGroup(const Json& fields, const Field& field) const;

    const Kind& m_kind;
    const KindStep& m_step;
    FormOptions m_options;
    FormGrid* m_grid;
    Pill* m_count;
    bool m_hidesIdentity = false;
};

} // namespace zapis::ui
