#include "ui/words/rule_words.h"

#include <QStringList>

namespace zapis::ui {

ErrorWords ruleWords(const Catalogue& catalogue, const RuleFinding& finding)
{
    return errorWords("rules." + std::to_string(finding.rule), argsOf(finding, catalogue, UiLanguage::instance().core()));
}

QString ruleLines(const Catalogue& catalogue, const std::vector<RuleFinding>& findings)
{
    QStringList lines;
    for (const RuleFinding& one : findings) lines += ruleWords(catalogue, one).sentence;
    return lines.join(u'\n');
}

} // namespace zapis::ui
