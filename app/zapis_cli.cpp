// main() of the command line: sandbox, language, verbs. What the verbs do stands in app/cli.

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <sstream>

#include "app/cli/context.h"
#include "app/cli/help_words.h"
#include "core/base/failure.h"
#include "core/base/process.h"
#include "core/base/sandbox.h"
#include "core/base/secret.h"

namespace {

using namespace zapis;

constexpr int kInterruptedStatus = 130; // by convention, of a program that Ctrl+C ended

/// Asked for before parsing: also what is wrong with the options themselves is then said as JSON.
bool asksForJson(int argc, char** argv)
{
    return std::any_of(argv, argv + argc, [](const char* arg) { return std::string_view(arg) == "--json"; });
}

/// --language wins over the environment's locale. Looked for before parsing, since the help texts need it.
Language chosenLanguage(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view arg = argv[i];
        if (arg == "--language" && i + 1 < argc) return languageOf(argv[i + 1]);
        if (arg.starts_with("--language=")) return languageOf(arg.substr(11));
    }
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value) return languageOf(value);
    return Language::En;
}

int run(int argc, char** argv, cli::Context& context)
{
    CLI::App app(context.say("about"), "zapis-cli");
    cli::sayHelp(app, context);
    app.require_subcommand(1);
    app.fallthrough();
    std::string language;
    app.add_flag("--json", context.json, context.say("help.json"));
    app.add_option("--language", language, context.say("help.language"));
    app.add_flag("--clock-is-right", context.clockIsRight, context.say("help.clock-is-right"));
    app.add_option("--passphrase-file", context.passphraseFile, context.say("help.passphrase-file"));
    app.add_option("--new-passphrase-file", context.newPassphraseFile, context.say("help.new-passphrase-file"));
    app.add_option("--key-file", context.mediumFile, context.say("help.key-file"));
    app.add_option("--recovery-file", context.recoveryFile, context.say("help.recovery-file"));
    app.set_version_flag("--version", "zapis-cli " ZAPIS_VERSION, context.say("help.version"));

    for (const auto add : {cli::addVault, cli::addKey, cli::addCatalogue, cli::addRecord, cli::addImport, cli::addEvidence,
             cli::addSearch, cli::addRecipient, cli::addBundle, cli::addJournal, cli::addSample, cli::addAge, cli::addMinisign,
             cli::addBag, cli::addSelftest})
        add(app, context);
    cli::describeOptions(app, context);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (context.json && error.get_exit_code() != 0) throw Error(Error::Code::Usage, "cli.usage", {error.what()});
        std::ostringstream said; // with the words typed, which give the terminal no orders
        const bool isHelp = app.exit(error, std::cout, said) == 0;
        if (!isHelp) context.printError(std::string_view(said.view()).substr(0, said.view().find_last_not_of('\n') + 1));
        return isHelp ? 0 : static_cast<int>(Error::Code::Usage);
    }
    std::cout.flush();
    if (!std::cout) throw Error(Error::Code::Io, "file.no-space", {"stdout"});
    return context.status;
}

} // namespace

int main(int argc, char** argv)
{
    const bool isSandboxed = enterSandbox(Sandbox::Command);
    watchInterrupts();
    std::ios::sync_with_stdio(false);
    cli::Context context(chosenLanguage(argc, argv));
    context.json = asksForJson(argc, argv);
    try {
        if (!isSandboxed) context.tell("base.no-sandbox", {});
        initSecrets();
        return run(argc, argv, context);
    } catch (const Cancelled&) {
        context.tell("cli.interrupted", {});
        return kInterruptedStatus;
    } catch (const std::exception& thrown) {
        const Error error = failureOf(thrown);
        std::cout.flush();
        context.tell(error);
        return static_cast<int>(error.code);
    }
}
