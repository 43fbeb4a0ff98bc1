#include "app/cli/context.h"

#include <iostream>
#include <optional>

#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/base/terminal.h"
#include "core/base/text.h"
#include "core/crypto/age.h"

namespace zapis::cli {
namespace {

namespace fs = std::filesystem;

/// Where plaintext or ciphertext goes: a new file that is removed again when it was not finished, or standard output.
class Output {
public:
    explicit Output(const fs::path& path) : m_path(path)
    {
        if (!toStandardOutput()) m_file.emplace(path, File::Mode::CreateNew);
    }
    ~Output()
    {
        if (m_file && !m_finished) {
            m_file->close();
            std::error_code ignored;
            fs::remove(m_path, ignored);
        }
    }
    void write(ByteView bytes)
    {
        if (m_file) m_file->writeAt(m_size, bytes);
        else std::cout.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        m_size += bytes.size();
    }
    void finish()
    {
        if (m_file) m_file->sync();
        else std::cout.flush();
        m_finished = true;
    }

private:
    bool toStandardOutput() const { return m_path.empty() || m_path == "-"; }
    fs::path m_path;
    std::optional<File> m_file;
    std::uint64_t m_size = 0;
    bool m_finished = false;
};

/// Reads a file from its start, or standard input.
ByteSource inputFrom(const fs::path& path)
{
    if (path.empty() || path == "-") return readInput;
    return [file = std::make_shared<File>(path, File::Mode::Read), offset = std::uint64_t{0}](std::span<std::byte> out) mutable {
        const std::size_t got = file->readAt(offset, out);
        offset += got;
        return got;
    };
}

void encrypt(const std::vector<std::string>& recipients, const std::vector<fs::path>& recipientFiles, const fs::path& in,
    const fs::path& out)
{
    std::vector<AgeRecipient> keys;
    for (const std::string& text : recipients) keys.push_back(parseAgeRecipient(text));
    for (const fs::path& file : recipientFiles)
        for (const std::string_view line : split(readFile(file, 1u << 20), '\n'))
            if (const auto text = trim(line); !text.empty() && text.front() != '#') keys.push_back(parseAgeRecipient(text));
    if (keys.empty()) throw Error(Error::Code::Usage, "cli.no-recipient");
    const ByteSource source = inputFrom(in);
    Output output(out);
    AgeWriter writer(keys, [&](ByteView bytes) { output.write(bytes); });
    std::vector<std::byte> block(65536);
    while (const std::size_t got = source(block)) writer.write(ByteView(block).first(got));
    writer.finish();
    output.finish();
}

void decrypt(const std::vector<fs::path>& identityFiles, const fs::path& in, const fs::path& out)
{
    std::vector<AgeIdentity> identities;
    for (const fs::path& file : identityFiles) {
        const Secret text = readFileAsSecret(file, 1u << 20);
        for (AgeIdentity& identity : readAgeIdentities(textOf(text.bytes()))) identities.push_back(std::move(identity));
    }
    AgeReader reader(identities, inputFrom(in));
    Output output(out);
    std::vector<std::byte> block(65536);
    while (const std::size_t got = reader.read(block)) output.write(ByteView(block).first(got));
    output.finish();
}

/// Under --json the key pair itself is the object where it goes to standard output, else its public half.
void keygen(const Context& context, const fs::path& out)
{
    const AgeIdentity identity = AgeIdentity::generate();
    const Secret secret = identity.text();
    const bool toFile = !out.empty() && out != "-";
    Output output(out);
    if (context.json && !toFile) {
        output.write(bytesOf("{\"identity\":\""));
        output.write(secret.bytes());
        output.write(bytesOf("\",\"recipient\":\"" + identity.recipient().text() + "\"}\n"));
        return output.finish();
    }
    output.write(bytesOf("# created: " + timestampText(nowMs()) + "\n# public key: " + identity.recipient().text() + "\n"));
    output.write(secret.bytes());
    output.write(bytesOf("\n"));
    output.finish();
    if (!toFile) return;
    if (context.json) context.printJson(Json::object({{"recipient", identity.recipient().text()}}));
    else std::cerr << "Public key: " << identity.recipient().text() << '\n';
}

} // namespace

void addAge(CLI::App& app, Context& context)
{
    CLI::App& noun = *addVerb(app, context, "age");
    noun.require_subcommand(1);
    auto in = std::make_shared<fs::path>();
    auto out = std::make_shared<fs::path>();
    auto recipients = std::make_shared<std::vector<std::string>>();
    auto recipientFiles = std::make_shared<std::vector<fs::path>>();
    auto identities = std::make_shared<std::vector<fs::path>>();

    CLI::App* verb = addVerb(noun, context, "encrypt");
    verb->add_option("-r,--recipient", *recipients)->allow_extra_args(false);
    verb->add_option("-R,--recipients-file", *recipientFiles)->allow_extra_args(false);
    verb->add_option("-o,--output", *out);
    verb->add_option("INPUT", *in);
    verb->callback([=] { encrypt(*recipients, *recipientFiles, *in, *out); });
    verb = addVerb(noun, context, "decrypt");
    verb->add_option("-i,--identity", *identities)->allow_extra_args(false)->required();
    verb->add_option("-o,--output", *out);
    verb->add_option("INPUT", *in);
    verb->callback([=] { decrypt(*identities, *in, *out); });
    verb = addVerb(noun, context, "keygen");
    verb->add_option("-o,--output", *out);
    verb->callback([=, &context] { keygen(context, *out); });
}

} // namespace zapis::cli
