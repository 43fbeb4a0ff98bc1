/// The help in the language chosen: what CLI11 says in English, and what each option is for (`cli.option.…` of
/// resources/words/cli.tsv).
#pragma once

#include "app/cli/context.h"

namespace zapis::cli {

/// Before the verbs are added: they inherit it.
void sayHelp(CLI::App& app, const Context& context);
/// After: an option of `bundle export` takes cli.option.bundle-export.NAME where there is one, else cli.option.NAME.
void describeOptions(CLI::App& app, const Context& context);

} // namespace zapis::cli
