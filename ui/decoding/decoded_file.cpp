#include "ui/decoding/decoded_file.h"

#include <memory>
#include <utility>

#include "core/base/child.h"
#include "ui/decoding/decode_work.h"

namespace zapis::ui {
namespace {

using namespace decode;

constexpr std::chrono::seconds kPatience{5};
constexpr std::size_t kAnswerBytes = 64; // of frames that are numbers

Error gone() { return Error(Error::Code::Io, "child.gone"); }

/// What the child made, without a copy.
QImage imageOf(Bytes pixels, const Shown& shown)
{
    const auto held = std::make_unique<Bytes>(std::move(pixels)).release();
    const auto format = shown[3] & HasAlpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
    return {reinterpret_cast<const uchar*>(held->data()), int(shown[1]), int(shown[2]), qsizetype(shown[1]) * 4, format,
        [](void* bytes) { delete static_cast<Bytes*>(bytes); }, held};
}

} // namespace

/// A child with the file in it. Of the thread.
class DecodedFile::Talk {
public:
    explicit Talk(Spawner::Child child) : m_child(std::move(child)) { }
    ~Talk() { decoders().kill(m_child.number); }
    Talk(const Talk&) = delete;
    std::uint32_t number() const { return m_child.number; }

    Opened open(Kind kind, const SealedReader& reader, const std::stop_token& stop)
    {
        m_child.channel.send(frameOf(Opening{std::uint32_t(kind), std::uint32_t(reader.size())}), kPatience);
        Bytes piece(kPieceBytes);
        for (std::uint64_t done = 0; done < reader.size();) {
            const std::size_t got = reader.readAt(done, piece);
            if (got == 0 || stop.stop_requested()) throw gone();
            m_child.channel.send(ByteView(piece).first(got), kPatience);
            done += got;
        }
        const auto opened = numbersOf<Opened>(m_child.channel.receive(kAnswerBytes, kPatience));
        if (!opened || (*opened)[1] > kPagesMost) throw gone();
        return *opened;
    }

    std::pair<Shown, QImage> page(int number)
    {
        m_child.channel.send(frameOf(Asked{std::uint32_t(number)}), kPatience);
        const auto shown = numbersOf<Shown>(m_child.channel.receive(kAnswerBytes, kPatience));
        if (!shown) throw gone();
        if (Answer((*shown)[0]) != Answer::Good) return {*shown, {}};
        const std::uint64_t pixels = std::uint64_t{(*shown)[1]} * (*shown)[2];
        if (pixels == 0 || pixels > kPixelsMost) throw gone();
        auto bytes = m_child.channel.receive(kPixelBytesMost, kPatience);
        if (!bytes || bytes->size() != pixels * 4) throw gone();
        return {*shown, imageOf(std::move(*bytes), *shown)};
    }

private:
    Spawner::Child m_child;
};

DecodedFile::DecodedFile(Kind kind, SealedReader reader, QObject* parent)
    : QObject(parent),
      m_kind(kind),
      m_reader(std::move(reader))
{
    m_thread = std::jthread([this](std::stop_token stop) { run(std::move(stop)); });
}

DecodedFile::~DecodedFile()
{
    m_thread.request_stop();
    const std::scoped_lock lock(m_mutex);
    if (m_child) decoders().kill(*m_child); // wakes the thread
}

void DecodedFile::ask(int page)
{
    const std::scoped_lock lock(m_mutex);
    m_wanted = page;
    m_wake.notify_all();
}

void DecodedFile::run(std::stop_token stop)
{
    std::unique_ptr<Talk> talk;
    const auto end = [&] {
        {
            const std::scoped_lock lock(m_mutex);
            m_child.reset();
        }
        talk.reset();
    };
    const auto tell = [this](auto what) { QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection); };
    while (!stop.stop_requested()) {
        int page = 0;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_wanted.has_value(); })) break;
            page = *std::exchange(m_wanted, std::nullopt);
        }
        try {
            if (m_reader.size() > kFileBytesMost) {
                tell([this] { Q_EMIT refused(Trouble::TooLarge); });
                continue;
            }
            if (!talk) {
                talk = std::make_unique<Talk>(decoders().start());
                {
                    const std::scoped_lock lock(m_mutex);
                    m_child = talk->number();
                }
                const Opened opened = talk->open(m_kind, m_reader, stop);
                if (const auto answer = Answer(opened[0]); answer != Answer::Good) {
                    tell([this, answer] { Q_EMIT refused(answer == Answer::Locked ? Trouble::Locked : Trouble::Broken); });
                    end();
                    continue;
                }
                m_told = opened[2];
                tell([this, pages = int(opened[1])] { Q_EMIT this->opened(pages); });
            }
            const std::pair<Shown, QImage> answer = talk->page(page);
            if (answer.second.isNull()) {
                tell([this] { Q_EMIT refused(Trouble::Broken); });
                continue;
            }
            tell([this, page, image = answer.second, told = answer.first[3] | m_told] { Q_EMIT shown(page, image, told); });
        } catch (const Error& error) {
            end();
            if (!stop.stop_requested()) tell([this, error] { Q_EMIT failed(error); });
        } catch (const std::exception&) { // no memory
            end();
            tell([this] { Q_EMIT failed(gone()); });
        }
    }
    end();
}

} // namespace zapis::ui
