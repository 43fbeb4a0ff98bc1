/// One change of a record, whole: what each field said before and says since, and the way back to either. What is restored is a
/// new revision beside the others; what is final wants a reason for it.
#pragma once

#include <QComboBox>
#include <QDialog>
#include <QPushButton>

#include "ui/editing/session_directory.h"
#include "ui/widgets/narrative_editor.h"

namespace zapis::ui {

class RecordEdit;

/// A change as it is shown: the record before and after it.
struct ShownVersion {
    std::int64_t revision = 0;
    QString when, who;
    Json before = Json::object({}), after = Json::object({});
    std::vector<std::string> fields = {}; ///< those that it changed
};

class VersionDialog : public QDialog {
    Q_OBJECT
public:
    /// Shows `field` first, where the change has it.
    VersionDialog(Session& session, RecordEdit& edit, ShownVersion version, const std::string& field, QWidget* parent);

private:
    struct Side {
        NarrativeEditor* text; ///< a copy of it says codes for people, as one of the text itself does
        QPushButton* restore;
    };
    Side newSide(const QString& name, const QString& heading, std::int64_t revision, QLayout& row);
    void showField(const std::string& field);
    void fill(const Side& side, const Json& then, const std::string& name);
    QString wholeValue(const Field& field, const Json& value);
    QList<Mention> peopleIn(const Field& field, const Json& fields);
    static QString checklistText(const Field& field, const Json& row);
    bool mayRestore() const;
    void askRestore(std::int64_t revision);

    Session& m_session;
    RecordEdit& m_edit;
    SessionDirectory m_directory;
    ShownVersion m_version;
    QComboBox* m_field;
    Side m_was, m_is;
};

} // namespace zapis::ui
