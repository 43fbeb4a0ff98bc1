#include "ui/editing/kept_words.h"

#include <QCoreApplication>

#include "ui/words/language.h"

namespace zapis::ui {
namespace {

struct KeptWords {
    Q_DECLARE_TR_FUNCTIONS(KeptWords)
};

} // namespace

QString sayKept(const Kept& kept)
{
    switch (kept.where) {
    case Kept::Where::Saved: break;
    case Kept::Where::Draft:
        return kept.sinceMs ? KeptWords::tr("Draft kept %1, not saved yet").arg(clockText(kept.sinceMs))
                            : KeptWords::tr("Typed, not saved yet");
    case Kept::Where::Memory: return KeptWords::tr("Not saved since %1: in memory only").arg(clockText(kept.sinceMs));
    }
    return {};
}

} // namespace zapis::ui
