/// Custom FTS5 tokenizers without sqlite3.h: core/search implements TextTokenizer and names it in CREATE VIRTUAL TABLE …
/// tokenize='NAME'.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

#include "core/vault/connection.h"

namespace zapis {

/// Takes one token of `text[from, to)` (bytes). `colocated`: a further spelling at the place of the token before
/// (FTS5_TOKEN_COLOCATED).
using TokenSink = std::function<void(std::string_view token, std::size_t from, std::size_t to, bool colocated)>;

class TextTokenizer {
public:
    virtual ~TextTokenizer() = default;
    /// Tokens of `text` in order of their places. `isQuery`: the text is of a MATCH expression, not of a row.
    /// May throw: the statement then ends with an Error.
    virtual void tokenize(std::string_view text, bool isQuery, const TokenSink& sink) = 0;
};

/// Makes `tokenizer` known to one connection; it lives as long as that connection. Call before any statement touches a table that
/// uses it. Throws Error Io "database.no-fts5" where this SQLite has no FTS5.
void registerTokenizer(Connection& db, const char* name, std::shared_ptr<TextTokenizer> tokenizer);

} // namespace zapis
