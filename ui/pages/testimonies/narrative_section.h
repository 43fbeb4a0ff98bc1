/// The words of a testimony in the middle, the facts they give at the right; in a narrow window the facts fold under. Ctrl+E
/// makes a fact of the words selected, Ctrl+M names a person, Ctrl+F looks for words. A fact can be opened and unlinked from its
/// words, with a reason where the link is final; the last unlinking can be taken back. A fact whose words were taken out of the
/// text says so.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QSplitter>
#include <QTimer>

#include "ui/forms/note_editor.h"
#include "ui/jobs/reader_thread.h"
#include "ui/pages/records/record_section.h"
#include "ui/pages/testimonies/facts.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/key_text.h"

namespace zapis::ui {

class NarrativeSection : public RecordSection {
    Q_OBJECT
public:
    NarrativeSection(Session& session, RecordEdit& edit, FormContext& context, QWidget* parent = nullptr);
    QString title() const override;
    QString state() const override;
    Tone tone() const override;
    void showRecord() override;
    bool showWords(const std::string& place, const WordFinder& finder) override;
    Json place() const override;
    void restorePlace(const Json& place) override;
    const std::vector<AnchoredFact>& facts() const { return m_facts; }
    /// Lights a passage and its fact, once they are read.
    void showPassage(const RecordId& passage);

Q_SIGNALS:
    void edited(); ///< the edit's fields have the new words

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void takeWords();
    void readFacts();
    void fillFacts(std::vector<AnchoredFact> facts);
    void fillCards();
    void tellGone();
    QSet<int> standing() const;
    NarrativeEditor::Passage passageOf(const AnchoredFact& fact, int from, int to) const;
    QString relationText(const AnchoredFact& fact) const;
    bool mayUnlink(const AnchoredFact& fact) const;
    RecordEdit::Companions companions() const;
    std::string typedWords() const;
    std::string savedWords() const;
    void askKind();
    void makeFact(const std::string& kind);
    Places places() const;
    std::string keptPlace() const;
    void restorePassages(const std::string& place);
    void unlink(int number);
    void unlink(const AnchoredFact& fact, const Records::Reason& why);
    void takeBack();
    void tellCount();
    void find();
    void showFound(int steps);
    void endFinding();
    void copyCitation();
    void sayHint();

    const Field& m_field;
    NoteEditor* m_words;
    FactList* m_list;
    FindBar* m_find;
    QList<std::pair<int, int>> m_found{}; ///< what is looked for, in code points; none once the words were changed
    int m_foundAt = 0;
    KeyLabel* m_hint;
    QLabel *m_count, *m_title, *m_empty, *m_unlinked;
    QPushButton* m_back; // links the fact again that was just unlinked
    QSplitter* m_splitter;
    std::vector<AnchoredFact> m_facts;
    RecordId m_shown{};                  ///< the record whose words are shown: while it is, they can be undone
    std::map<RecordId, int> m_numbers{}; ///< of each fact link, for as long
    std::optional<RecordId> m_wanted;    ///< a passage to light when they are read
    QSet<int> m_standing;                ///< facts whose words are in the text, as the cards say
    bool m_wasEditable = false;          ///< when the cards were filled
    bool m_factsRead = false;            ///< of this record; till then its passages lie where the saved words have them
    QTimer m_later;
    ReaderChannel m_channel;
};

} // namespace zapis::ui
