/// A journal in two databases in memory, as tests of the log need it.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/secret.h"
#include "core/journal/log.h"
#include "core/journal/merkle.h"
#include "core/vault/statement.h"
#include "core/vault/transaction.h"
#include "tests/error_key.h"

namespace zapis::test {

inline constexpr SlotId kSlot{std::byte{0x11}, std::byte{0x22}}; ///< Anna's

struct JournalFixture {
    Databases databases{Connection::openMemory(), std::make_unique<Connection>(Connection::openMemory())};
    AuthorId author;
    std::optional<Log> log;

    JournalFixture()
    {
        initSecrets();
        createJournalSchema(databases);
        author = addMember(databases, "Anna", kSlot);
        log.emplace(databases, author, "here");
    }

    std::vector<EntryRef> append(const std::vector<NewEntry>& entries, const CommitId& commit = newId<CommitId>())
    {
        PairedTransaction transaction(databases);
        std::vector<EntryRef> refs = log->append(entries, commit);
        transaction.commit();
        return refs;
    }

    EntryRef appendText(const RecordId& record, const std::string& text, Event event = Event::Change)
    {
        return append({NewEntry{event, record, "testimony", false, {{"narrative", text}}}}).front();
    }

    void change(std::string_view sql) { databases.records.execute(sql); }

    /// Keys of all faults, each once, sorted.
    std::vector<std::string> faults()
    {
        std::vector<std::string> keys;
        for (const auto& fault : LogReader(databases).verify(Job())) keys.push_back(fault.key);
        std::ranges::sort(keys);
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        return keys;
    }
};

} // namespace zapis::test
