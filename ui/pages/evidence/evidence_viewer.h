/// The file of an evidence item, seen inside: picture, PDF or text, decrypted in memory; the first two are read by a decoder.
/// A text is shown in the letters it seems to be written in, which is said and can be changed; its bytes stay as they are.
/// What may distress is covered until it is asked for, and so is a picture of which nobody has said yet what it shows: it is not
/// even read before, and who has looked is asked. What cannot be shown here says so and offers a copy. Showing writes an
/// entry into the journal.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>

#include "core/records/evidence.h"
#include "core/text/encoding.h"
#include "ui/editing/session.h"
#include "ui/widgets/pages_view.h"

namespace zapis::ui {

class EvidenceViewer : public QWidget {
    Q_OBJECT
public:
    explicit EvidenceViewer(Session& session, QWidget* parent = nullptr);
    /// What people said of an item: whether it is hard to look at.
    enum class Said { Nothing, Calm, Hard };
    /// Forgets what it showed of another item.
    void setItem(const std::optional<RecordId>& item, const std::optional<StoredFile>& file, Said said);
    /// Can the answer be kept now?
    void setMayAnswer(bool may);
    /// Opens what is not covered; called when the item is looked at for a moment.
    void openIfCalm();

Q_SIGNALS:
    void opened(); ///< the journal has a new entry
    void copyAsked();
    void answered(bool isHard); ///< a person said whether it is hard to look at

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Shows { Nothing, Image, Pdf, Text, Other };
    static Shows showsAs(const std::string& mediaType);
    void open();
    void openText(const SealedReader& reader);
    void layOutText();
    Encoding chosenEncoding() const;
    void sayGuess();
    void showText();
    void cover(const QString& sentence, const QString& action);
    bool isUnsaid() const; ///< a picture of which nobody has said what it shows
    void say();

    Session& m_session;
    std::optional<RecordId> m_item;
    std::optional<StoredFile> m_file;
    Said m_said = Said::Nothing;
    bool m_mayAnswer = false, m_isOpen = false;
    QString m_trouble;
    QStackedWidget* m_stack;
    QWidget* m_cover;
    QLabel* m_words;
    QPushButton* m_action;
    QWidget* m_question;
    QLabel* m_asks;
    QPushButton *m_hard, *m_calm;
    PagesView* m_pages;
    QWidget* m_textPage;
    QLabel* m_lettersLabel;
    QComboBox* m_letters; ///< encodings; what was guessed is marked
    QLabel* m_guessed;
    QPlainTextEdit* m_text;
    QByteArray m_bytes; ///< of the text shown
    std::uint64_t m_allBytes = 0;
    std::optional<EncodingGuess> m_guess;
};

} // namespace zapis::ui
