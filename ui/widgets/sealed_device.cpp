#include "ui/widgets/sealed_device.h"

namespace zapis::ui {

SealedDevice::SealedDevice(SealedReader reader, QObject* parent) : QIODevice(parent), m_reader(std::move(reader))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 SealedDevice::readData(char* out, qint64 most)
{
    try {
        return static_cast<qint64>(m_reader.readAt(
            static_cast<std::uint64_t>(pos()), std::as_writable_bytes(std::span(out, static_cast<std::size_t>(most)))));
    } catch (const Error& error) {
        setErrorString(QString::fromLatin1(error.what()));
        Q_EMIT damaged(error);
        return -1;
    }
}

} // namespace zapis::ui
