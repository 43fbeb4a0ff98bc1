/// Persons towards one recipient (docs/formats/bundle.md §5): p- and 12 characters of HMAC-SHA-256(32 random bytes kept for this
/// recipient, person id).
#pragma once

#include <string>
#include <string_view>

#include "core/base/id.h"
#include "core/base/secret.h"

namespace zapis {

class Pseudonyms {
public:
    explicit Pseudonyms(Secret key32) : m_key(std::move(key32)) { }
    std::string of(const RecordId& person) const;

private:
    Secret m_key;
};

bool isPseudonym(std::string_view text);

} // namespace zapis
