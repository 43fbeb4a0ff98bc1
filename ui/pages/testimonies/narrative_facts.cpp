/// The facts of a narrative: where their words stand, the cards beside them, and how they are made and unlinked. The rest of
/// NarrativeSection is in narrative_section.cpp.
#include <QMenu>
#include <algorithm>
#include <utility>

#include "ui/jobs/writer_thread.h"
#include "ui/pages/records/reason_dialog.h"
#include "ui/pages/testimonies/narrative_section.h"
#include "ui/words/language.h"
#include "ui/words/record_words.h"
#include "ui/words/value_text.h"

namespace zapis::ui {
namespace {

constexpr int kQuoteLetters = 120;

} // namespace

void NarrativeSection::readFacts()
{
    if (edit().isNew()) {
        m_factsRead = true;
        return fillFacts({});
    }
    m_channel.ask([this, id = edit().id()](Reading& reading) -> ReaderThread::Answer {
        return [this, id, facts = factsOf(reading.reader(), id)] {
            if (!edit().isOpen() || edit().id() != id) return;
            fillFacts(facts);
            if (!std::exchange(m_factsRead, true) && edit().isRestored()) restorePassages(edit().restoredPlace());
            if (m_wanted) showPassage(*std::exchange(m_wanted, std::nullopt));
        };
    });
}

void NarrativeSection::fillFacts(std::vector<AnchoredFact> facts)
{
    Places now; // unsaved words have carried the passages along
    if (edit().isDirty()) {
        now = carriedPlaces(facts, savedWords(), typedWords());
        if (m_factsRead)
            for (const auto& [passage, place] : places()) now[passage] = place;
    }
    m_facts = std::move(facts);
    QList<NarrativeEditor::Passage> passages;
    for (AnchoredFact& fact : m_facts) {
        fact.number = m_numbers.emplace(fact.link, static_cast<int>(m_numbers.size()) + 1).first->second;
        const auto moved = now.find(fact.passage);
        const auto [from, to] = moved == now.end() ? std::pair(fact.from, fact.to) : moved->second;
        passages.append(passageOf(fact, from, to));
    }
    m_words->text().setPassages(passages);
    fillCards();
    Q_EMIT stateChanged();
}

void NarrativeSection::showPassage(const RecordId& passage)
{
    if (!m_factsRead) {
        m_wanted = passage;
        return;
    }
    NarrativeEditor& text = m_words->text();
    const auto found = std::ranges::find(m_facts, passage, &AnchoredFact::passage);
    if (found != m_facts.end()) {
        m_list->light(found->number);
        text.showPassage(found->number);
    } else { // no fact that stands rests on it: its words are shown all the same
        const Json fields = session().vault().reader().get(passage).fields;
        const Json *from = fields.find("start"), *to = fields.find("end");
        if (from && to && from->isInteger() && to->isInteger())
            text.showWords({{static_cast<int>(from->integer()), static_cast<int>(to->integer())}}, 0);
    }
    text.setFocus(Qt::OtherFocusReason);
}

NarrativeEditor::Passage NarrativeSection::passageOf(const AnchoredFact& fact, int from, int to) const
{
    return {fact.number, passageKindOf(session().catalogue().at(fact.targetKind)), from, to,
        fact.relation == kContradicts ? Bearing::Against : Bearing::For};
}

void NarrativeSection::fillCards()
{
    m_standing = standing();
    m_wasEditable = edit().isOpen() && edit().isEditable();
    QList<FactCard> cards;
    for (const AnchoredFact& fact : m_facts) {
        const Kind& kind = session().catalogue().at(fact.targetKind);
        const QString told = tellTitle(fact.targetTitle);
        const QString quote = qs(fact.quote).replace(QChar::ObjectReplacementCharacter, u'@').simplified().left(kQuoteLetters);
        FactCard card{fact.number, passageKindOf(kind), labelText(kind.label), told.isEmpty() ? quote : told};
        card.relation = relationText(fact);
        if (fact.relation == kContradicts) card.bearing = Bearing::Against;
        if (!m_standing.contains(fact.number)) card.gone = tr("Its words are in the text no more: “%1”").arg(quote);
        card.mayUnlink = mayUnlink(fact);
        cards.append(card);
    }
    m_list->setFacts(cards);
    m_empty->setVisible(cards.isEmpty());
}

/// Empty where the words simply support the fact.
QString NarrativeSection::relationText(const AnchoredFact& fact) const
{
    if (fact.relation.empty() || fact.relation == "supports") return {};
    return termText(session().catalogue(), "fact-relations", fact.relation);
}

/// While a final testimony is only read, what is final stays as it is.
bool NarrativeSection::mayUnlink(const AnchoredFact& fact) const
{
    return session().canWrite() && edit().isOpen() && (edit().isEditable() || !fact.isFixed);
}

QSet<int> NarrativeSection::standing() const
{
    QSet<int> numbers;
    for (const NarrativeEditor::Passage& passage : m_words->text().passages()) numbers.insert(passage.number);
    return numbers;
}

void NarrativeSection::tellGone()
{
    if (edit().isOpen() && standing() != m_standing) fillCards();
}

/// Of all facts that are known: an empty range where the words are gone.
Places NarrativeSection::places() const
{
    Places places;
    for (const AnchoredFact& fact : m_facts) places[fact.passage] = {0, 0};
    const auto passages = m_words->text().passages();
    for (const NarrativeEditor::Passage& passage : passages) {
        for (const AnchoredFact& fact : m_facts) {
            if (fact.number == passage.number) places[fact.passage] = {passage.from, passage.to};
        }
    }
    return places;
}

RecordEdit::Companions NarrativeSection::companions() const
{
    if (m_factsRead)
        return [facts = m_facts, words = typedWords(), places = places()](
                   const RecordReader& reader) { return movedPassages(reader, facts, words, places); };
    return [id = edit().id(), saved = savedWords(), words = typedWords()](const RecordReader& reader) {
        const auto facts = factsOf(reader, id);
        return movedPassages(reader, facts, words, carriedPlaces(facts, saved, words));
    };
}

/// Where the passages are in words that are not saved yet: kept with the draft, since the saved passages know only the saved
/// words.
std::string NarrativeSection::keptPlace() const
{
    if (!m_factsRead) return edit().restoredPlace();
    Json kept = Json::object({});
    for (const auto& [passage, range] : places())
        kept[toText(passage)] = Json::array({static_cast<std::int64_t>(range.first), static_cast<std::int64_t>(range.second)});
    return canonical(kept);
}

void NarrativeSection::restorePassages(const std::string& place)
{
    if (place.empty() || m_facts.empty()) return;
    try {
        const Json kept = parseJson(place);
        QList<NarrativeEditor::Passage> passages;
        for (const AnchoredFact& fact : m_facts) {
            const Json* range = kept.find(toText(fact.passage));
            if (range)
                passages.append(passageOf(
                    fact, static_cast<int>(range->items().at(0).integer()), static_cast<int>(range->items().at(1).integer())));
        }
        m_words->text().setPassages(passages);
        tellGone();
    } catch (const Error&) {
        return; // tints stand where the saved words had them
    } catch (const std::out_of_range&) {
        return;
    }
}

void NarrativeSection::askKind()
{
    if (!session().canWrite() || !m_words->text().textCursor().hasSelection()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    int number = 1;
    for (const std::string& kind : factKinds(session().catalogue())) {
        const QString label = labelText(session().catalogue().at(kind).label);
        menu->addAction(QStringLiteral("&%1  %2").arg(number++ % 10).arg(label), this, [this, kind] { makeFact(kind); });
    }
    const QRect caret = m_words->text().cursorRect();
    menu->popup(m_words->text().viewport()->mapToGlobal(caret.bottomLeft()));
    menu->setActiveAction(menu->actions().constFirst());
}

void NarrativeSection::makeFact(const std::string& kind)
{
    const auto [from, to] = m_words->text().selectedRange();
    if (from >= to) return;
    const auto make = [this, kind, from = from, to = to] {
        NewFact made = newFact(session().catalogue(), edit().id(), edit().saved(), kind, from, to);
        session().writer().ask(&session(), [session = &session(), made](Writing& writing) -> WriterThread::Done {
            return [session, ids = writing.records().commit(made.changes)] { session->announce(ids); };
        });
    };
    if (!edit().isEditable() || edit().isAmending()) return make();
    edit().save({}, [make](bool isSaved) { // a passage rests on saved words
        if (isSaved) make();
    });
}

void NarrativeSection::unlink(int number)
{
    const auto fact = std::ranges::find(m_facts, number, &AnchoredFact::number);
    if (fact == m_facts.end()) return;
    const RecordReader& reader = session().vault().reader();
    for (const RecordId& id : {fact->link, fact->passage}) { // finalised since the facts were read: asked before core refuses
        const auto row = reader.row(id);
        fact->isFixed = fact->isFixed || (row && row->status != Status::Draft);
    }
    if (!mayUnlink(*fact)) return;
    if (!fact->isFixed) return unlink(*fact, {});
    (new ReasonDialog(tr("Unlink"),
         tr("This link is final: it is taken back with a reason only, the history keeps both, and what rests on it says so."),
         tr("Unlink"), session().catalogue().vocabulary("amendment-reasons"), this,
         [this, fact = *fact](const Records::Reason& why) { unlink(fact, why); }))
        ->open();
}

void NarrativeSection::unlink(const AnchoredFact& fact, const Records::Reason& why)
{
    const QString label = labelText(session().catalogue().at(fact.targetKind).label);
    session().writer().ask(this, [this, fact, label, why](Writing& writing) -> WriterThread::Done {
        const std::vector<RecordId> withdrawn = linkOf(writing.reader(), fact);
        writing.records().withdraw(withdrawn, why);
        return [this, withdrawn, label] {
            session().announce(withdrawn);
            m_unlinked->setText(tr("Unlinked: %1. Its record stays.").arg(label));
            m_unlinked->show();
            m_back->show();
            m_back->setFocus();
        };
    });
}

void NarrativeSection::takeBack()
{
    session().writer().ask(this, [this](Writing& writing) -> WriterThread::Done {
        return [this, ids = writing.records().undoLast()] {
            session().announce(ids);
            m_list->setFocus();
        };
    });
}

std::string NarrativeSection::typedWords() const { return edit().fields().stringOr(m_field.name); }

std::string NarrativeSection::savedWords() const { return edit().saved().stringOr(m_field.name); }

} // namespace zapis::ui
