/// What a record still needs before it can be finalised, and what the rules of the model say about it. Listed, not enforced, but
/// for errors. Activating a line leads to the field or the other record.
#pragma once

#include <QLabel>
#include <QListWidget>

#include "core/facade/checks.h"
#include "core/records/readiness.h"
#include "ui/jobs/reader_thread.h"
#include "ui/pages/records/record_section.h"

namespace zapis::ui {

class ReviewView : public RecordSection {
    Q_OBJECT
public:
    ReviewView(Session& session, RecordEdit& edit, QWidget* parent = nullptr);
    QString title() const override { return tr("Review"); }
    QString state() const override;
    Tone tone() const override;
    void showRecord() override;
    void reveal() override;

Q_SIGNALS:
    void fieldAsked(const std::string& path);

private:
    /// A draft that hangs on the record and could not be finalised with it.
    struct Beside {
        RecordId id;
        std::string kind, name;
        std::size_t missing = 0;
        std::vector<int> rules;
    };
    static std::vector<Beside> beside(NearRules& rules, const RecordId& id);
    static Beside named(const RecordReader& reader, const Unready& unready);
    void askReady();
    void fill();
    void add(Tone tone, const QString& mark, const QString& text, const QVariant& path, const QVariant& record);

    QLabel* m_summary;
    QListWidget* m_list;
    ReaderChannel m_channel, m_readyChannel;
    std::vector<Beside> m_beside;
    bool m_isForbidden = false; ///< an error of the rules about the record itself
    std::vector<RuleFinding> m_findings;
    bool m_checked = false;
};

} // namespace zapis::ui
