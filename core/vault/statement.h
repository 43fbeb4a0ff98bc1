/// A prepared statement: bind by position from 1, step, read columns from 0. Reset by bindAll and at destruction. It must not
/// outlive its Connection, and belongs to the same thread. Errors are those of databaseError (connection.h). One with a text that
/// this connection has run before costs no preparing (statement_cache.h), so texts are constant and values are bound.
///
///     Statement rows(db, "SELECT id, title FROM record WHERE kind = ?");
///     rows.bindAll(kind);
///     while (rows.step()) use(rows.blob(0), rows.text(1));
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/vault/connection.h"

struct sqlite3_stmt;

namespace zapis {

class Statement {
public:
    Statement(Connection& db, std::string_view sql); ///< throws Error
    Statement(Statement&&) noexcept = default;

    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, std::int64_t{value}); }
    void bind(int index, std::string_view value);
    void bind(int index, ByteView value);
    void bind(int index, std::nullptr_t);
    template <class Tag> void bind(int index, const Id<Tag>& id) { bind(index, ByteView(id.bytes)); }
    template <class T> void bind(int index, const std::optional<T>& value)
    {
        if (value) bind(index, *value);
        else bind(index, nullptr);
    }
    /// Resets, then binds all parameters in order.
    template <class... Args> Statement& bindAll(const Args&... args)
    {
        reset();
        int index = 0;
        (bind(++index, args), ...);
        return *this;
    }
    bool step(); ///< true: a row is there
    void run();  ///< steps to the end
    void reset() noexcept;

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    std::string text(int column) const;
    std::string_view textView(int column) const; ///< until the next step
    ByteView blob(int column) const;             ///< until the next step
    template <class T> T id(int column) const    ///< throws Error Damaged where the blob has not 16 bytes
    {
        return T{id16(column)};
    }

private:
    std::array<std::byte, 16> id16(int column) const;
    struct GiveBack {
        std::shared_ptr<StatementCache> cache;
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    std::unique_ptr<sqlite3_stmt, GiveBack> m_statement;
};

} // namespace zapis
