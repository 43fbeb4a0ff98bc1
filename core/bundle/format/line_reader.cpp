#include "core/bundle/format/line_reader.h"

#include "core/bundle/format/fault.h"

namespace zapis {

void LineReader::feed(ByteView bytes)
{
    std::string_view text = textOf(bytes);
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string_view piece = text.substr(0, end);
        if (m_line.size() + piece.size() > kMaxLineBytes) throw bundleFault("json-line-too-long", "");
        m_line += piece;
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 1);
        m_take(m_line);
        m_line.clear();
    }
}

} // namespace zapis
