#include "ui/words/verify_words.h"

#include <QCoreApplication>
#include <span>

namespace zapis::ui {
namespace {

struct Words {
    std::string_view prefix; // the code, or how its codes begin
    const char* text;
};
constexpr Words kWords[]{
    {"signature-untrusted", QT_TRANSLATE_NOOP("VerifyWords", "The signature fits, but its key is not among those you trust.")},
    {"signature", QT_TRANSLATE_NOOP("VerifyWords", "The signature does not fit what it signs.")},
    {"not-for-this-key", QT_TRANSLATE_NOOP("VerifyWords", "The bundle was sealed for other keys than yours.")},
    {"age", QT_TRANSLATE_NOOP("VerifyWords", "The sealed file is damaged, cut short or changed.")},
    {"digest", QT_TRANSLATE_NOOP("VerifyWords", "A file is not the one that was sealed: its digest differs.")},
    {"missing", QT_TRANSLATE_NOOP("VerifyWords", "A file that is listed is not there.")},
    {"unlisted", QT_TRANSLATE_NOOP("VerifyWords", "There is a file that nothing lists.")},
    {"tar", QT_TRANSLATE_NOOP("VerifyWords", "The archive is not built as the format demands.")},
    {"trailing", QT_TRANSLATE_NOOP("VerifyWords", "Something stands behind the end of the archive.")},
    {"name", QT_TRANSLATE_NOOP("VerifyWords", "A file name is not allowed in a bundle.")},
    {"manifest", QT_TRANSLATE_NOOP("VerifyWords", "A list of digests is not well-formed or does not fit.")},
    {"part", QT_TRANSLATE_NOOP("VerifyWords", "A part is missing, doubled or belongs to another bundle.")},
    {"proof", QT_TRANSLATE_NOOP("VerifyWords", "A proof that a record stood in the journal does not hold.")},
    {"checkpoint", QT_TRANSLATE_NOOP("VerifyWords", "The signed state of the journal does not hold.")},
    {"journal", QT_TRANSLATE_NOOP("VerifyWords", "The journal's entries do not fit together.")},
    {"record", QT_TRANSLATE_NOOP("VerifyWords", "A record is not as its schema or the journal says.")},
    {"schema", QT_TRANSLATE_NOOP("VerifyWords", "A schema of the bundle is missing, or not one of its own.")},
    {"timestamp", QT_TRANSLATE_NOOP("VerifyWords", "A time stamp does not belong to what it should prove.")},
    {"html", QT_TRANSLATE_NOOP("VerifyWords", "A page of the bundle holds what must not be in it.")},
};

constexpr Words kRemarks[]{
    {"schema-other",
        QT_TRANSLATE_NOOP(
            "VerifyWords", "Written by another version of the program: its records were checked as far as this one knows them.")},
    {"timestamp-not-checked",
        QT_TRANSLATE_NOOP("VerifyWords", "A time stamp: whether its authority signed it has to be checked with other tools.")},
    {"loadfile-not-checked",
        QT_TRANSLATE_NOOP("VerifyWords", "A list for other programs, made by the sender out of what was checked.")},
    {"part-armored",
        QT_TRANSLATE_NOOP("VerifyWords", "This part came as text, as mail makes it: somebody put it into that form on the way.")},
    {"item-active",
        QT_TRANSLATE_NOOP("VerifyWords", "A page that a browser would run: look at it as text, on a computer without network.")},
    {"code-unknown", QT_TRANSLATE_NOOP("VerifyWords", "A code that this version of the program does not know.")},
    {"withheld-not-checked",
        QT_TRANSLATE_NOOP("VerifyWords", "How many records the sender kept back: only the sender can say that.")},
};

QString saidOf(std::span<const Words> table, std::string_view code, const char* otherwise)
{
    for (const Words& words : table)
        if (code.starts_with(words.prefix)) return QCoreApplication::translate("VerifyWords", words.text);
    return QCoreApplication::translate("VerifyWords", otherwise);
}

} // namespace

QString verifyErrorText(std::string_view code)
{
    return saidOf(kWords, code, QT_TRANSLATE_NOOP("VerifyWords", "A check of the format failed."));
}

QString verifyRemarkText(std::string_view code)
{
    return saidOf(kRemarks, code, QT_TRANSLATE_NOOP("VerifyWords", "Something that this version of the program cannot check."));
}

} // namespace zapis::ui
