/// First step of an export: everything, records picked by their codes, or what a search finds.
#pragma once

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include "ui/editing/session.h"

namespace zapis::ui {

class ExportWhat : public QWidget {
    Q_OBJECT
public:
    enum Choice { Everything, Picked, Found };

    explicit ExportWhat(Session& session, QWidget* parent = nullptr);
    void begin(const std::vector<RecordId>& selection);
    Choice choice() const { return Choice(m_choice->checkedId()); }
    const std::vector<RecordId>& records() const { return m_records; }
    QString searchWords() const { return m_words->text().trimmed(); }
    /// What keeps this step from being done; empty: nothing.
    QString problem() const;
    QString summary() const;

Q_SIGNALS:
    void changed();

private:
    void addByCode();
    void showRecords();
    void fit();
    void sayWords();

    Session& m_session;
    std::vector<RecordId> m_records;
    QButtonGroup* m_choice;
    QLabel *m_title, *m_line, *m_codeLabel, *m_wrong, *m_wordsLabel;
    QWidget *m_pickedPart, *m_foundPart;
    QLineEdit *m_code, *m_words;
    QPushButton *m_add, *m_remove;
    QListWidget* m_list;
};

} // namespace zapis::ui
