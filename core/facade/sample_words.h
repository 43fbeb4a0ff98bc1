/// Words of the sample generator, by language: 0 English, 1 Russian, 2 Belarusian. Invented and commonplace on purpose.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace zapis {

inline constexpr std::array<std::string_view, 3> kSampleLanguages = {"en", "ru", "be"};

/// Given names and surnames; the same place in each list is the same name in the spelling of that language.
std::span<const std::string_view> sampleGivenNames(std::size_t language);
std::span<const std::string_view> sampleSurnames(std::size_t language);
std::span<const std::string_view> samplePlaces(std::size_t language);
/// Sentences with slots: {t} an hour, {p} a place, {n} a number, {m} the speaker's name, {o} another person's name.
std::span<const std::string_view> sampleSentences(std::size_t language);

} // namespace zapis
