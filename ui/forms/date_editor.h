/// A date as people remember it: a word (on, about, before, after, between), then what they said, in their own order of day and
/// month. Beneath stands how it was understood. What is not understood is no date: the words stay, the field counts as open.
/// Where two readings exist both are offered, and nobody's choice is none. Words that tell more than the date are kept beside it.
#pragma once

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include "ui/forms/field_editor.h"
#include "ui/words/date_words.h"

namespace zapis::ui {

class DateEditor : public FieldEditor {
    Q_OBJECT
public:
    DateEditor(const Field& field, FormContext& context, QWidget* parent = nullptr);
    void read(const Json& object) override;
    void write(Json& object) const override;
    void setReadOnly(bool readOnly) override;
    void setName(const QString& label) override;
    QWidget* buddy() override { return m_first; }

private:
    enum class State { Read, Open, Choice, Ahead };

    SpokenDate said() const;
    DateHints hints() const;
    void understand();
    void takeReadings(std::vector<DateReading> readings);
    void choose(const DateReading& reading);
    void keepWords();
    void show();
    void showWord();
    void retell();
    void offer();
    QString meaning() const;

    QComboBox* m_word;
    QLineEdit* m_first;
    QLabel* m_and;
    QLineEdit* m_second;
    QLabel* m_meaning;
    QHBoxLayout* m_offers;
    QString m_edtf;  ///< empty: open
    QString m_words; ///< as said, where they tell more than the date, or are all there is
    State m_state = State::Read;
    std::vector<DateReading> m_readings; ///< of what stands in the controls
    bool m_yearIsAssumed = false;
    bool m_wordIsHeard = false; ///< the word in front follows what was typed; nobody chose it
    bool m_readOnly = false;
};

} // namespace zapis::ui
