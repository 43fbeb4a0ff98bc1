#include "core/bundle/verify/html_check.h"
#include "core/bundle/write/html.h"
#include "core/bundle/write/load_file.h"
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
    CHECK(csv.find("DOCID,RECORD,TITLE") == 0);
    CHECK(csv.find("E-1,,'=cmd|' /C calc'!A0,\"a,\"\"b\"\"\"") != std::string::npos);
    for (const char* start : {"+", "-", "@", "\t", "\r"}) {
        row.title = std::string(start) + "x";
        CHECK(csvFile({row}).find("'" + row.title) != std::string::npos);
    }
    const std::string dat = concordanceFile({row});
    CHECK(dat.starts_with("\xEF\xBB\xBF\u00FEDOCID\u00FE\x14"));
    CHECK(dat.find("line\u00AEline") != std::string::npos);
}
