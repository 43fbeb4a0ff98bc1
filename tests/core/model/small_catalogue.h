/// A small sound catalogue, broken in one place a case.
#pragma once

#include <algorithm>
#include <map>
#include <string>

#include "tests/catch.h"

namespace zapis::test {

using Files = std::map<std::string, std::string>;

inline const Files& sound()
{
    static const Files files{
        {"vocab/colours.tsv", "code\tparent\ten\tru\tbe\nwarm\t\tWarm\tТёплый\tЦёплы\nred\twarm\tRed\tКрасный\tЧырвоны\n"},
        {"common.toml", R"([[steps]]
name = "handling"
label = { en = "More", ru = "Ещё", be = "Яшчэ" }

[[fields]]
name = "note"
type = "narrative"
sensitivity = "case"
scope = []
step = "handling"
label = { en = "Note", ru = "Заметка", be = "Нататка" }
help = { en = "Any", ru = "Любая", be = "Любая" }

[[checklist]]
name = "item"
type = "code"
vocabulary = "colours"
label = { en = "Item", ru = "Пункт", be = "Пункт" }

[mentions]
label = { en = "People", ru = "Люди", be = "Людзі" }
help = { en = "Who", ru = "Кто", be = "Хто" }
[[mentions.rows]]
name = "to"
type = "link"
kinds = ["thing"]
label = { en = "Who", ru = "Кто", be = "Хто" }

[said]
label = { en = "In words", ru = "Словами", be = "Словамі" }
help = { en = "As said", ru = "Как сказано", be = "Як сказана" }

[languages]
label = { en = "Languages", ru = "Языки", be = "Мовы" }
help = { en = "Which", ru = "Какие", be = "Якія" }
[[languages.rows]]
name = "paragraph"
type = "integer"
label = { en = "Paragraph", ru = "Абзац", be = "Абзац" }
)"},
        {"kinds/thing.toml", R"([kind]
name = "thing"
order = 1
letter = "T"
title = ["name"]
sort = "day"
columns = ["name", "day"]
label = { en = "Thing", ru = "Вещь", be = "Рэч" }
plural = { en = "Things", ru = "Вещи", be = "Рэчы" }
help = { en = "A thing", ru = "Вещь", be = "Рэч" }

[[kind.letters]]
letter = "R"
when = "colour=red"

[[steps]]
name = "main"
label = { en = "Main", ru = "Главное", be = "Галоўнае" }

[[fields]]
name = "name"
type = "text"
need = "save"
sensitivity = "public"
scope = []
step = "main"
label = { en = "Name", ru = "Имя", be = "Імя" }
help = { en = "Its name", ru = "Имя", be = "Імя" }

[[fields]]
name = "day"
type = "date"
need = "final"
when = "colour=warm"
sensitivity = "case"
scope = ["statement"]
scope_when = "sure=yes"
scope_then = ["medical"]
step = "main"
label = { en = "Day", ru = "День", be = "Дзень" }
help = { en = "Its day", ru = "День", be = "Дзень" }

[[fields]]
name = "colour"
type = "code"
vocabulary = "colours"
sensitivity = "identity"
scope = ["identity"]
step = "main"
label = { en = "Colour", ru = "Цвет", be = "Колер" }
help = { en = "Its colour", ru = "Цвет", be = "Колер" }

[[fields]]
name = "sure"
type = "answer"
sensitivity = "case"
scope = []
step = "main"
label = { en = "Sure", ru = "Точно", be = "Дакладна" }
help = { en = "Is it?", ru = "Точно?", be = "Дакладна?" }

[[fields]]
name = "parts"
type = "rows"
many = true
sensitivity = "case"
scope = []
step = "main"
label = { en = "Parts", ru = "Части", be = "Часткі" }
help = { en = "Its parts", ru = "Части", be = "Часткі" }
[[fields.rows]]
name = "of"
type = "link"
kinds = ["thing"]
label = { en = "Of", ru = "Чего", be = "Чаго" }
)"},
    };
    return files;
}

inline void replaceOnce(std::string& text, const std::string& from, const std::string& to)
{
    REQUIRE(text.find(from) != std::string::npos);
    text.replace(text.find(from), from.size(), to);
}

/// 1-based line of the first occurrence.
inline int lineOf(const std::string& text, const std::string& what)
{
    const auto at = text.find(what);
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

struct Broken {
    std::string file, from, to; ///< `from` empty: the whole file becomes `to`
    std::string key, word;
    std::string lineWith; ///< words of the line it must name; empty: line 1
};

} // namespace zapis::test
