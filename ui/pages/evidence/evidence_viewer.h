/// The file of an evidence item, seen inside: picture, PDF or text, decrypted in memory; the first two are read by a decoder.
/// What may distress is covered until it is asked for; what cannot be shown here says so and offers a copy. Showing writes an
/// entry into the journal.
#pragma once

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

#include "core/records/evidence.h"
#include "ui/editing/session.h"
#include "ui/widgets/pages_view.h"

namespace zapis::ui {

class EvidenceViewer : public QWidget {
    Q_OBJECT
public:
    explicit EvidenceViewer(Session& session, QWidget* parent = nullptr);
    /// Forgets what it showed.
    void setItem(const std::optional<RecordId>& item, const std::optional<StoredFile>& file, bool mayDistress);
    /// Opens what is not covered; called when the item is looked at for a moment.
    void openIfCalm();

Q_SIGNALS:
    void opened(); ///< the journal has a new entry
    void copyAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Shows { Nothing, Image, Pdf, Text, Other };
    static Shows showsAs(const std::string& mediaType);
    void open();
    void openText(SealedReader reader);
    void cover(const QString& sentence, const QString& action);
    void say();

    Session& m_session;
    std::optional<RecordId> m_item;
    std::optional<StoredFile> m_file;
    bool m_mayDistress = false, m_isOpen = false;
    QString m_trouble;
    QStackedWidget* m_stack;
    QWidget* m_cover;
    QLabel* m_words;
    QPushButton* m_action;
    PagesView* m_pages;
    QPlainTextEdit* m_text;
};

} // namespace zapis::ui
