#include "core/records/index_sum.h"

#include <fmt/format.h>

#include "core/base/random.h"
#include "core/vault/statement.h"

namespace zapis {
namespace {

constexpr std::uint64_t kPrime = 0x100000001b3; // FNV-1a, seeded; the end is mixed as in SplitMix64

std::uint64_t mixed(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
    value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
    return value ^ (value >> 31);
}

std::uint64_t hashed(std::uint64_t seed, std::string_view text)
{
    for (const char c : text) seed = (seed ^ static_cast<unsigned char>(c)) * kPrime;
    return mixed(seed);
}

} // namespace

IndexSum::IndexSum() { randomBytes(std::as_writable_bytes(std::span(&m_seed, 1))); }

IndexSum IndexSum::emptied() const
{
    IndexSum other = *this;
    other.m_sum = 0;
    return other;
}

void IndexSum::add(std::string_view term, std::int64_t row, std::string_view column)
{
    m_sum += mixed(hashed(hashed(m_seed, term), column) + mixed(static_cast<std::uint64_t>(row)));
}

void IndexSum::addTable(Connection& db, std::string_view table)
{
    db.execute(fmt::format("CREATE VIRTUAL TABLE temp.index_words USING fts5vocab('main', '{}', 'instance')", table));
    {
        Statement rows(db, "SELECT term, doc, col FROM temp.index_words");
        while (rows.step()) add(rows.textView(0), rows.integer(1), rows.isNull(2) ? std::string_view() : rows.textView(2));
    }
    db.execute("DROP TABLE temp.index_words");
}

} // namespace zapis
