/// Looks for active content in index.html (docs/formats/bundle.md §8): a page may hold only the few elements and attributes that
/// a case file needs. Anything else, and anything that a browser might read in two ways, is refused. Streams.
#pragma once

#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace zapis {

class HtmlCheck {
public:
    void feed(ByteView bytes);
    /// True where everything so far was harmless and the page ended outside a tag, with the policy in it.
    bool finish() const;

private:
    enum class State { Text, Tag, Style };
    void feed(char c);
    void endTag();
    void endStyle();
    bool isHarmlessTag(std::string_view tag);
    State m_state = State::Text;
    char m_quote = 0;
    std::string m_buffer;
    bool m_harmless = true, m_hasPolicy = false, m_contentSeen = false;
};

} // namespace zapis
