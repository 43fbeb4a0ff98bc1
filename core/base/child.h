/// Work on what strangers made, in processes of their own: no files but the system's fonts, no network, no other program, little
/// memory, and nothing of a notebook, since they descend from a process that was forked before there were secrets. What takes
/// such a child over holds the one document that it was given.
///
/// The window calls Spawner first in main; it asks it for a child for each document, talks with the child over a Channel, and
/// kills the child when it takes too long. What comes back over the channel is a stranger's as well.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>

#include "core/base/bytes.h"

namespace zapis {

/// Frames over a socket between two processes: a length and that many bytes. One thread at each end. Throws Error Io
/// "child.gone" where the other end is closed or speaks otherwise, "child.too-slow" where `patience` is over.
class Channel {
public:
    using Patience = std::optional<std::chrono::milliseconds>;
    explicit Channel(int descriptor) noexcept : m_descriptor(descriptor) { }
    Channel(Channel&& other) noexcept;
    Channel& operator=(Channel&& other) noexcept;
    ~Channel();

    void send(ByteView frame, Patience patience = {});
    /// The next frame; nothing at the end of the other side. Longer than `most` is none.
    std::optional<Bytes> receive(std::size_t most, Patience patience = {});

private:
    using Deadline = std::optional<std::chrono::steady_clock::time_point>;
    void put(ByteView bytes, Deadline until);
    bool fill(std::span<std::byte> bytes, Deadline until); ///< false: at the end, before the first byte

    int m_descriptor;
};

class Spawner {
public:
    using Prepare = void (*)();      ///< once, in the new process: loads what children have no files to load from
    using Work = void (*)(Channel&); ///< in each child, inside its sandbox, till it returns
    /// Forks: call before any thread, secret and connection. Throws Error Io "child.gone".
    Spawner(Prepare prepare, Work work);
    ~Spawner(); ///< kills all
    Spawner(const Spawner&) = delete;
    Spawner& operator=(const Spawner&) = delete;

    struct Child {
        Channel channel;
        std::uint32_t number; ///< for kill()
    };
    /// Any thread. Throws Error Io "child.gone".
    Child start();
    /// Any thread. Wakes whoever waits at its channel: "child.gone", or the end.
    void kill(std::uint32_t number) noexcept;

private:
    std::mutex m_mutex;
    int m_control = -1;
};

} // namespace zapis
