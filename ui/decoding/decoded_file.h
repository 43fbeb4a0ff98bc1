/// A picture or PDF of a stranger, seen page by page: decrypted here, read in a child process that has nothing else, and killed
/// when an answer takes longer than five seconds or this object goes. The window never waits for it.
#pragma once

#include <QImage>
#include <QObject>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "core/base/error.h"
#include "core/vault/sealed_reader.h"
#include "ui/decoding/decode_frames.h"

namespace zapis::ui {

class DecodedFile : public QObject {
    Q_OBJECT
public:
    using Kind = decode::Kind;
    enum class Trouble { Broken, Locked, TooLarge };
    Q_ENUM(Trouble)

    DecodedFile(Kind kind, SealedReader reader, QObject* parent = nullptr);
    ~DecodedFile() override; ///< kills the child; no signal comes afterwards
    Kind kind() const { return m_kind; }
    /// Asks for a page, from 0; the first one is asked for by itself. Of two asked quickly only the later is shown.
    void ask(int page);

Q_SIGNALS:
    void opened(int pages);
    /// `told` are bits of decode::Told.
    void shown(int page, const QImage& image, quint32 told);
    void refused(zapis::ui::DecodedFile::Trouble trouble);
    /// The child ended or was killed, or a chunk did not open. Asking again begins anew.
    void failed(const zapis::Error& error);

private:
    class Talk;
    void run(std::stop_token stop);

    Kind m_kind;
    SealedReader m_reader;    ///< of the thread
    std::uint32_t m_told = 0; ///< of the whole file; of the thread
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<int> m_wanted = 0;
    std::optional<std::uint32_t> m_child; ///< to be killed
    std::jthread m_thread;                ///< last: stops and joins first
};

} // namespace zapis::ui
