/// The order of texts as readers of a language expect it: letters by the alphabet, capitals beside small ones, numbers by value
/// ("9 May" before "12 May"). By ICU's rules for the language (UTS #10, CLDR).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/message.h"

struct UCollator;

namespace zapis {

class Collation {
public:
    explicit Collation(Language language);
    /// Bytes that compare as the texts do; of the text's beginning where it is long. `text` is UTF-8.
    std::string keyOf(std::string_view text) const;

private:
    struct Close {
        void operator()(UCollator* collator) const;
    };
    std::unique_ptr<UCollator, Close> m_collator;
};

} // namespace zapis
