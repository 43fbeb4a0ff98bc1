/// One import: lines are read and checked as a whole, then files are sealed, then everything is written in one transaction.
#pragma once

#include <unordered_map>

#include "core/records/record_steps.h"
#include "core/records/records.h"

namespace zapis {

class ImportRun {
public:
    ImportRun(Records& records, Records::ImportFiles* files, const Job& job);
    /// `line` is told in problems.
    void add(const Json& object, int line);
    void addProblem(int line, const Error& error);
    Records::ImportResult finish();

private:
    /// A file field whose file has to be brought in.
    struct PendingFile {
        std::string field, name;
        ObjectClass objectClass = ObjectClass::Evidence;
    };
    struct Line {
        int number = 0;
        const Kind* kind = nullptr;
        RecordId id;
        Status status = Status::Draft;
        std::string code;
        Json fields;
        std::vector<PendingFile> files;
        std::vector<CommittedField> notes;
    };

    void problem(int line, std::string path, std::string key, std::vector<std::string> args);
    bool readHead(const Json& object, Line& line);
    void takeFiles(Line& line);
    void check(const Line& line, const KindOfId& kindOf);
    void storeFiles();
    void storeFile(Line& line, const PendingFile& file);
    void write();
    RecordStep stepOf(Line&& line) const;

    Records& m_records;
    Records::ImportFiles* m_files;
    const Job& m_job;
    std::vector<Line> m_lines;
    std::unordered_map<RecordId, const Kind*> m_kinds;
    Records::ImportResult m_result;
};

} // namespace zapis
