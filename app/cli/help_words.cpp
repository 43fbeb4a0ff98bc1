#include "app/cli/help_words.h"

#include <algorithm>

#include "core/base/message.h"

namespace zapis::cli {
namespace {

/// CLI11 sets columns by bytes; a Cyrillic letter has two.
class Formatter : public CLI::Formatter {
public:
    std::string make_option(const CLI::Option* option, bool isPositional) const override
    {
        std::string line = "  " + make_option_name(option, isPositional) + make_option_opts(option);
        const std::string said = make_option_desc(option);
        if (said.empty()) return line + '\n';
        const auto letters = static_cast<std::size_t>(
            std::count_if(line.begin(), line.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
        if (letters >= get_column_width()) line += '\n' + std::string(get_column_width(), ' ');
        else line += std::string(get_column_width() - letters, ' ');
        return line + said + '\n';
    }
};

void describe(CLI::App& app, const Context& context, const std::string& verb)
{
    for (CLI::Option* option : app.get_options([](const CLI::Option*) { return true; })) {
        option->group(context.say("help.options"));
        if (!option->get_description().empty()) continue;
        const std::string name = option->get_single_name(), own = "option." + verb + '.' + name, shared = "option." + name;
        if (hasWords("cli." + own)) option->description(context.say(own));
        else if (hasWords("cli." + shared)) option->description(context.say(shared));
    }
    for (CLI::App* below : app.get_subcommands([](const CLI::App*) { return true; })) {
        below->group(context.say("help.verbs"));
        describe(*below, context, verb.empty() ? below->get_name() : verb + '-' + below->get_name());
    }
}

} // namespace

void sayHelp(CLI::App& app, const Context& context)
{
    app.formatter(std::make_shared<Formatter>());
    const std::pair<const char*, const char*> labels[]{{"Usage", "help.usage"}, {"Positionals", "help.positionals"},
        {"OPTIONS", "help.options-here"}, {"SUBCOMMAND", "help.verb-here"}, {"REQUIRED", "help.required"}, {"TEXT", "help.text"},
        {"UINT", "help.number"}, {"UINT:NONNEGATIVE", "help.number"}};
    for (const auto& [label, key] : labels) app.get_formatter()->label(label, context.say(key));
    app.set_help_flag("-h,--help", context.say("help.help"));
}

void describeOptions(CLI::App& app, const Context& context) { describe(app, context, {}); }

} // namespace zapis::cli
