/// A record as a document, for whoever reads what is final or of others: its steps as sections with what is known; what was asked
/// and is not known; folded into one line, what was not asked or not written down. Beside it the words that it rests on. The form
/// takes its place while the record may be changed.
#pragma once

#include <QScrollArea>
#include <set>

#include "core/records/passages.h"
#include "core/records/record_sheet.h"
#include "ui/editing/record_edit.h"
#include "ui/editing/session_directory.h"
#include "ui/jobs/reader_thread.h"

class QBoxLayout;
class QGridLayout;

namespace zapis::ui {

class RecordReading : public QScrollArea {
    Q_OBJECT
public:
    /// `apart`: fields that the page shows in a section of their own.
    RecordReading(Session& session, RecordEdit& edit, const Kind& kind, std::set<std::string> apart, QWidget* parent = nullptr);
    void showRecord();
    /// Has the step something to read?
    bool says(const std::string& step) const;
    void showStep(const std::string& step);
    /// Brings the line of a field into view and lights it; false where it says nothing.
    bool showField(const std::string& field);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* newSection(const SheetSection& section);
    void addValues(QVBoxLayout& column, const SheetSection& section);
    void addAnswers(QVBoxLayout& column, const SheetSection& section);
    void addNotKnown(QVBoxLayout& column, const SheetSection& section);
    void addFolded(QVBoxLayout& column, const SheetSection& section);
    QWidget* newValue(const SheetValue& value);
    QWidget* newTable(const SheetValue& value);
    QWidget* newLinks(const Json& value);
    QWidget* newWords(const QString& label, const QString& text);
    QWidget* newTerms(const std::vector<SheetAnswer>& said);
    QString narrativeText(const Field& field, const std::string& kept);
    void askGrounds();
    void fillGrounds(const std::vector<GroundWords>& words);
    QWidget* newGround(const GroundWords& words);
    void arrange();

    Session& m_session;
    RecordEdit& m_edit;
    const Kind& m_kind;
    std::set<std::string> m_apart;
    SessionDirectory m_directory;
    QBoxLayout* m_row = nullptr;
    QWidget* m_side = nullptr;
    std::map<std::string, QWidget*> m_sections, m_fields;
    QWidget* m_lit = nullptr;
    ReaderChannel m_channel;
};

} // namespace zapis::ui
