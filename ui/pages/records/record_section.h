/// A part of a record's detail that is not its form: its history, its links, its consents, the file of an evidence item.
#pragma once

#include <QWidget>

#include "ui/editing/record_edit.h"
#include "ui/forms/field_editor.h"
#include "ui/look/themes.h"

namespace zapis::ui {

/// What a record looks like: a form while it may be changed, else a document.
enum class Face { Form, Document };

class RecordSection : public QWidget {
    Q_OBJECT
public:
    RecordSection(Session& session, RecordEdit& edit, QWidget* parent = nullptr)
        : QWidget(parent),
          m_session(session),
          m_edit(edit)
    {
    }
    virtual QString title() const = 0;
    /// A few words for the list of steps; empty: none.
    virtual QString state() const { return {}; }
    virtual Tone tone() const { return Tone::Quiet; }
    virtual bool isOn(Face) const { return true; }
    /// Another record, or the same one anew. Reads only what is cheap; the rest waits for reveal().
    virtual void showRecord() = 0;
    /// It came to the front.
    virtual void reveal() { }
    /// Shows the words found at a place that this section has in the stead of the form; false: it has not.
    virtual bool showWords(const std::string& /*place*/, const WordFinder& /*finder*/) { return false; }
    /// Where the person is within it (caret, scroll), and back there once it is in front.
    virtual Json place() const { return {}; }
    virtual void restorePlace(const Json& /*place*/) { }

Q_SIGNALS:
    void stateChanged();

protected:
    Session& session() const { return m_session; }
    RecordEdit& edit() const { return m_edit; }

private:
    Session& m_session;
    RecordEdit& m_edit;
};

} // namespace zapis::ui
