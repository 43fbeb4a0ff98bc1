// How long the window's event loop does not turn while somebody works: typing in a testimony of 30 000 words with 200 passages,
// its autosave, Ctrl+S, opening records, a link field over all people; then the same while an import holds the database.
//     stall_bench [--testimonies 100000] [--vault FOLDER] [--words 30000] [--passages 200] [--letters 60] [--cause 0|1]

#include <QEventLoop>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTextEdit>
#include <QTimer>

#include "core/facade/sample_generator.h"
#include "tests/bench/event_watch.h"
#include "tests/bench/scale_vault.h"
#include "ui/editing/session_directory.h"
#include "ui/forms/record_popup.h"
#include "ui/look/calm_style.h"
#include "ui/pages/records/record_view.h"
#include "ui/pages/testimonies/facts.h"
#include "ui/shell/main_window.h"
#include "ui/words/language.h"

using namespace zapis;
using namespace zapis::bench;
using namespace zapis::ui;

namespace {

constexpr int kBetweenKeysMs = 70, kQuietMs = 500, kLongestMs = 120'000;
const RecordId kTestimony = *parseRecordId("7a616769-7300-4000-8000-7374616c6c00");

void runFor(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

void runTill(const std::function<bool()>& isDone)
{
    QElapsedTimer since;
    since.start();
    while (!isDone() && !since.hasExpired(kLongestMs)) runFor(2);
    if (!isDone()) throw std::runtime_error(fmt::format("not done within {} s", kLongestMs / 1000)); // nothing was measured
}

/// Some invented words, the same at each run.
std::string narrativeOf(std::uint64_t words)
{
    constexpr std::string_view kSentences[] = {"They came at night and took us to the station.",
        "Nobody told us where we were going.", "In the yard we stood with our hands against the wall until morning.",
        "A man in black struck him twice on the back.", "I counted fourteen people in a cell for four.",
        "On the third day they called us one by one."};
    std::string text;
    std::uint64_t count = 0;
    for (std::size_t i = 0; count < words; ++i) {
        const std::string_view sentence = kSentences[(i * 7 + i / 5) % std::size(kSentences)];
        if (!text.empty()) text += i % 12 == 0 ? "\n\n" : " ";
        text += sentence;
        count += 1 + static_cast<std::uint64_t>(std::ranges::count(sentence, ' '));
    }
    return text;
}

/// The long testimony, made at the first run over a vault.
void makeTestimony(OpenVault& vault, std::uint64_t words, std::uint64_t passages)
{
    if (vault.reader().find(kTestimony)) return;
    const std::string text = narrativeOf(words);
    const Json fields = Json::object({{"language", "en"}, {"narrative", text}, {"record_language", "en"}});
    vault.records().commit({{kTestimony, "testimony", fields, std::nullopt}});
    std::vector<RecordChange> changes;
    const auto gap = static_cast<int>(text.size() / (passages + 1)); // ASCII: bytes are code points
    for (int i = 1; i <= static_cast<int>(passages); ++i) {
        const int from = static_cast<int>(text.find(' ', static_cast<std::size_t>(i * gap))) + 1;
        const int to = static_cast<int>(text.find('.', static_cast<std::size_t>(from)));
        for (RecordChange& change : newFact(vault.catalogue(), kTestimony, fields, "act", from, to).changes)
            changes.push_back(std::move(change));
    }
    vault.records().commit(changes);
}

/// An import that is never ended: it writes into its transaction till this is destroyed, and is rolled back.
class RunningImport {
public:
    explicit RunningImport(OpenVault& vault)
        : m_thread([writing = vault.newWriting()](std::stop_token stop) {
              SampleGenerator generator(2);
              std::vector<Json> objects = generator.scenery();
              constexpr std::size_t kObjects = 40'000;
              while (objects.size() < kObjects && !stop.stop_requested())
                  for (Json& object : generator.nextTestimony()) objects.push_back(std::move(object));
              try {
                  writing->records().importRecords(objects, Job(stop, [](std::uint64_t, std::uint64_t) { }));
              } catch (const Cancelled&) {
                  return;
              }
          })
    {
        const auto probe = vault.newWriting();
        probe->setPatience(std::chrono::milliseconds(0));
        runTill([&] {
            try {
                probe->records().discardDraft(newRecordId());
                return false;
            } catch (const Error&) {
                return true; // the import holds the database
            }
        });
    }

private:
    std::jthread m_thread;
};

class Bench {
public:
    Bench(EventWatch& watch, MainWindow& window, const Arguments& arguments)
        : m_watch(watch),
          m_window(window),
          m_letters(static_cast<int>(arguments.number("letters", 60))),
          m_tellsCause(arguments.number("cause", 0) != 0)
    {
    }

    void run(const std::string& prefix, const std::vector<RecordId>& others)
    {
        m_prefix = prefix;
        openRecords(others);
        openNarrative();
        typeLetters();
        autosave();
        save();
        findPerson();
    }

private:
    template <class Widget> Widget* shown(const char* name) const
    {
        for (auto* widget : m_window.findChildren<Widget*>(QString::fromLatin1(name)))
            if (widget->isVisible()) return widget;
        return nullptr;
    }

    Session& session() const { return m_window.workspace()->page(QStringLiteral("home"))->session(); }

    void measure(const std::string& name, const std::function<void()>& begin, const std::function<bool()>& isDone)
    {
        runFor(kQuietMs);
        m_watch.restart();
        QTimer::singleShot(0, &m_window, begin);
        runTill(isDone);
        runFor(kQuietMs);
        tell(name);
    }

    void tell(const std::string& name)
    {
        print(m_prefix + name + "_stall", m_watch.longestWaitMs(), "ms, reach 50");
        if (m_tellsCause) fmt::print("  {}\n", m_watch.slowest());
    }

    void open(const std::string& name, const RecordId& id)
    {
        bool isOpen = false;
        measure(
            name,
            [&] {
                m_window.workspace()->openRecord(id);
                isOpen = true;
            },
            [&] { return isOpen; });
    }

    void openRecords(const std::vector<RecordId>& others)
    {
        open("first_opening", others.front()); // its page is made
        for (const RecordId& other : others) open("opening", other);
        open("opening_long", kTestimony);
        open("opening_after_long", others.front());
        open("opening_long_again", kTestimony);
    }

    void openNarrative()
    {
        RecordView* view = nullptr;
        for (auto* one : m_window.findChildren<RecordView*>())
            if (one->isVisible()) view = one;
        if (!view) throw std::logic_error("no record is shown");
        measure(
            "narrative", [view] { view->showStep(QStringLiteral("narrative")); },
            [this] { return shown<QTextEdit>("testimony-narrative") != nullptr; });
    }

    void typeLetters()
    {
        auto* words = shown<QTextEdit>("testimony-narrative");
        words->setFocus();
        QTextCursor caret = words->textCursor();
        caret.setPosition(words->document()->characterCount() / 2);
        words->setTextCursor(caret);
        runFor(kQuietMs);
        m_watch.restart();
        for (int i = 0; i < m_letters; ++i) {
            m_watch.type(
                *words->viewport()->parentWidget(), i % 6 == 5 ? QChar(u' ') : QChar(u'a' + static_cast<char16_t>(i % 26)));
            runFor(kBetweenKeysMs);
        }
        tell("typing");
        printSpread(m_prefix + "key_to_glyph", m_watch.keyToGlyphMs(), "50 ms");
    }

    void autosave()
    {
        m_watch.restart(); // begins by itself, a moment after the last letter
        runFor(4000);
        tell("autosave");
    }

    void save()
    {
        auto* button = shown<QPushButton>("record-save");
        if (!button->isEnabled()) throw std::logic_error("nothing to save: what was typed is not there");
        bool isSaved = false;
        QObject context;
        QObject::connect(&session(), &Session::recordsChanged, &context, [&isSaved] { isSaved = true; });
        QObject::connect(&session(), &Session::failed, &context, [&isSaved] { isSaved = true; }); // an import holds the vault
        measure("save", [button] { button->click(); }, [&isSaved] { return isSaved; });
    }

    void findPerson()
    {
        SessionDirectory directory(session());
        FormContext context{session().catalogue(), directory};
        auto* popup = new RecordPopup({"person"}, context, QStringLiteral("Person"), &m_window);
        auto* search = popup->findChild<QLineEdit*>();
        auto* list = popup->findChild<QListWidget*>();
        runFor(kQuietMs);
        m_watch.restart();
        popup->popUp(&m_window);
        runTill([list] { return list->count() > 0; });
        for (const char letter : std::string("marina")) {
            m_watch.type(*search, QChar::fromLatin1(letter));
            runFor(200);
        }
        runFor(2000);
        tell("link_field");
        delete popup;
    }

    EventWatch& m_watch;
    MainWindow& m_window;
    int m_letters;
    bool m_tellsCause;
    std::string m_prefix;
};

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    EventWatch watch(argc, argv);
    watch.setStyle(new CalmStyle);
    UiLanguage::instance().set(QStringLiteral("en"));
    const Arguments arguments(argc, argv);
    const ScaleVault scale(arguments);
    fmt::print("testimonies: {}\n", scale.testimonies());
    auto vault = scale.open();
    makeTestimony(*vault, arguments.number("words", 30'000), arguments.number("passages", 200));
    RecordQuery query;
    query.kind = "testimony";
    std::vector<RecordId> others;
    for (const RecordRow& row : vault->reader().rows(query, scale.testimonies() / 2, 3)) others.push_back(row.id);
    OpenVault& opened = *vault;
    MainWindow window(std::nullopt);
    window.resize(1440, 900);
    window.show();
    window.enter(std::move(vault));
    runFor(2000);
    Bench bench(watch, window, arguments);
    bench.run("", others);
    const RunningImport import(opened);
    bench.run("import_", others);
}
