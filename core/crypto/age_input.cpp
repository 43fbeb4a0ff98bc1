#include "core/crypto/age_input.h"

#include <algorithm>
#include <memory>

#include "core/base/error.h"

namespace zapis {

bool AgeInput::refill()
{
    if (m_ended) return false;
    m_from = 0;
    m_to = m_source(m_buffer);
    m_ended = m_to == 0;
    return !m_ended;
}

std::optional<std::byte> AgeInput::peek()
{
    if (m_from == m_to && !refill()) return std::nullopt;
    return m_buffer[m_from];
}

std::optional<std::byte> AgeInput::next()
{
    const auto byte = peek();
    if (byte) ++m_from;
    return byte;
}

std::size_t AgeInput::fill(std::span<std::byte> out)
{
    std::size_t done = 0;
    while (done < out.size() && peek()) {
        const std::size_t size = std::min(out.size() - done, m_to - m_from);
        std::copy_n(
            m_buffer.begin() + static_cast<std::ptrdiff_t>(m_from), size, out.begin() + static_cast<std::ptrdiff_t>(done));
        m_from += size;
        done += size;
    }
    return done;
}

namespace {

constexpr std::string_view kBegin = "-----BEGIN AGE ENCRYPTED FILE-----";
constexpr std::string_view kEnd = "-----END AGE ENCRYPTED FILE-----";
constexpr std::size_t kColumns = 64;
constexpr std::size_t kMaxOutside = 1024; // white space before and after, as the reference reader has it

[[noreturn]] void failArmor() { throw Error(Error::Code::Malformed, "age.armor"); }

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

class Armor {
public:
    explicit Armor(AgeInput input) : m_input(std::move(input)) { }

    std::size_t read(std::span<std::byte> out)
    {
        if (!m_begun) begin();
        while (m_at == m_decoded.size() && !m_over) nextLine();
        const std::size_t size = std::min(out.size(), m_decoded.size() - m_at);
        std::copy_n(m_decoded.begin() + static_cast<std::ptrdiff_t>(m_at), size, out.begin());
        m_at += size;
        return size;
    }

private:
    void begin()
    {
        m_begun = true;
        std::size_t outside = 0;
        while (true) {
            const std::string text = line(kMaxOutside);
            if (!std::all_of(text.begin(), text.end(), isBlank)) {
                if (text != kBegin) failArmor();
                return;
            }
            outside += text.size() + 1;
            if (outside > kMaxOutside) failArmor();
        }
    }

    void nextLine()
    {
        const std::string text = line(kColumns);
        m_at = 0;
        m_decoded.clear();
        if (text == kEnd) {
            end();
            return;
        }
        auto bytes = text.empty() ? std::nullopt : fromBase64Padded(text);
        if (!bytes) failArmor();
        m_decoded = std::move(*bytes);
        if (text.size() == kColumns && m_decoded.size() == kColumns / 4 * 3) return;
        if (line(kColumns) != kEnd) failArmor(); // a short line is the last
        end();
    }

    void end()
    {
        m_over = true;
        std::size_t outside = 0;
        while (const auto byte = m_input.next())
            if (!isBlank(static_cast<char>(*byte)) || ++outside > kMaxOutside) failArmor();
    }

    /// Up to the next LF or the end, without the line end. Fails where there is no line any more.
    std::string line(std::size_t maxColumns)
    {
        std::string text;
        if (m_input.atEnd()) failArmor();
        while (const auto byte = m_input.next()) {
            if (*byte == std::byte{'\n'}) break;
            text += static_cast<char>(*byte);
            if (text.size() > maxColumns + 1) failArmor();
        }
        if (!text.empty() && text.back() == '\r') text.pop_back();
        if (text.size() > maxColumns) failArmor();
        return text;
    }

    AgeInput m_input;
    Bytes m_decoded;
    std::size_t m_at = 0;
    bool m_begun = false, m_over = false;
};

} // namespace

ByteSource dearmored(AgeInput input)
{
    return [armor = std::make_shared<Armor>(std::move(input))](std::span<std::byte> out) { return armor->read(out); };
}

} // namespace zapis
