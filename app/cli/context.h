/// What all verbs of the command line share: language, output, secrets, the open vault.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "core/zapis.h"

namespace zapis::cli {

/// How a command says what it found beside its exit status of errors: 0 done, 1 the check found something wrong.
class Context {
public:
    explicit Context(Language language) : m_language(language) { }

    Language language() const { return m_language; }
    bool json = false;
    bool clockIsRight = false; ///< --clock-is-right: whoever runs this has looked
    std::filesystem::path passphraseFile, newPassphraseFile, recoveryFile, mediumFile;
    int status = 0; ///< exit status of a verb that ran to its end

    /// A phrase of resources/words/cli.tsv ("cli." is put before the key). Each argument becomes one readable line.
    std::string say(std::string_view key, const std::vector<std::string>& args = {}) const;
    void print(std::string_view text) const; ///< to stdout, with LF; what orders a terminal about is left out
    void printJson(const Json& value) const; ///< one canonical line
    /// What a verb did: the object under --json, else the sentence.
    void answer(const Json& value, std::string_view text) const;
    void printError(std::string_view text) const; ///< the same to stderr
    /// Sentence and advice to stderr; under --json one line {"error":key,"sentence":…,"advice":…}, {"warning":…} for the second.
    void tell(const Error& error) const;
    void tell(std::string_view key, const std::vector<std::string>& args) const; ///< a warning of resources/errors to stderr

    /// Opens V with what the options give, or asks at the terminal. Warnings go to stderr. A clock that is not right is refused
    /// for writing, or accepted where --clock-is-right says so. Reading under KeyReplaced or LogCut goes on and ends with their
    /// exit status (docs/formats/vault.md §2).
    std::unique_ptr<OpenVault> open(const std::filesystem::path& folder, OpenMode mode);
    Credential credential() const; ///< of the vault that is opened
    Secret newPassphrase() const;  ///< --new-passphrase-file, or asked twice at the terminal
    /// A Job that reports to stderr where that is a terminal, and is cancelled by Ctrl+C.
    Job job(std::string_view what) const;

private:
    Language m_language;
};

/// First line of a file (`-`: standard input) without its line end. The bytes pass through guarded memory alone.
Secret readSecretFile(const std::filesystem::path& file);
/// A whole text file, `-` for standard input.
std::string readText(const std::filesystem::path& file);

/// Adds a verb: its help comes from words "cli.help.<noun>-<verb>".
CLI::App* addVerb(CLI::App& noun, const Context& context, const std::string& verb);

// One function a noun; each adds its verbs.
void addVault(CLI::App& app, Context& context);
void addKey(CLI::App& app, Context& context);
void addCatalogue(CLI::App& app, Context& context);
void addRecord(CLI::App& app, Context& context);
void addImport(CLI::App& app, Context& context);
void addEvidence(CLI::App& app, Context& context);
void addSearch(CLI::App& app, Context& context);
void addRecipient(CLI::App& app, Context& context);
void addBundle(CLI::App& app, Context& context);
void addJournal(CLI::App& app, Context& context);
void addSample(CLI::App& app, Context& context);
void addAge(CLI::App& app, Context& context);
void addMinisign(CLI::App& app, Context& context);
void addBag(CLI::App& app, Context& context);
void addSelftest(CLI::App& app, Context& context);

} // namespace zapis::cli
