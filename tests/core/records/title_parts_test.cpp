// Parts of titles by letters in threes against a look at each title.
#include "tests/catch.h"

#include <algorithm>
#include <random>

#include <fmt/format.h>

#include "core/records/list_blocks.h"
#include "core/records/title_parts.h"
#include "core/vault/transaction.h"
#include "tests/core/records/memory_vault.h"

using namespace zapis;

namespace {

struct Titles {
    Titles() { createRecordsSchema(vault); }

    std::string title()
    {
        constexpr std::string_view kLetters[] = {"a", "b", "ж", "ш", "\"", "\n", " ", "-", "的", "😀", "*", "'"};
        std::string out;
        for (std::uint64_t length = random() % 9; length > 0; --length) out += kLetters[random() % std::size(kLetters)];
        return out;
    }
    void add(const std::string& folded, const std::string& kind = "act")
    {
        Statement(vault.records,
            "INSERT INTO record(id, kind, status, code, title, folded, sort_date, sort_day, changed_ms, revision, "
            "identity_revision) VALUES(?, ?, 'final', '', '', ?, '', 0, 0, 1, 0)")
            .bindAll(newRecordId(), kind, folded)
            .run();
        writer().put(vault.records.lastInsertRow(), std::nullopt, folded);
    }
    void change(std::int64_t row, const std::string& folded)
    {
        Statement before(vault.records, "SELECT folded FROM record WHERE row = ?");
        before.bindAll(row).step();
        const std::string was = before.text(0);
        before.reset();
        Statement(vault.records, "UPDATE record SET folded = ? WHERE row = ?").bindAll(folded, row).run();
        writer().put(row, was, folded);
    }
    TitlePartWriter& writer()
    {
        if (!m_writer) m_writer.emplace(vault.records);
        return *m_writer;
    }
    std::vector<std::int64_t> plain(std::string_view part)
    {
        Statement found(vault.records, "SELECT row FROM record WHERE instr(folded, ?) > 0 ORDER BY row");
        found.bindAll(part);
        std::vector<std::int64_t> rows;
        while (found.step()) rows.push_back(found.integer(0));
        return rows;
    }
    bool fits(const std::string& part)
    {
        auto found = fewRowsWithPart(vault.records, {}, part);
        if (!found) return false;
        std::ranges::sort(*found);
        return *found == plain(part);
    }

    Databases vault{Connection::openMemory(), nullptr};
    std::mt19937_64 random{8};

private:
    std::optional<TitlePartWriter> m_writer;
};

} // namespace

TEST_CASE("a part is found where it stands, whatever letters it has, after any changes", "[records][lists]")
{
    Titles titles;
    Transaction transaction(titles.vault.records);
    for (int i = 0; i < 1500; ++i) titles.add(titles.title());
    const auto allFit = [&] {
        for (int i = 0; i < 300; ++i) {
            const std::string part = titles.title();
            CAPTURE(part);
            if (!part.empty() && !titles.fits(part)) return false;
        }
        return titles.fits("ж ш") && titles.fits("\"\"\"") && titles.fits("的😀a");
    };
    CHECK(allFit());
    for (int i = 0; i < 700; ++i) titles.change(static_cast<std::int64_t>(titles.random() % 1500 + 1), titles.title());
    CHECK(allFit());
    rebuildTitleParts(titles.vault.records);
    CHECK(allFit());
}

TEST_CASE("a part that many have is left to a walk", "[records][lists]")
{
    Titles titles;
    Transaction transaction(titles.vault.records);
    for (std::size_t i = 0; i < kFewRows; ++i) titles.add(fmt::format("страх {}", i));
    CHECK(fewRowsWithPart(titles.vault.records, {}, "страх")->size() == kFewRows);
    CHECK(fewRowsWithPart(titles.vault.records, {}, "ст")->size() == kFewRows);
    titles.add("страх");
    CHECK_FALSE(fewRowsWithPart(titles.vault.records, {}, "страх"));
    CHECK_FALSE(fewRowsWithPart(titles.vault.records, "act", "ст"));
    CHECK(titles.fits("ах 199"));
}
