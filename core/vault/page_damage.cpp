#include "core/vault/page_damage.h"

namespace zapis {

namespace {

PageDamage& damageOfThread()
{
    thread_local PageDamage damage;
    return damage;
}

} // namespace

void noteDamage(const std::string& file, std::uint64_t page) { damageOfThread() = {file, page}; }

const PageDamage& lastDamage() { return damageOfThread(); }

} // namespace zapis
