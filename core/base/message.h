/// Sentences for people, from resources/errors/*.tsv and resources/words/*.tsv: one table for window and command line.
/// errors/*.tsv: key, en, en_advice, ru, ru_advice, be, be_advice (tab-separated, first line is the header).
/// words/*.tsv:  key, en, ru, be. {0}, {1}… are replaced by arguments.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace zapis {

enum class Language { En, Ru, Be };

/// "en", "ru", "be" or a locale name such as "be_BY.UTF-8"; anything else is English.
Language languageOf(std::string_view name);
std::string_view languageCode(Language language);

struct Message {
    std::string sentence; ///< what happened, and what was kept
    std::string advice;   ///< what to do; may be empty
};

/// The message of a key of resources/errors. A key that is in no table gives a general sentence with the key, never an exception.
Message messageOf(std::string_view key, const std::vector<std::string>& args, Language language);
Message messageOf(const Error& error, Language language);

/// A phrase of resources/words/*.tsv. Throws std::logic_error where the key is missing (a test walks all of them).
std::string words(std::string_view key, Language language, const std::vector<std::string>& args = {});
bool hasWords(std::string_view key);

} // namespace zapis
