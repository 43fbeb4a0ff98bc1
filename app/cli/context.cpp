#include "app/cli/context.h"

#include <algorithm>
#include <iostream>

#include "core/base/file.h"
#include "core/base/process.h"
#include "core/base/terminal.h"
#include "core/base/text.h"

namespace zapis::cli {
namespace {

constexpr std::size_t kMaxSecretBytes = 4096;
constexpr std::uint64_t kMaxTextBytes = 1u << 30;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Reads up to a line end of standard input, byte by byte, into guarded memory.
Secret readLine()
{
    Secret buffer(kMaxSecretBytes);
    std::size_t size = 0;
    for (std::byte byte{}; readInput(std::span(&byte, 1)) == 1 && byte != std::byte{'\n'};) {
        if (size == kMaxSecretBytes) throw Error(Error::Code::Usage, "cli.secret-too-long");
        buffer.bytes()[size++] = byte;
    }
    if (size > 0 && buffer.bytes()[size - 1] == std::byte{'\r'}) --size;
    std::span<const std::byte> line = std::span<const std::byte>(buffer.bytes()).first(size);
    if (textOf(line).starts_with(kByteOrderMark)) line = line.subspan(kByteOrderMark.size());
    return Secret::copyOf(line);
}

/// The line end that was typed was not shown: whatever comes next stands below.
struct NewLine {
    ~NewLine() { std::cerr << '\n'; }
};

Secret askAtTerminal(const std::string& prompt)
{
    if (!isInputTerminal()) throw Error(Error::Code::Usage, "cli.no-passphrase");
    const NewLine below;
    const NoEcho noEcho;
    std::cerr << prompt << ": " << std::flush;
    return readLine();
}

/// What others have written fills one line and gives the terminal no orders.
std::vector<std::string> readable(std::vector<std::string> args)
{
    for (std::string& arg : args) arg = toReadableLine(arg);
    return args;
}

/// `level`: "error" or "warning".
Json messageJson(std::string_view level, std::string_view key, const Message& message)
{
    Json json = Json::object({{"advice", message.advice}, {"sentence", message.sentence}});
    json[level] = key;
    return json;
}

} // namespace

Secret readSecretFile(const std::filesystem::path& file)
{
    if (file == "-") return readLine();
    const File opened(file, File::Mode::Read);
    if (opened.size() > kMaxSecretBytes) throw Error(Error::Code::Usage, "cli.secret-too-long");
    Secret all(static_cast<std::size_t>(opened.size()));
    (void)opened.readAt(0, all.bytes());
    const std::string_view text = textOf(all.bytes());
    std::string_view line = text.substr(0, text.find('\n'));
    if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size()); // editors on Windows put it there
    if (line.ends_with('\r')) line.remove_suffix(1);
    return Secret::copyOf(line);
}

std::string readText(const std::filesystem::path& file)
{
    if (file != "-") return readFile(file, kMaxTextBytes);
    std::string text;
    char block[65536];
    while (std::cin.read(block, sizeof block) || std::cin.gcount() > 0) {
        text.append(block, static_cast<std::size_t>(std::cin.gcount()));
        if (text.size() > kMaxTextBytes) throw Error(Error::Code::Malformed, "file.too-large", {"-"});
    }
    return text;
}

std::string Context::say(std::string_view key, const std::vector<std::string>& args) const
{
    return words("cli." + std::string(key), m_language, readable(args));
}

void Context::print(std::string_view text) const { std::cout << toTerminalText(text) << '\n'; }

void Context::printJson(const Json& value) const { std::cout << canonical(value) << '\n'; }

void Context::answer(const Json& value, std::string_view text) const
{
    if (json) printJson(value);
    else print(text);
}

void Context::printError(std::string_view text) const { std::cerr << toTerminalText(text) << '\n'; }

void Context::tell(const Error& error) const
{
    const Message message = messageOf(error.what(), readable(error.args), m_language);
    if (json) {
        std::cerr << canonical(messageJson("error", error.what(), message)) << '\n';
        return;
    }
    printError("zapis-cli: " + message.sentence);
    if (!message.advice.empty()) printError(message.advice);
}

void Context::tell(std::string_view key, const std::vector<std::string>& args) const
{
    if (!json) return tell(Error(Error::Code::CheckFailed, key, args));
    const Message message = messageOf(key, readable(args), m_language);
    std::cerr << canonical(messageJson("warning", key, message)) << '\n';
}

Credential Context::credential() const
{
    Credential credential;
    if (!recoveryFile.empty() && passphraseFile.empty()) {
        credential.kind = Credential::Kind::Recovery;
        credential.secret = readSecretFile(recoveryFile);
        return credential;
    }
    credential.secret = passphraseFile.empty() ? askAtTerminal(say("passphrase")) : readSecretFile(passphraseFile);
    if (!mediumFile.empty()) {
        credential.kind = Credential::Kind::PassphraseAndFile;
        credential.mediumFile = readFileAsSecret(mediumFile, 4096);
    }
    return credential;
}

Secret Context::newPassphrase() const
{
    if (!newPassphraseFile.empty()) return readSecretFile(newPassphraseFile);
    Secret first = askAtTerminal(say("new-passphrase")), second = askAtTerminal(say("new-passphrase-again"));
    if (textOf(first.bytes()) != textOf(second.bytes())) throw Error(Error::Code::Usage, "cli.passphrases-differ");
    return first;
}

std::unique_ptr<OpenVault> Context::open(const std::filesystem::path& folder, OpenMode mode)
{
    (void)OpenVault::inspect(folder); // says what is wrong with the folder before a passphrase is asked for
    auto vault = OpenVault::open(folder, credential(), mode, {});
    vault->setLanguage(m_language);
    for (const VaultWarning& warning : vault->warnings()) tell(warning.key, warning.args);
    const bool isOlder = std::ranges::find(vault->warnings(), kRecordsOlder, &VaultWarning::key) != vault->warnings().end();
    if (const ClockStanding clock = vault->clock(); !clock.isRight()) {
        const Error doubt = clock.error();
        if (mode == OpenMode::ReadOnly) tell(doubt.what(), doubt.args);
        else if (clockIsRight && !vault->isReadOnly()) vault->acceptClock();
        else if (!vault->isReadOnly()) throw doubt;
    }
    if (vault->keyReplaced()) status = static_cast<int>(Error::Code::Refused);
    else if (vault->logCut() || isOlder) status = static_cast<int>(Error::Code::Damaged);
    if (vault->isPractice()) {
        if (json) std::cerr << canonical(messageJson("warning", "cli.practice", {say("practice"), {}})) << '\n';
        else printError(say("practice"));
    }
    return vault;
}

Job Context::job(std::string_view what) const
{
    return Job({}, [title = std::string(what), isShown = isErrorTerminal()](std::uint64_t done, std::uint64_t total) {
        if (isInterrupted()) throw Cancelled{};
        if (isShown && total > 0)
            std::cerr << '\r' << title << ' ' << done * 100 / total << " %" << (done >= total ? "\n" : "") << std::flush;
    });
}

CLI::App* addVerb(CLI::App& noun, const Context& context, const std::string& verb)
{
    CLI::App* app =
        noun.add_subcommand(verb, context.say("help." + (noun.get_parent() ? noun.get_name() + "-" : std::string()) + verb));
    app->fallthrough();
    return app;
}

} // namespace zapis::cli
