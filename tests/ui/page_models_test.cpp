/// Models of the pages keep the rules of models, and show what core says.
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

#include "core/base/clock.h"
#include "core/facade/bundles.h"
#include "core/facade/journal.h"
#include "tests/catch.h"
#include "tests/ui/temporary_vault.h"
#include "ui/editing/record_list_model.h"
#include "ui/editing/session_directory.h"
#include "ui/pages/bundles/decision_model.h"
#include "ui/pages/home/home_page.h"
#include "ui/pages/journal/journal_model.h"
#include "ui/pages/search/hit_model.h"
#include "ui/words/date_words.h"
#include "ui/words/entry_words.h"
#include "ui/words/record_words.h"
#include "ui/words/value_text.h"
#include "ui/words/verify_words.h"

namespace zapis::ui {
namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

RecordId addRecipient(Session& session, const std::string& name)
{
    return session.vault()
        .records()
        .commit({{newRecordId(), "recipient", Json::object({{"language", "en"}, {"name", name}, {"type", "icc"}}), {}}})
        .front();
}

/// What stands in core's sources between the parentheses of `pattern`.
std::set<std::string> inCore(const char* pattern)
{
    std::set<std::string> found;
    const std::regex wanted(pattern);
    for (const auto& file :
        std::filesystem::recursive_directory_iterator(std::filesystem::path(ZAPIS_TEST_DATA) / "../../core")) {
        if (file.path().extension() != ".cpp" && file.path().extension() != ".h") continue;
        std::ifstream stream(file.path());
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        for (std::sregex_iterator match(text.begin(), text.end(), wanted), end; match != end; ++match) found.insert((*match)[1]);
    }
    return found;
}

} // namespace

TEST_CASE("whoever looks for a record hears of the words asked last, and nobody hears who is gone", "[ui][directory]")
{
    TemporaryVault vault;
    addRecipient(*vault.session, "First");
    addRecipient(*vault.session, "Second");
    SessionDirectory directory(*vault.session);
    QObject asker;
    std::vector<QString> heard;
    const auto hear = [&heard](const std::vector<RecordDirectory::Entry>& entries) {
        for (const RecordDirectory::Entry& entry : entries) heard.push_back(entry.name);
        heard.push_back({});
    };
    directory.find(&asker, {"recipient"}, QStringLiteral("First"), 5, hear);
    directory.find(&asker, {"recipient"}, QStringLiteral("Second"), 5, hear);
    CHECK(heard.empty()); // the window goes on
    REQUIRE(QTest::qWaitFor([&] { return !heard.empty(); }));
    REQUIRE(heard.size() == 2);
    CHECK(heard[0].startsWith(QStringLiteral("Second"))); // and what else its title says
    CHECK(heard[1].isEmpty());
    {
        QObject gone;
        directory.find(&gone, {"recipient"}, {}, 5, hear);
    }
    int answers = 0;
    SessionDirectory(*vault.session).find(&asker, {"recipient"}, {}, 5, hear); // its directory is gone as well
    SessionDirectory last(*vault.session);
    last.find(&asker, {"recipient"}, {}, 5, [&answers](const auto& entries) { answers += static_cast<int>(entries.size()); });
    REQUIRE(QTest::qWaitFor([&] { return answers == 2; }));
    CHECK(heard.size() == 2);
}

TEST_CASE("the journal is shown newest first, all of it or one record's", "[ui][journal]")
{
    TemporaryVault vault;
    addRecipient(*vault.session, "First");
    const RecordId second = addRecipient(*vault.session, "Second");
    JournalModel model(*vault.session);
    const QAbstractItemModelTester tester(&model, kFatal);
    model.refresh();
    const int size = int(vault.session->vault().journal().size());
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == size; }));
    model.index(0, JournalModel::Record).data(); // asks for the window
    REQUIRE(QTest::qWaitFor([&] { return model.entry(0) != nullptr; }));
    CHECK(model.entry(0)->entry.record == second);
    CHECK(tellTitle(model.entry(0)->title).contains(QStringLiteral("Second")));
    CHECK(model.entry(0)->entry.timeMs >= model.entry(size - 1)->entry.timeMs);
    model.setRecord(second);
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 1; }));
    CHECK(model.entry(0)->entry.record == second);
    CHECK(model.index(0, JournalModel::Who).data().toString() == QStringLiteral("Tester"));
}

TEST_CASE("a list tells whose testimony it is, by the name on file", "[ui][list]")
{
    TemporaryVault vault;
    Records& records = vault.session->vault().records();
    const Json name = Json::object(
        {{"kind", "official"}, {"language", "pl"}, {"scheme", "none"}, {"script", "latn"}, {"text", "Zieliński Tomasz"}});
    const RecordId person = records.commit({{newRecordId(), "person", Json::object({{"names", Json::Array{name}}}), {}}}).front();
    records.commit({{newRecordId(), "testimony", Json::object({{"person", toText(person)}, {"type", "full-interview"}}), {}}});
    RecordListModel model(*vault.session);
    const QAbstractItemModelTester tester(&model, kFatal);
    RecordQuery query;
    query.kind = "testimony";
    model.setQuery(query);
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 1; }));
    const QModelIndex title = model.index(0, RecordListModel::Title);
    REQUIRE(QTest::qWaitFor([&] { return !title.data().toString().isEmpty(); }));
    CHECK(title.data().toString().startsWith(QStringLiteral("Zieliński Tomasz · ")));
}

TEST_CASE("hits are appended as the list is scrolled", "[ui][search]")
{
    TemporaryVault vault;
    HitModel model(vault.session->catalogue());
    const QAbstractItemModelTester tester(&model, kFatal);
    SearchHit hit;
    hit.row.kind = "testimony";
    hit.snippet = "в ў метро";
    hit.highlights = {{6, 16}};
    SearchResult page{{hit, hit}, 3, false, false};
    model.set(page);
    CHECK(model.rowCount() == 2);
    CHECK(model.canFetchMore({}));
    // Places come in bytes of UTF-8 and go out in letters.
    CHECK(model.index(0, 0).data(HitModel::HighlightsRole).toList() == QVariantList{4, 9});
    page.hits.pop_back();
    model.append(page);
    CHECK(model.rowCount() == 3);
    CHECK_FALSE(model.canFetchMore({}));
    model.append({}); // the vault changed meanwhile
    CHECK(model.rowCount() == 3);
}

TEST_CASE("a hit says its kind once, whose it is, and its date as the window's language writes it", "[ui][search]")
{
    TemporaryVault vault;
    Records& records = vault.session->vault().records();
    const RecordId person = records.commit({{newRecordId(), "person", Json::object({}), {}}}).front();
    const RecordId untitled =
        records.commit({{newRecordId(), "testimony", Json::object({{"narrative", "They came by metro"}}), {}}}).front();
    records.commit({{newRecordId(), "detention",
        Json::object({{"arrest_date", "2020-08-10~"}, {"person", toText(person)}, {"reasons_said", "metro"}}), {}}});
    const RecordReader& reader = vault.session->vault().reader();
    HitModel model(vault.session->catalogue());
    model.set(vault.session->vault().newReading()->search().find({"metro", {}}, 0, HitModel::kPageHits));
    REQUIRE(model.rowCount() == 2);
    QString told;
    for (int row = 0; row < 2; ++row) {
        const QString said = model.index(row, 0).data().toString();
        if (model.hit(row).row.id == untitled) CHECK(said.count(QStringLiteral("Testimony")) == 1);
        else told = model.index(row, 0).data(HitModel::TitleRole).toString();
    }
    CHECK(told.startsWith(qs(reader.row(person)->code)));
    CHECK(told.contains(QStringLiteral("about 10 Aug 2020")));
    CHECK_FALSE(told.contains(QStringLiteral("2020-08")));
}

TEST_CASE("the first page shows today as core counts it, in Minsk", "[ui][home]")
{
    TemporaryVault vault;
    setClock(1'640'989'800'000); // 2021-12-31T22:30Z
    HomePage page(*vault.session);
    setClock({});
    QStringList shown;
    for (const QLabel* label : page.findChildren<QLabel*>()) shown.append(label->text());
    CHECK(shown.join(u'|').contains(QStringLiteral("1 January 2022")));
}

TEST_CASE("no list shows a date as it is stored", "[ui][list]")
{
    application();
    struct Case {
        FieldType type;
        const char *stored, *told;
    };
    const auto c = GENERATE(values<Case>({{FieldType::Text, "A · 2020-08-10", "A · 10 Aug 2020"},
        {FieldType::Date, "2020-08", "Aug 2020"}, {FieldType::Date, "2020~", "about 2020"},
        {FieldType::Date, "../2020-08-10", "before 10 Aug 2020"},
        {FieldType::Date, "2020-08-10/2020-08-12", "10 Aug 2020 – 12 Aug 2020"}, {FieldType::Time, "2020-08-10", "10 Aug 2020"},
        {FieldType::Text, "cell 7", "cell 7"}, {FieldType::Text, "2020", "2020"}}));
    CHECK(tellTitle({{{FieldType::Code, "Beating"}, {c.type, c.stored}}}) == QStringLiteral("Beating · ") + qs(c.told));
    const std::shared_ptr<const Catalogue> catalogue = Catalogue::builtIn();
    CHECK(lineOf(*catalogue, "person", QStringLiteral("V-7K2QM-V"),
              Title{{{FieldType::Text, "V-7K2QM-V"}, {FieldType::Code, "Victim"}}})
        == QStringLiteral("Person · V-7K2QM-V · Victim"));
    CHECK(tellDay("2020-08-10T06:30:00Z") == QStringLiteral("10 Aug 2020"));
}

TEST_CASE("the dry run says of each record why it stays", "[ui][bundles]")
{
    TemporaryVault vault;
    DecisionModel model(vault.session->catalogue());
    const QAbstractItemModelTester tester(&model, kFatal);
    DecisionRow goes, stays;
    goes.decision.verdict = Verdict::Goes;
    goes.decision.kind = "testimony";
    goes.decision.conditions = {"only for the prosecutor"};
    stays.decision.verdict = Verdict::Stays;
    stays.decision.kind = "testimony";
    stays.decision.reason = "consent";
    stays.decision.details = {"not-asked"};
    stays.because = {"V-7K2QM-V"};
    stays.code = "T-4F8WN-C";
    model.set({goes, stays});
    CHECK(model.rowCount() == 2);
    CHECK(model.index(0, DecisionModel::Why).data().toString().contains(QStringLiteral("only for the prosecutor")));
    model.filter(DecisionModel::Show::Stays);
    REQUIRE(model.rowCount() == 1);
    const QString why = model.index(0, DecisionModel::Why).data().toString();
    CHECK(why.contains(QStringLiteral("V-7K2QM-V: Not asked")));
    CHECK(model.index(0, DecisionModel::Record).data().toString().contains(QStringLiteral("T-4F8WN-C")));
    model.filter(DecisionModel::Show::Redacted);
    CHECK(model.rowCount() == 0);
}

TEST_CASE("whatever core notes in the journal has words in three languages", "[ui][journal]")
{
    application();
    const std::shared_ptr<const Catalogue> catalogue = Catalogue::builtIn();
    std::set<std::string> notes = inCore(R"re("(#[a-z_]+)")re");
    notes.erase("#rows"); // a name inside a record's other half: never written to the journal
    for (const char* text : {"#condition", "#override", "#purpose", "#sender"})
        notes.erase(text);                                                              // what stands in for a field there
    for (const char* named : {"author", "device", "verifier_key"}) notes.insert(named); // of the enrolment
    REQUIRE(notes.size() >= 15);
    std::set<std::string> codes = inCore(R"re(noteKey\([^"]*"([a-z-]+)")re");
    for (const auto kind :
        {SlotInfo::Kind::Passphrase, SlotInfo::Kind::PassphraseAndFile, SlotInfo::Kind::Recovery, SlotInfo::Kind::Escrow})
        codes.emplace(slotKindCode(kind));
    codes.merge(inCore(R"re("#found", "([a-z-]+)")re"));
    for (const auto state : {ClockState::Behind, ClockState::Ahead})
        for (const bool isEntry : {true, false}) codes.insert(ClockStanding{state, 0, 0, isEntry}.found());
    REQUIRE(codes.size() >= 8);
    for (const char* language : {"en", "ru", "be"}) {
        UiLanguage::instance().set(QString::fromLatin1(language));
        CAPTURE(language);
        const bool isCyrillic = UiLanguage::instance().code() != QStringLiteral("en");
        const auto isSaid = [&](const QString& words, const std::string& raw) {
            static const QRegularExpression cyrillic(QStringLiteral("[А-Яа-яІіЎў]"));
            return !words.isEmpty() && words != qs(raw) && words.contains(cyrillic) == isCyrillic;
        };
        for (const std::string& note : notes) {
            CAPTURE(note);
            CHECK(isSaid(noteText(note), note));
            CHECK_FALSE(noteText(note).contains(u'#'));
        }
        for (const std::string& code : codes) {
            CAPTURE(code);
            const char* note = code == "log-cut" || code.starts_with("clock-") ? "#found" : "#action";
            CHECK(isSaid(noteValueText(*catalogue, note, code) + u' ', code));
        }
        for (int event = int(Event::Create); event <= int(Event::Backup); ++event)
            CHECK(isSaid(eventText(Event(event)), std::string(eventCode(Event(event)))));
    }
    UiLanguage::instance().set(QStringLiteral("en"));
}

TEST_CASE("no entry of a used notebook shows a raw name or value", "[ui][journal]")
{
    TemporaryVault vault;
    vault.session->vault().fillWithSamples({});
    vault.session->vault().addRecoveryKey();
    const Catalogue& catalogue = vault.session->catalogue();
    const LogReader& log = vault.session->vault().journal();
    const QRegularExpression raw(QStringLiteral("[_#{\\[]"));
    for (const HistoryEntry& entry : log.entries(0, log.size()))
        for (const FieldProof& field : entry.fields) {
            CAPTURE(entry.kind, field.name);
            const QString name = entryFieldName(catalogue, entry, field);
            CHECK(name != qs(field.name));
            CHECK_FALSE(name.contains(raw));
            if (field.name == "verifier_key") continue; // a key is shown as it is
            CHECK_FALSE(entryFieldValue(catalogue, entry, field, nullptr, 200).startsWith(u'{'));
            CHECK_FALSE(entryFieldValue(catalogue, entry, field, nullptr, 200).startsWith(u'['));
        }
}

TEST_CASE("rows within fields and the values of notes have words", "[ui][journal][search]")
{
    application();
    const std::shared_ptr<const Catalogue> catalogue = Catalogue::builtIn();
    CHECK(fieldText(*catalogue, "person", "names.text") == QStringLiteral("Names"));
    CHECK(noteValueText(*catalogue, "#status", "withdrawn") == QStringLiteral("withdrawn"));
    CHECK(noteValueText(*catalogue, "#action", "remove") == QStringLiteral("a key was removed"));
    CHECK(noteValueText(*catalogue, "#kind", "recovery") == QStringLiteral("recovery key"));
    CHECK(noteValueText(*catalogue, "#slot", "0123456789abcdef") == QStringLiteral("0123 4567 89ab cdef"));
    CHECK_FALSE(noteValueText(*catalogue, "#problem", "evidence.digest-mismatch").contains(QStringLiteral("evidence.")));
}

TEST_CASE("every code of a bundle's check has words", "[ui][bundles]")
{
    application();
    CHECK(verifyErrorText("signature-untrusted") != verifyErrorText("signature-bad"));
    CHECK_FALSE(verifyErrorText("of-a-later-version").isEmpty());
    const std::set<std::string> remarks = inCore(R"re(remark\("([a-z-]+)")re");
    REQUIRE(remarks.size() >= 5);
    for (const std::string& remark : remarks) {
        CAPTURE(remark);
        CHECK(verifyRemarkText(remark) != verifyRemarkText("of-a-later-version"));
    }
    CHECK(groupedHex("0123456789") == QStringLiteral("0123 4567 89"));
}

} // namespace zapis::ui
