/// What a person agreed to: recipient × scope, as the gate reads it today, with how and when it was said. "Not asked" counts as
/// refused. A line opens the consents it was read from, and takes back what was agreed to.
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

#include "core/facade/bundles.h"
#include "ui/editing/session.h"
#include "ui/jobs/reader_thread.h"

namespace zapis::ui {

class ConsentMatrix : public QFrame {
    Q_OBJECT
public:
    explicit ConsentMatrix(Session& session, QWidget* parent = nullptr);
    ~ConsentMatrix() override;
    /// Nothing: no person chosen yet.
    void showPerson(const std::optional<RecordId>& person);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Line;
    static std::vector<Line> read(const Reading& reading, const RecordId& person);
    static Line lineOf(const RecordReader& reader, const Recipient& recipient, const std::vector<RecordId>& samePerson,
        const Consents& consents);
    void ask();
    void fill(std::vector<Line> lines);
    QString howText(const Line& line) const;
    void showMenu(int row, const QPoint& at);
    void withdraw(int row);
    void fit();

    Session& m_session;
    std::optional<RecordId> m_person;
    QLabel* m_title;
    QLabel* m_note;
    QTableWidget* m_table;
    QPushButton *m_record, *m_withdraw;
    std::vector<Line> m_lines;
    ReaderChannel m_channel;
};

} // namespace zapis::ui
