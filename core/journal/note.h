/// Signed notes (c2sp.org/signed-note) with Ed25519 keys: the envelope of checkpoints.
///
///     <text, ends in LF>
///     <empty line>
///     — <key name> <base64 of key hash (4) ‖ signature (64)>
#pragma once

#include <string>
#include <string_view>

#include "core/journal/checkpoint.h"

namespace zapis {

std::string signNote(std::string_view text, std::string_view name, const SigningKey& key);
/// The text of a note that `key` signed; signatures of others are passed over. Throws Error Malformed "journal.checkpoint",
/// CheckFailed "journal.signature".
std::string_view openNote(std::string_view note, const VerifierKey& key);

} // namespace zapis
