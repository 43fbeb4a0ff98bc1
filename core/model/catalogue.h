/// The catalogue: kinds of record, their fields and vocabularies, labels and help in three languages. Loaded once from
/// resources/catalogue (kinds/*.toml, vocab/*.tsv), checked strictly, immutable afterwards: share it by reference between
/// threads. Nothing about a kind is written a second time in C++. Notation and meaning: docs/model/domain.md §0.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"

namespace zapis {

/// A text in en, ru, be. All three are there (the loader refuses a missing label).
struct Label {
    std::array<std::string, 3> texts;
    const std::string& in(Language language) const { return texts[static_cast<std::size_t>(language)]; }
};

struct Term {
    std::string code;
    std::string parent; ///< empty at the top
    Label label;
};

class Vocabulary {
public:
    std::string name;
    std::vector<Term> terms; ///< in file order: parents before children
    const Term* find(std::string_view code) const;
    /// Is `code` the heading itself or below it?
    bool isWithin(std::string_view code, std::string_view heading) const;
    std::vector<std::string> subtree(std::string_view heading) const; ///< with the heading
    bool isHeading(std::string_view code) const;                      ///< others stand below it

private:
    friend class CatalogueLoader;
    std::map<std::string, std::size_t, std::less<>> m_index;
};

enum class FieldType { Text, Narrative, Code, Date, Clock, Time, Integer, Answer, Link, File, Place, Rows, Checklist };
enum class Need { No, ToSave, ToFinalise };
enum class Sensitivity { Public, Case, Identity };
enum class Scope { None, Statement, Recordings, Medical, Identity };
std::string_view scopeCode(Scope scope); ///< code in consent-scopes: "statement", …; "" for None

/// `!(a)` or `!(a=b/c)`: needed when field a is filled, or holds one of the codes or one below them.
struct Condition {
    std::string field; ///< empty: always
    std::vector<std::string> codes;
};

/// What a person whom a link names is to the record: whether the gate asks them, and how much their word weighs
/// (resources/catalogue/README.md, "whom").
enum class Whom {
    Anyone,  ///< asked, where the field reveals something and they can be reached
    About,   ///< the record is about them: their refusal keeps it back
    Speaker, ///< as About, and asked even where nobody knows how to reach them: they spoke
    Maker,   ///< made what the record holds: their refusal keeps it back
    Handler, ///< asked, translated, sat by, kept or decided: never asked, and their own record is not brought along
    Expert,  ///< asked as Anyone; their own record is not brought along
    Office,  ///< accused or in office here: not asked where nothing else is known of their roles
};
inline bool isAbout(Whom whom) { return whom == Whom::About || whom == Whom::Speaker; }
/// Does the refusal of one such person keep the record back, whatever others say?
inline bool isPrincipal(Whom whom) { return isAbout(whom) || whom == Whom::Maker; }

/// Which items of evidence a field of links to them is meant for.
enum class Takes { None, Files, Recordings };

/// The widget of a field where it is not the usual one of its type. A look without a widget yet is shown as its type.
enum class Look { Usual, Narrative, BodyMap, Timeline };

struct Field {
    std::string name;
    FieldType type = FieldType::Text;
    bool many = false;
    const Vocabulary* vocabulary = nullptr; ///< Code, Checklist
    std::vector<std::string> targets;       ///< Link: kinds; "*" any
    std::vector<std::string> core;          ///< Checklist: the items asked first; a form folds the others. Empty: all of them
    std::vector<Field> rows;                ///< Rows: their fields; Checklist: item, answer, note, passage
    Need need = Need::No;
    Condition when;
    std::string after; ///< Date, Time: a sibling of the same type that it does not come before; may be empty
    std::string group; ///< `a or b` fields share a group: one of them satisfies the need
    Sensitivity sensitivity = Sensitivity::Case;
    std::vector<Scope> scopes; ///< consent scopes that release it, all of them
    Condition scopeWhen;       ///< while it holds, scopesThen takes the place of scopes; ask scopesOf (validate.h)
    std::vector<Scope> scopesThen;
    std::string source;     ///< the standard it comes from: "IP", "EJ, MZ"
    std::string step;       ///< form step it stands in (name of KindStep)
    bool multiline = false; ///< a short Narrative shown as a few lines
    bool measured = false;  ///< filled in by the program from the file itself: shown, never typed
    bool stands = false;    ///< Rows: one that is saved with all it needs is changed or taken out only with a reason
    Look look = Look::Usual;
    Whom whom = Whom::Anyone;  ///< Link
    bool ours = false;         ///< for our own eyes: never exported, and the dry run says so
    bool bookkeeping = false;  ///< order of the vault's own (case files, mergers): never exported, nor said to be withheld
    bool reaches = false;      ///< of a person: where it is filled, somebody can ask them
    bool unreached = false;    ///< of a person: where it is filled, somebody said why nobody can ask them
    bool goesWith = false;     ///< Link: the record is a part of what it links to and goes where all of these go
    bool grounds = false;      ///< Link: what a fact without passages rests on
    Condition staysWhen;       ///< Rows: it stays behind while one of its rows holds this
    char travelsAs = '\0';     ///< File: letter of its payload name (docs/formats/bundle.md §3); '\0': the file never travels
    Takes takes = Takes::None; ///< Link to evidence; ask evidenceFieldOf (core/records/evidence.h)
    Label label, help;
    /// `<field>_mentions` and `<field>_languages` siblings of Narrative fields, and `<field>_said` of Date and Time fields, are
    /// generated by the loader, not written in TOML.
    bool generated = false;
};

/// The sibling of a Date or Time field that keeps the words in which it was said.
inline std::string saidWordsOf(std::string_view field) { return std::string(field) + "_said"; }

struct KindStep {
    std::string name;
    Label label;
};

/// A code letter that depends on what the record holds: V, W, S of a person by its roles.
struct KindLetter {
    Condition when;
    char letter = 'R';
};

/// When a record of a kind can no more be edited.
enum class Freezes {
    Never,
    WhenFinal, ///< from then on it is amended
    WhenSaved, ///< it is never changed: another one takes its place
};

/// How the words of an account that a record rests on are marked there.
enum class FactMark { Other, Act, Detention, Finding, Perpetrator };

inline constexpr int kMostInMenu = 99;

struct Kind {
    std::string name;
    Label label, plural, help;
    char codeLetter = 'R';           ///< of the alias code (docs/model/domain.md §7)
    std::vector<KindLetter> letters; ///< the first that holds takes its place; ask codeLetterOf (validate.h)
    bool hasDraft = true;            ///< false: saved complete (consent, recipient, handover, identification)
    bool isPerson = false;
    bool isFact = false;        ///< goes only where one of the accounts that it rests on goes
    bool isOwnWork = false;     ///< work of lawyers: privileged, stays
    bool isBookkeeping = false; ///< of the vault itself (consents, recipients): neither goes nor is said to stay behind
    bool isBroughtAlong = true; ///< false: comes into a bundle when picked by hand, never because another record names it
    Freezes freezes = Freezes::Never;
    FactMark mark = FactMark::Other;
    int menu = 0;                         ///< place among the kinds that marked words of an account can become; 0: none
    std::vector<std::string> titleFields; ///< of which list titles are made, never identity
    std::string sortField;                ///< date field that orders lists; may be empty
    std::vector<std::string> columns;     ///< default list columns
    std::vector<KindStep> steps;          ///< groups of the form, in order
    std::vector<Field> fields;            ///< own fields, then the common ones, then generated ones
    const Field* find(std::string_view fieldName) const;
    const Field* about() const; ///< the field that names whom it is about; null where none does

private:
    friend class CatalogueLoader;
    std::map<std::string, std::size_t, std::less<>> m_index;
};

/// A vault's own files: name without ".toml" → content.
using Additions = std::map<std::string, std::string, std::less<>>;

class Catalogue {
public:
    /// The built-in catalogue. Throws Error Malformed "catalogue.*" with file and line: unknown key, missing label, dangling
    /// name.
    static std::shared_ptr<const Catalogue> builtIn();
    /// The built-in catalogue and what a vault adds to it (resources/catalogue/README.md "A vault's own"). Throws Error Malformed
    /// "catalogue.*" with the addition's name as file, and line.
    static std::shared_ptr<const Catalogue> withAdditions(const Additions& additions);
    /// From given texts (path below resources/catalogue → content: "kinds/person.toml", "common.toml", "vocab/genders.tsv"), for
    /// tests.
    static std::shared_ptr<const Catalogue> parse(
        const std::map<std::string, std::string>& files, const Additions& additions = {});

    const std::vector<Kind>& kinds() const noexcept { return m_kinds; }
    const Kind* find(std::string_view kind) const;
    const Kind& at(std::string_view kind) const; ///< Throws Error Malformed "model.unknown-kind" {kind}
    const Vocabulary* vocabulary(std::string_view name) const;
    const std::map<std::string, std::unique_ptr<Vocabulary>, std::less<>>& vocabularies() const noexcept
    {
        return m_vocabularies;
    }
    /// "zapis", or "zapis+own" where a vault has added to it: in bundles it says whose kinds and codes these are.
    std::string name() const { return m_hasAdditions ? "zapis+own" : "zapis"; }
    int version() const noexcept { return 1; }

private:
    friend class CatalogueLoader;
    std::vector<Kind> m_kinds;
    std::map<std::string, std::size_t, std::less<>> m_index;
    std::map<std::string, std::unique_ptr<Vocabulary>, std::less<>> m_vocabularies;
    bool m_hasAdditions = false;
};

/// Records are there in these kinds: all of `before` must stand in `after`, of the same types and no less guarded. Throws Error
/// Refused "catalogue.taken-away" {path of the first thing that does not}.
void mustKeepAll(const Catalogue& before, const Catalogue& after);

} // namespace zapis
