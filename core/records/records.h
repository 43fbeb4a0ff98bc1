/// The write path and the reading of records: draft → change → journal and tables in one transaction.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/journal/log.h"
#include "core/records/record.h"
#include "core/vault/connection.h"
#include "core/vault/sealed_reader.h"

namespace zapis {

class RecordLists;
struct RecordStep;
struct StoredRecord;

/// Tables record, term, link, span, draft (records.db), their identity siblings (identity.db).
void createRecordsSchema(Databases& databases);

/// Brings the tables that an earlier version made up to those of this one; nothing to do for most. Needs to write records.db.
void bringRecordsSchemaUpToDate(Databases& databases);

/// Reading; any thread with its own connections.
class RecordReader {
public:
    RecordReader(const Catalogue& catalogue, Databases& databases);
    std::optional<Record> find(const RecordId& id) const;
    Record get(const RecordId& id) const; ///< Throws Error Io "records.none" {id}
    /// By id, or by alias code (case and O/0, I/1 forgiven). Throws Io "records.none", Refused "records.code-ambiguous",
    /// Malformed "records.code-check".
    RecordId resolve(std::string_view idOrCode) const;
    std::uint64_t count(const RecordQuery& query) const;
    /// Rows [from, from + count) of the query, as fast at the end as at the top (record_lists.h).
    std::vector<RecordRow> rows(const RecordQuery& query, std::uint64_t from, std::uint64_t count) const;
    std::optional<RecordRow> row(const RecordId& id) const;
    std::vector<IncomingLink> incoming(const RecordId& id) const;
    std::vector<RecordId> all(std::string_view kind = {}) const; ///< in order of creation
    std::optional<std::string> kindOf(const RecordId& id) const;
    /// The fields that a record had at a revision, told by its history; nothing where it has no such revision. Revisions count
    /// from 1.
    std::optional<Json> fieldsAt(const RecordId& id, std::int64_t revision) const;
    bool identityOpen() const { return m_databases->identityOpen(); } ///< are names read?
    /// The display name of a person where the compartment is open, else the alias code.
    std::string nameOf(const RecordId& person) const;
    /// Titles are given in this language (codes by their labels); English until set.
    void setLanguage(Language language) { m_language = language; }
    Language language() const { return m_language; }
    const Catalogue& catalogue() const { return *m_catalogue; }
    Databases& databases() const { return *m_databases; } ///< for core alone

private:
    const Catalogue* m_catalogue;
    Databases* m_databases;
    Language m_language = Language::En;
    std::shared_ptr<RecordLists> m_lists; ///< copies of a reader are of one thread and share it
};

/// An edit that is not saved yet: sealed in the databases (identity parts in identity.db), not journaled.
struct Draft {
    RecordId record; ///< of the record edited, or the id a new one will have
    std::string kind;
    Json fields;
    std::optional<std::int64_t> basedOn; ///< nothing: a new record
    std::int64_t savedMs = 0;
    std::string place; ///< where in the form the person was (opaque to core)
};

/// Reading unsaved edits; any thread with its own connections.
class DraftReader {
public:
    explicit DraftReader(const RecordReader& reader) : m_reader(&reader) { }
    std::optional<Draft> find(const RecordId& record) const;
    std::vector<Draft> all() const; ///< newest first

private:
    const RecordReader* m_reader;
};

/// Told inside the transaction what changed, to keep full text and other views in step. Registered once at start.
class RecordObserver {
public:
    virtual ~RecordObserver() = default;
    virtual void recordChanged(Databases& databases, const Record& record) = 0;
    /// The save that made this record was cut short: identity.db may still hold words of it, records.db knows it no more.
    virtual void recordGone(Databases& /*databases*/, const RecordId& /*id*/) { }
};

class Records {
public:
    Records(const Catalogue& catalogue, Databases& databases, Log& log);
    void observe(RecordObserver* observer); ///< not owned

    /// Saves all of it or nothing. New ids become new records: a draft, or complete where the kind has no draft. Throws Malformed
    /// "records.invalid" with the problems' paths in args where something is not well-formed; Refused "records.final" where a
    /// finalised record would be edited, "records.rows-stand" where rows that stand (Field::stands) would change without a
    /// reason, "vault.needs-identity" where identity fields are set with the compartment closed. Deletes the drafts of the
    /// records saved. Returns the ids in order.
    std::vector<RecordId> commit(const std::vector<RecordChange>& changes);
    /// Why a record changes: a code of amendment-reasons, words of one's own, or both. Throws Malformed "records.unknown-reason".
    struct Reason {
        std::string code{}, words{};
        bool isGiven() const { return !code.empty() || !words.empty(); }
    };
    /// What else belongs into a save.
    struct SaveExtras {
        std::optional<Event> event;        ///< of the first change's entry, where it is not the usual one
        std::vector<CommittedField> notes; ///< further fields of that entry, named "#…"
        std::function<void()> inside;      ///< done within the transaction, before the records
        Reason why;                        ///< of the first change, where it wants one
    };
    std::vector<RecordId> commit(const std::vector<RecordChange>& changes, const SaveExtras& extras);
    /// Problems instead of an exception, for forms.
    std::vector<Problem> problemsOf(const std::string& kind, const Json& fields, Marks marks) const;
    void finalise(const RecordId& id); ///< Refused "records.not-complete" with paths, "records.rules" with numbers
    /// The fields that change; null empties one. A reason is needed unless the record is a draft and no row that stands changes.
    void amend(const RecordId& id, const Json& changedFields, const Reason& why);
    /// In one save: undone together. Throws Usage "records.withdraw-reason" for what is final where no reason is given, Refused
    /// "records.closed".
    void withdraw(const std::vector<RecordId>& ids, const Reason& why);
    void withdraw(const RecordId& id, const Reason& why) { withdraw(std::vector{id}, why); }
    /// Undo of the last commit of this session as a new commit; nothing when there is none. A record that it made becomes
    /// withdrawn: nothing is deleted. Refused "records.changed-meanwhile" where one was changed since. Returns what it touched.
    std::vector<RecordId> undoLast();
    bool canUndo() const { return !m_undo.empty(); }
    /// When the names are closed: the states that undo would go back to hold names.
    void forgetUndo() { m_undo.clear(); }
    /// An entry about a record without a change: Open, Fixity, Export, Print…; `inside` is done in the same transaction. Names of
    /// fields get a '#' in front where they have none.
    void note(Event event, const std::optional<RecordId>& record, const std::vector<CommittedField>& fields = {},
        const std::function<void()>& inside = {});

    /// Words of a text field are about to leave with the names in them, by an exit that no consent is asked at: a person says
    /// why, and the journal has it (Copy, with "#copied", the field, and "#words") before they do. Throws Usage
    /// "evidence.copy-why" {code} where no reason is given, and what a commit throws: then nothing may leave.
    void noteNamesCopied(const RecordId& record, std::string_view field, std::string_view why);

    /// Imports JSONL lines {"kind","id","status","fields"}: all or nothing. Problems carry line numbers.
    struct ImportProblem {
        int line = 0;
        Problem problem;
    };
    struct ImportResult {
        std::size_t records = 0;
        std::vector<ImportProblem> problems; ///< not empty: nothing was imported
        std::vector<ImportProblem> warnings;
    };
    /// Where file fields find their files. Without one, and for a file that is not there, the field is left out, the record comes
    /// in as a draft, and a warning "records.import-no-file" says so.
    class ImportFiles {
    public:
        virtual ~ImportFiles() = default;
        struct Stored {
            ObjectId object; ///< the value of the field
            Sha256Digest sha256;
            std::string mediaType;
            std::uint64_t sizeBytes = 0;
            CommittedField note; ///< "#file", for the record's entry
        };
        virtual bool has(const std::string& name) const = 0;
        /// Seals the file that `name` stands for. Called before the import's transaction.
        virtual Stored store(const std::string& name, ObjectClass objectClass, const Job& job) = 0;
        virtual void keepInside() = 0;       ///< writes the rows of all stored files; inside the transaction
        virtual void discard() noexcept = 0; ///< the import is off: removes what was stored
    };
    /// Members of an object: kind, fields; optional id (else a new one), status (else the kind's first), code. Lines may link to
    /// records further down. Anything well-formed comes in; marks that do not hold are warnings, and problems where a kind has no
    /// draft. Refused "vault.needs-identity" where identity fields come and the compartment is closed.
    ImportResult importLines(std::string_view jsonLines, const Job& job, ImportFiles* files = nullptr);
    ImportResult importRecords(const std::vector<Json>& objects, const Job& job, ImportFiles* files = nullptr);

    void saveDraft(const Draft& draft); ///< at most some seconds after a key was typed; cheap
    std::optional<Draft> draft(const RecordId& record) const { return DraftReader(m_reader).find(record); }
    std::vector<Draft> drafts() const { return DraftReader(m_reader).all(); } ///< newest first
    void discardDraft(const RecordId& record);

    /// A fresh alias code for a kind (and role of a person): kind letter, 5 random symbols, check symbol.
    std::string newCode(const std::string& kind, const Json& fields) const;
    /// Deletes every view and builds it again from the journal; drafts stay. Without the identity compartment the views of
    /// identity.db are left as they are.
    void rebuild(const Job& job);
    /// Do the views of both databases belong together? Not after a save that was cut short between the two commits.
    bool viewsFit() const;
    /// Makes them fit: draws the identity views of the records that such a save touched anew, all views where that is not enough.
    /// Every save does it first, so that no later one hides it.
    void mendViews();
    const RecordReader& reader() const { return m_reader; }
    void setLanguage(Language language) { m_reader.setLanguage(language); }

private:
    friend class ImportRun;
    RecordStep stepOf(const RecordChange& change, const KindOfId& kindOf, std::vector<Problem>& problems) const;
    void giveReason(RecordStep& step, const Reason& why) const;
    void noteReason(RecordStep& step, const Reason& why) const;
    KindOfId kindOfStored() const;
    std::string freeCode(const Kind& kind, const Json& fields) const;
    StoredRecord loadOpen(const RecordId& id) const;
    void save(std::vector<RecordStep>& steps);
    void mendViewsInside(); ///< in the caller's transaction, before anything is read
    void rebuildInside(const Job& job);
    void rememberForUndo(const std::vector<RecordStep>& steps);

    /// The state of a record before a save of this session; `before` null: the save made it. Its identity half is known where it
    /// was read.
    struct SavedState {
        RecordId record;
        std::int64_t revision = 0;
        std::shared_ptr<const StoredRecord> before;
        bool identityRead = false;
    };

    const Catalogue* m_catalogue;
    Databases* m_databases;
    Log* m_log;
    RecordReader m_reader;
    std::vector<RecordObserver*> m_observers;
    std::vector<std::vector<SavedState>> m_undo;
};

/// Alias codes (docs/model/domain.md §7): Luhn mod 32 over Crockford symbols.
char aliasCheckSymbol(std::string_view fiveSymbols);
bool hasAliasShape(std::string_view code); ///< V-7K2QM-V, whatever the check symbol
bool isAliasCode(std::string_view code);   ///< shape and check symbol

} // namespace zapis
