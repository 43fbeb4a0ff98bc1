/// Lines of a JSONL file out of pieces; each at most 4 MiB, each with its LF.
#pragma once

#include <functional>
#include <string>

#include "core/base/bytes.h"

namespace zapis {

inline constexpr std::size_t kMaxLineBytes = 4u << 20;
/// bundle.json, schemas, ro-crate-metadata.json: they do not grow with the bundle, and are held whole while they are read.
inline constexpr std::size_t kMaxSmallDocumentBytes = 1u << 20;

class LineReader {
public:
    using Take = std::function<void(std::string_view line)>;
    explicit LineReader(Take take) : m_take(std::move(take)) { }
    /// Throws bundleFault "json-line-too-long".
    void feed(ByteView bytes);
    bool endsWithLine() const noexcept { return m_line.empty(); }

private:
    Take m_take;
    std::string m_line;
};

} // namespace zapis
