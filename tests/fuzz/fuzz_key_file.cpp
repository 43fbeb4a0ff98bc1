// A key file from a seized or tampered vault: refused, or read to a value that spells the same bytes, within the limits of its
// format.
#include <cstdlib>

#include "core/base/error.h"
#include "core/vault/key_file.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace zapis;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    (void)newerGeneration(text);
    try {
        const KeyFile file = parseKeyFile(text);
        if (file.text() != text || file.slots.empty() || file.slots.size() > kMaxSlots || file.generation == 0) std::abort();
        for (const Slot& slot : file.slots) {
            if (slot.hasPassphrase() && !isAllowed(slot.cost)) std::abort();
            if (file.find(slot.id) != &slot) std::abort();
            (void)slot.identityText();
            (void)slot.opensIdentities();
        }
        if (newerGeneration(text)) std::abort();
        (void)file.macText();
    } catch (const Error&) {
    }
    return 0;
}
