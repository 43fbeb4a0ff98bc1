#include "core/vault/fts_tokenizer.h"

#include <sqlite3.h>

#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/vault/database_opener.h"

namespace zapis {

namespace {

using TokenizerHolder = std::shared_ptr<TextTokenizer>;
using TokenCallback = int (*)(void*, int, const char*, int, int, int);

/// Carries a result code of FTS5 out through a tokenizer that knows nothing of it.
struct SinkStopped {
    int resultCode;
};

int createTokenizer(void* context, const char**, int, Fts5Tokenizer** out)
{
    *out = static_cast<Fts5Tokenizer*>(context); // one object serves all tables of the connection
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer*) { }

int tokenize(Fts5Tokenizer* self, void* context, int flags, const char* text, int sizeBytes, TokenCallback sink)
{
    try {
        const auto& tokenizer = *reinterpret_cast<TokenizerHolder*>(self);
        const auto pass = [&](std::string_view token, std::size_t from, std::size_t to, bool colocated) {
            const int rc = sink(context, colocated ? FTS5_TOKEN_COLOCATED : 0, token.data(), static_cast<int>(token.size()),
                static_cast<int>(from), static_cast<int>(to));
            if (rc != SQLITE_OK) throw SinkStopped{rc};
        };
        const std::string_view view = text ? std::string_view(text, static_cast<std::size_t>(sizeBytes)) : std::string_view();
        tokenizer->tokenize(view, (flags & FTS5_TOKENIZE_QUERY) != 0, pass);
        return SQLITE_OK;
    } catch (const SinkStopped& stopped) {
        return stopped.resultCode;
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    } catch (...) { // nothing may fly through SQLite's frames
        return SQLITE_ERROR;
    }
}

fts5_api* fts5Of(Connection& db)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db.handle(), "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (!api || api->iVersion < 2) throw Error(Error::Code::Io, "database.no-fts5");
    return api;
}

} // namespace

void registerTokenizer(Connection& db, const char* name, std::shared_ptr<TextTokenizer> tokenizer)
{
    fts5_api* api = fts5Of(db);
    fts5_tokenizer methods{createTokenizer, deleteTokenizer, tokenize};
    auto holder = std::make_unique<TokenizerHolder>(std::move(tokenizer));
    const int rc = api->xCreateTokenizer(
        api, name, holder.get(), &methods, [](void* context) { delete static_cast<TokenizerHolder*>(context); });
    if (rc != SQLITE_OK) throw databaseError(db, rc); // FTS5 keeps nothing of a registration that failed
    holder.release();
}

} // namespace zapis
