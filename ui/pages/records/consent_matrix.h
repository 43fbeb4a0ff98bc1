/// What a person agreed to: recipient × scope, as the gate reads it today, with how and when it was said. "Not asked" counts as refused.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include "ui/jobs/reader_thread.h"
#include "ui/session.h"

namespace zapis::ui {

class ConsentMatrix : public QFrame {
    Q_OBJECT
public:
    explicit ConsentMatrix(Session& session, QWidget* parent = nullptr);
    /// Nothing: no person chosen yet.
    void showPerson(const std::optional<RecordId>& person);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Line;
    static std::vector<Line> read(const RecordReader& reader, const RecordId& person);
    void ask();
    void fill(const std::vector<Line>& lines);

    Session& m_session;
    std::optional<RecordId> m_person;
    QLabel* m_title;
    QLabel* m_note;
    QTableWidget* m_table;
    QPushButton* m_record;
    ReaderChannel m_channel;
};

}
