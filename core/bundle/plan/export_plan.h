/// The dry run with what it was made of, so that the export that follows is of the same decisions.
#pragma once

#include "core/bundle/plan/snapshot.h"
#include "core/bundle/write/exporter.h"
#include "core/records/evidence.h"

namespace zapis {

inline constexpr std::string_view kUnmarkedNames = "bundle.unmarked-names";
inline constexpr std::string_view kNamesNotChecked = "bundle.names-not-checked";

/// The file of an evidence item that goes and whose original is not withheld.
std::optional<StoredFile> originalThatGoes(const RecordReader& reader, const GateDecision& decision);

ExportPlan makePlan(const RecordReader& reader, const ExportRequest& request, const ConsentTable& consents);
/// Keys for this export: the usable ones, or with a reason every key that is not revoked. Throws Refused
/// "bundle.no-verified-key".
std::vector<AgeRecipient> exportKeys(const Recipient& recipient, const std::string& overrideReason);

} // namespace zapis
