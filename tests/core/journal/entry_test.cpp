#include "core/journal/entry.h"

#include "core/base/error.h"
#include "tests/catch.h"

using namespace zapis;

namespace {

Bytes secretOf(std::string_view hex) { return *fromHex(hex); }

const Bytes kSecret = secretOf("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

} // namespace

// Computed apart from this code, with Python's hmac and hashlib from the words of docs/formats/journal.md.
TEST_CASE("a commitment is the one the format describes", "[journal][entry]")
{
    const auto salt = fieldSalt(kSecret, "narrative");
    CHECK(toHex(salt) == "1ea79a4962952b5a60c7aeae7803e4a550a7d1681adf028021d8ac7822c1594b");
    CHECK(fieldCommitment(salt, "narrative", Json("Меня задержали")).hex()
        == "27bda87ea37b283ff9f8f8853bee025a6309c9db5fef41b1ef9b6f75b64bd6a0");
    CHECK(fieldCommitment(salt, "narrative", Json()).hex() == "48550663d70ce5b761f06aeea8d9b523be8222481a88a69b188d6bbbfa7e30cb");
    CHECK(fieldCommitmentOfText(salt, "narrative", canonical(Json("Меня задержали"))).hex()
        == "27bda87ea37b283ff9f8f8853bee025a6309c9db5fef41b1ef9b6f75b64bd6a0");
}

TEST_CASE("an entry is the canonical text over sorted commitments and leaves", "[journal][entry]")
{
    const std::string a(64, 'a'), b(64, 'b');
    const Commitment first = Commitment::fromHex(a).value(), second = Commitment::fromHex(b).value();
    const Sha256Digest leafA{first.bytes}, leafB{second.bytes};
    CHECK(entryText({second, first}, {})
        == "{\"fields\":\"2ba3056e95d23c0c154eca683e330401c46e441d5074523e16349e29d7597a64\",\"prev\":[],\"v\":1}");
    CHECK(entryText({first, second}, {leafB, leafA})
        == "{\"fields\":\"2ba3056e95d23c0c154eca683e330401c46e441d5074523e16349e29d7597a64\",\"prev\":[\"" + a + "\",\"" + b
            + "\"],\"v\":1}");
    CHECK(canonical(parseCanonical(entryText({first}, {leafB}))) == entryText({first}, {leafB}));
}

TEST_CASE("ids are hidden wherever they stand in a value", "[journal][entry]")
{
    const std::string person = "0d4fbc34-6d1c-4c3b-8a2e-2f6f6e3a1f10";
    const std::string object(32, '7');
    const auto hidden = [](std::string_view id) { return Json(toHex(hmacSha256(kSecret, bytesOf(id)))); };
    CHECK(hideIds(kSecret, person) == hidden(person));
    CHECK(hideIds(kSecret, object) == hidden(object));
    const Json rows = Json::array({Json::object({{"part", "beat"}, {"seen", Json::array({person, 3})}, {"who", person}})});
    CHECK(hideIds(kSecret, rows)
        == Json::array({Json::object({{"part", "beat"}, {"seen", Json::array({hidden(person), 3})}, {"who", hidden(person)}})}));
    CHECK(hideIds(kSecret, Json("Minsk")) == Json("Minsk"));
    CHECK(hideIds(kSecret, Json()) == Json());
    CHECK(committedForm(kSecret, person, ValueClass::Plain) == Json(person));
    CHECK(committedForm(kSecret, person, ValueClass::Identity) == hidden(person));
}

TEST_CASE("every event has one code", "[journal][entry]")
{
    for (int i = 0; i <= static_cast<int>(Event::Backup); ++i) {
        const auto event = static_cast<Event>(i);
        CHECK(parseEvent(eventCode(event)) == event);
    }
    CHECK(eventCode(Event::Create) == "create");
    CHECK(eventCode(Event::Timestamp) == "timestamp");
    CHECK(eventCode(Event::Backup) == "backup");
    CHECK_FALSE(parseEvent("Create"));
    CHECK_FALSE(parseEvent(""));
}
