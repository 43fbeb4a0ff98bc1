#include "core/bundle/verify/html_check.h"
#include "core/bundle/write/html.h"
#include "core/bundle/write/load_file.h"
#include "core/model/catalogue.h"
#include "tests/catch.h"

using namespace zapis;

namespace {

constexpr std::string_view kPolicy =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">";

bool isHarmless(const std::string& body)
{
    HtmlCheck check;
    check.feed(
        bytesOf("<!DOCTYPE html>\n<html lang=\"en\"><head>" + std::string(kPolicy) + "</head><body>" + body + "</body></html>"));
    return check.finish();
}

} // namespace

TEST_CASE("a page of the elements of a case file is harmless", "[bundle][html]")
{
    const auto body =
        GENERATE(values<std::string>({"", "text", "<p class=\"a\">a &amp; b &lt;script&gt;</p>", "<a href=\"#r-1\">x</a>",
            "<a href=\"items/a/a-o1.jpg\">x</a>", "<table><tr><th scope=\"row\">x</th></tr></table>", "<br>", "a > b"}));
    CHECK(isHarmless(body));
}

TEST_CASE("whatever a browser could act on is active content", "[bundle][html]")
{
    const auto body = GENERATE(values<std::string>({"<script>x</script>", "<SCRIPT>x</SCRIPT>", "<scr\nipt>", "<p onclick=\"x\">",
        "<p ONCLICK=\"x\">", "<a href=\"javascript:x\">", "<a href=\"JaVaScRiPt:x\">", "<a href=\"http://x\">",
        "<a href=\"//x\">", "<a href=\"/etc\">", "<a href=\"../x\">", "<a href=\"data:text/html,x\">", "<a href='x'>",
        "<a href=x>", "<a href=\"&#106;avascript:x\">", "<img>", "<svg>", "<math>", "<iframe>", "<object>", "<embed>", "<form>",
        "<input>", "<button>", "<link>", "<base href=\"x\">", "<video>", "<audio>", "<template>", "<frameset>",
        "<style>a{}</style", "<style>@import x</style>", "<style>a{b:url(x)}</style>", "<style>a{b:\\75rl(x)}</style>",
        "<style media=\"x\">a{}</style>", "<p style=\"x\">", "<meta http-equiv=\"refresh\" content=\"0\">",
        "<meta name=\"generator\" content=\"x\">", "<!-- x -->", "<![CDATA[x]]>", "<?xml x?>", "<p", "<p id=\"a",
        "<p/onclick=\"x\">", "<p id=\"a\"onclick=\"x\">", "<p\tid=\"a\">", "</p onclick=\"x\">", "<a target=\"x\">",
        "<a download=\"x\">", "<x-y>", std::string("<p>\0</p>", 8), "<p id=\"`\"x>"}));
    CAPTURE(body);
    CHECK_FALSE(isHarmless(body));
}

TEST_CASE("the policy must stand before everything else", "[bundle][html]")
{
    HtmlCheck none, late;
    none.feed(bytesOf("<!DOCTYPE html><html><head></head><body></body></html>"));
    CHECK_FALSE(none.finish());
    late.feed(
        bytesOf("<!DOCTYPE html><html><head><title>x</title></head><body><p>x</p>" + std::string(kPolicy) + "</body></html>"));
    CHECK_FALSE(late.finish());
}

TEST_CASE("a policy that allows nothing at all will do as well, one that allows more will not", "[bundle][html]")
{
    const auto isTaken = [](const std::string& policy) {
        HtmlCheck check;
        check.feed(bytesOf("<!DOCTYPE html><html><head><meta http-equiv=\"Content-Security-Policy\" content=\"" + policy
            + "\"></head><body></body></html>"));
        return check.finish();
    };
    CHECK(isTaken("default-src 'none'"));
    CHECK(isTaken("default-src 'none'; style-src 'unsafe-inline'"));
    for (const char* other : {"default-src 'self'", "default-src *", "default-src 'none'; script-src 'unsafe-inline'",
             "default-src 'none'; img-src *", "style-src 'unsafe-inline'", ""})
        CHECK_FALSE(isTaken(other));
}

TEST_CASE("a checklist shows its points, answers and notes, and a text the languages of its paragraphs", "[bundle][html]")
{
    const auto catalogue = Catalogue::builtIn();
    const Kind& testimony = catalogue->at("testimony");
    const HtmlFields html(Language::En, [](const std::string&) { return std::string(); });
    const Field& list = *testimony.find("do_no_harm");
    const Term& point = list.vocabulary->terms.back();
    const Json fields = Json::object(
        {{"do_no_harm", Json::array({Json::object({{"answer", "no"}, {"item", point.code}, {"note", "the door stood open"}})})},
            {"narrative_languages", Json::array({Json::object({{"language", "pl"}, {"paragraph", 7}})})}});
    const std::string shown = html.show(list, fields);
    CHECK(shown.find(escapeHtml(point.label.in(Language::En))) != std::string::npos);
    CHECK(shown.find("the door stood open") != std::string::npos);
    CHECK(shown.find("<tr></tr>") == std::string::npos);
    const std::string languages = html.show(*testimony.find("narrative_languages"), fields);
    CHECK(languages.find("Polish") != std::string::npos);
    CHECK(languages.find('7') != std::string::npos);
}

namespace {

/// One value of each type, and how it stands on a page.
std::pair<Json, std::string> valueAndShown(const Field& field)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Narrative: return {"said so", "said so"};
    case FieldType::Code:
        return {field.vocabulary->terms.back().code, escapeHtml(field.vocabulary->terms.back().label.in(Language::En))};
    case FieldType::Date: return {"2020-08-12", "2020-08-12"};
    case FieldType::Clock: return {"20:30", "20:30"};
    case FieldType::Time: return {"2020-08-11T18:38:00Z", "2020-08-11T18:38:00Z"};
    case FieldType::Integer: return {4711, "4711"};
    case FieldType::Answer: return {"not-asked", escapeHtml(words("bundle.answer.not-asked", Language::En))};
    case FieldType::Link: return {"p-0123456789ab", "p-0123456789ab"};
    case FieldType::File: return {"data/items/a/b-o1.jpg", "b-o1.jpg"};
    case FieldType::Place:
        return {Json::object({{"lat_e6", 53902400}, {"lon_e6", 27561500}, {"radius_m", 50}}), "53.902400, 27.561500"};
    case FieldType::Rows:
    case FieldType::Checklist: break;
    }
    return {};
}

} // namespace

TEST_CASE("each value that a record line may hold stands on the page", "[bundle][html]")
{
    const auto catalogue = Catalogue::builtIn();
    const HtmlFields html(Language::En, [](const std::string&) { return std::string(); });
    for (const Kind& kind : catalogue->kinds()) {
        for (const Field& field : kind.fields) {
            if (standsInItsText(field)) continue;
            CAPTURE(kind.name, field.name);
            const bool hasRows = !field.rows.empty();
            for (const Field& part : hasRows ? field.rows : std::vector<Field>{field}) {
                if (standsInItsText(part) || !part.rows.empty()) continue;
                const auto [value, shown] = valueAndShown(part);
                const Json one = part.many ? Json(Json::Array{value}) : value;
                Json fields = Json::object({});
                fields[field.name] = hasRows ? Json::array({Json::object({{part.name, one}})}) : one;
                CAPTURE(part.name);
                CHECK(html.show(field, fields).find(shown) != std::string::npos);
            }
        }
    }
}

TEST_CASE("text is escaped, and mentions show the pseudonym", "[bundle][html]")
{
    CHECK(escapeHtml("<a href=\"x\">'&") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
    const Json mentions = Json::array({Json::object({{"to", "p-1"}}), Json::object({{"to", "p-2"}})});
    CHECK(withMentions("a \uFFFC b \uFFFC c \uFFFC", &mentions) == "a [p-1] b [p-2] c […]");
    CHECK(withMentions("a \uFFFC", nullptr) == "a […]");
}

TEST_CASE("load files hold no formula and keep their form", "[bundle][loadfile]")
{
    LoadRow row;
    row.document = "E-1";
    row.title = "=cmd|' /C calc'!A0";
    row.type = "a,\"b\"";
    row.conditions = "line\nline";
    const std::string csv = csvFile({row});
    CHECK(csv.starts_with("\xEF\xBB\xBF\"DOCID\",\"RECORD\",\"TITLE\""));
    CHECK(csv.find("\"E-1\",\"\",\"'=cmd|' /C calc'!A0\",\"a,\"\"b\"\"\"") != std::string::npos);
    for (const char* start : {"+", "-", "@", "\t", "\r"}) {
        row.title = std::string(start) + "x";
        CHECK(csvFile({row}).find("'" + row.title) != std::string::npos);
    }
    // A list that is parted by ";" elsewhere has no formula in any part either.
    for (const char* hidden : {"x;=HYPERLINK(1)", "x,@SUM(1)", "x\";+1", "x; =1"}) {
        row.title = hidden;
        const std::string text = csvFile({row});
        for (const char* start : {";=", ";+", ",@", "\"+", "; ="}) CHECK(text.find(start) == std::string::npos);
    }
    const std::string dat = concordanceFile({row});
    CHECK(dat.starts_with("\xEF\xBB\xBF\u00FEDOCID\u00FE\x14"));
    CHECK(dat.find("line\u00AEline") != std::string::npos);
}
