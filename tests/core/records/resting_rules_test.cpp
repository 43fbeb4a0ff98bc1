// Rule 53: what rests on a record that was taken back says so.
#include "tests/core/records/rule_cases.h"

using zapis::test::RuleCase;

TEST_CASE("what rests on a withdrawn record says so", "[records][rules]")
{
    const std::string told = R"(t testimony {"language":"en"}
        p passage {"testimony":"@t","quote":"x"}
        a act {"when":"2020-08-12"}
        l fact_link {"passage":"@p","target":"@a","relation":"supports"})";
    const std::string withdrawnLink = R"(t testimony {"language":"en"}
        p passage {"testimony":"@t","quote":"x"}
        a act {"when":"2020-08-12"}
        l fact_link {"passage":"@p","target":"@a","relation":"supports","status":"withdrawn"})";
    const std::string withdrawnAct = R"(t testimony {"language":"en"}
        p passage {"testimony":"@t","quote":"x"}
        a act {"when":"2020-08-12","status":"withdrawn"}
        l fact_link {"passage":"@p","target":"@a","relation":"supports"})";
    const std::string withdrawnAccount = R"(t testimony {"language":"en","status":"withdrawn"}
        p passage {"testimony":"@t","quote":"x"}
        a act {"when":"2020-08-12"}
        l fact_link {"passage":"@p","target":"@a","relation":"supports"})";
    const std::string element = R"(
        e element_finding {"supporting":["@l"],"contradicting":["@l"]})";
    const std::string seen = R"("by":"@k","method":"known-before","date":"2020-10-01","prior_exposure":"yes","witness_words":"x",
        "confidence":"certain","decision":"proposed","language":"en")";
    const auto c = GENERATE_COPY(values<RuleCase>({
        {53, "all stands", told + element, ""},
        {53, "the link was withdrawn", withdrawnLink + element, "warning e supporting l; warning e contradicting l"},
        {53, "the fact was withdrawn", withdrawnAct + R"(
            e element_finding {"supporting":["@l"]})",
            "warning l target a; warning e supporting a"},
        {53, "the account was withdrawn", withdrawnAccount + R"(
            e element_finding {"supporting":["@l"]})",
            "warning l passage t; warning e supporting t"},
        {53, "a conflict", withdrawnAct + R"(
            c conflict {"a":"@l","b":"@t"})",
            "warning l target a; warning c a a"},
        {53, "a withdrawn link asks nobody itself", withdrawnLink, ""},
        {53, "somebody recognised in withdrawn words",
            R"(t testimony {"language":"en","status":"withdrawn"}
            p passage {"testimony":"@t","quote":"x"}
            o perpetrator {"language":"en"}
            k person {"age_band":"25-34"}
            i identification {"perpetrator":"@o","candidate":"@k",)"
                + seen + R"(}
            l fact_link {"passage":"@p","target":"@i","relation":"supports"})",
            "warning i  t; warning l passage t"},
        {53, "of a perpetrator whose description was withdrawn",
            R"(o perpetrator {"language":"en","status":"withdrawn"}
            k person {"age_band":"25-34"}
            i identification {"perpetrator":"@o","candidate":"@k",)"
                + seen + "}",
            "warning i perpetrator o"},
        {53, "a merged person counts as who survived",
            R"(o perpetrator {"language":"en"}
            k person {"age_band":"25-34"}
            m person {"age_band":"25-34","merged_into":"@k","status":"merged"}
            i identification {"perpetrator":"@o","candidate":"@m",)"
                + seen + "}",
            ""},
        {53, "and who survived was withdrawn",
            R"(o perpetrator {"language":"en"}
            k person {"age_band":"25-34","status":"withdrawn"}
            m person {"age_band":"25-34","merged_into":"@k","status":"merged"}
            i identification {"perpetrator":"@o","candidate":"@m",)"
                + seen + "}",
            "warning i candidate k"},
    }));
    zapis::test::check(c);
}
