/// Names inside a bundle (docs/formats/bundle.md §3): few characters, short, safe on every file system.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/id.h"

namespace zapis {

inline constexpr std::size_t kMaxNameBytes = 100; ///< whole name with the bag directory: the ustar name field
inline constexpr std::size_t kMaxBundleFiles = 200'000;

/// `[a-z0-9][a-z0-9._-]{0,63}`, not ending in '.', its stem no Windows device name.
bool isLegalComponent(std::string_view component);
/// Components parted by '/', at most kMaxNameBytes in all.
bool isLegalName(std::string_view name);

std::string bagDirectory(const BundleId& bundle); ///< zb- and 8 hex digits
std::string itemName(const RecordId& item);       ///< 26 characters of Crockford base 32
/// data/items/<item>/<item>-<letter><number>.<extension>; letters: o original, r redacted, t transcript, l translation, w working
/// copy, c capture metadata.
/// Pages, SVG and XML, which a browser runs, get `txt`: no click at the recipient's runs what a stranger wrote.
std::string payloadName(const RecordId& item, char letter, int number, std::string_view extension);
/// Would a browser run a file of this name when it is opened?
bool isActiveName(std::string_view name);

/// The parts of a name that payloadName made.
struct PayloadName {
    RecordId item;
    std::string letterAndNumber; ///< "o1"
};
std::optional<PayloadName> parsePayloadName(std::string_view name);

/// 10 random characters of 0123456789abcdefghjkmnpqrstvwxyz.
std::string newBundleLabel();
bool isBundleLabel(std::string_view label);
/// <label>.tar.age or <label>-001of007.tar.age
std::string partName(std::string_view label, std::size_t part, std::size_t parts);

/// What partName was given.
struct PartName {
    std::string label;
    std::size_t number = 1, of = 1;
};
std::optional<PartName> parsePartName(std::string_view name);

} // namespace zapis
