/// On a withdrawn record: what it went out with, and whom that is to be told. The list can be copied.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

#include "core/facade/bundles.h"
#include "ui/editing/record_edit.h"
#include "ui/jobs/reader_thread.h"

namespace zapis::ui {

class SentBar : public QWidget {
    Q_OBJECT
public:
    SentBar(Session& session, RecordEdit& edit, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void ask();
    void sayWords();
    QString list() const;

    RecordEdit& m_edit;
    std::optional<RecordId> m_asked; ///< whose hand-overs these are
    std::vector<SentBundle> m_sent;
    QLabel* m_words;
    QPushButton* m_copy;
    ReaderChannel m_channel;
};

} // namespace zapis::ui
