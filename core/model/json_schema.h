/// JSON Schema 2020-12 of a kind's records as bundles carry them (docs/formats/bundle.md §4, §5: mentions, pseudonyms, redacted
/// values).
#pragma once

#include "core/base/json.h"
#include "core/model/catalogue.h"

namespace zapis {

Json jsonSchemaOf(const Kind& kind);

}
