#include "core/vault/page_damage.h"

namespace zapis {

namespace {

PageDamage& damageOfThread()
{
    thread_local PageDamage damage;
    return damage;
}

Full& fullOfThread()
{
    thread_local Full full = Full::Medium;
    return full;
}

} // namespace

void noteDamage(const std::string& file, std::uint64_t page) { damageOfThread() = {file, page}; }

const PageDamage& lastDamage() { return damageOfThread(); }

void noteFull(Full full) { fullOfThread() = full; }

Full lastFull() { return fullOfThread(); }

} // namespace zapis
