/// What an export would do with each record, and why: the dry run as a table.
#pragma once

#include <QAbstractTableModel>
#include <memory>

#include "core/facade/bundles.h"
#include "core/records/title.h"
#include "ui/editing/session.h"

namespace zapis::ui {

/// A decision with what a person needs to know of its record; made beside the window.
struct DecisionRow {
    GateDecision decision;
    std::string code;
    Title title;
    std::vector<std::string> because; ///< names or codes, parallel to decision.because
};
std::vector<DecisionRow> explain(const RecordReader& reader, const std::vector<GateDecision>& decisions);

class DecisionModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Outcome, Record, Why, kColumns };
    enum Role { ToneRole = Qt::UserRole };
    enum class Show { All, Goes, Redacted, Stays };

    explicit DecisionModel(const Catalogue& catalogue, QObject* parent = nullptr);
    void set(std::vector<DecisionRow> rows);
    void filter(Show show);
    const DecisionRow& at(int row) const { return m_rows[m_shown[std::size_t(row)]]; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString why(const DecisionRow& row) const;
    void choose();

    const Catalogue& m_catalogue;
    std::vector<DecisionRow> m_rows;
    std::vector<std::size_t> m_shown;
    Show m_filter = Show::All;
};

} // namespace zapis::ui
