// Opening a vault of many testimonies. Argon2id is measured alone; what comes after it is measured by opening with a recovery
// key, which needs none. Then how soon the first list stands there, and the same with the databases out of the system's cache.
//     open_bench [--testimonies 100000] [--vault FOLDER] [--rounds 7]

#include "core/crypto/kdf.h"
#include "tests/bench/scale_vault.h"

using namespace zapis;
using namespace zapis::bench;

namespace {

/// A recovery slot for the time of the bench.
class RecoverySlot {
public:
    explicit RecoverySlot(const ScaleVault& scale) : m_scale(scale), m_key(scale.open()->addRecoveryKey()) { }
    RecoverySlot(const RecoverySlot&) = delete;
    ~RecoverySlot()
    {
        for (const OpenVault::Slot& slot : open()->slots())
            if (slot.current) m_scale.open()->removeSlot(slot.info.id);
    }
    std::unique_ptr<OpenVault> open() const
    {
        Credential credential;
        credential.kind = Credential::Kind::Recovery;
        credential.secret = m_key.clone();
        return OpenVault::open(m_scale.folder(), credential, OpenMode::ReadWrite);
    }

private:
    const ScaleVault& m_scale;
    Secret m_key;
};

void showFirstList(OpenVault& vault)
{
    const auto reading = vault.newReading();
    RecordQuery query;
    query.kind = "testimony";
    (void)reading->reader().count(query);
    (void)reading->reader().rows(query, 0, 100);
}

void forgetDatabases(const ScaleVault& scale)
{
    for (const char* file : {"records.db", "identity.db"}) forgetCached(scale.folder() / file);
}

} // namespace

int main(int argc, char** argv)
{
    const Arguments arguments(argc, argv);
    const ScaleVault scale(arguments);
    const RecoverySlot slot(scale);
    std::vector<double> opening, firstList, coldOpening, coldList;
    for (std::uint64_t round = 0; round < arguments.number("rounds", 7); ++round) {
        std::unique_ptr<OpenVault> vault;
        opening.push_back(timed([&] { vault = slot.open(); }).wallMs);
        firstList.push_back(timed([&] { showFirstList(*vault); }).wallMs);
        vault.reset();
        forgetDatabases(scale);
        coldOpening.push_back(timed([&] { vault = slot.open(); }).wallMs);
        coldList.push_back(timed([&] { showFirstList(*vault); }).wallMs);
    }
    fmt::print("testimonies: {}\n", scale.testimonies());
    printSpread("open_after_derivation", opening, "50 ms");
    printSpread("first_list", firstList, "150 ms");
    printSpread("open_after_derivation_cold_disk", coldOpening, "");
    printSpread("first_list_cold_disk", coldList, "");
    for (const auto& [name, profile] : {std::pair{"small", KdfProfile::Small}, {"normal", KdfProfile::Normal}}) {
        const KdfCost cost = costOf(profile);
        print(fmt::format("key_derivation_{}", name), timed([&] { (void)argon2id(Bytes(5), Bytes(16), cost); }).wallMs, "ms");
    }
}
