/// A sealed object as a device that Qt reads from: decrypted in memory, chunk by chunk, never on a disk. One thread.
#pragma once

#include <QIODevice>

#include "core/base/error.h"
#include "core/vault/sealed_reader.h"

namespace zapis::ui {

class SealedDevice : public QIODevice {
    Q_OBJECT
public:
    explicit SealedDevice(SealedReader reader, QObject* parent = nullptr);
    qint64 size() const override { return static_cast<qint64>(m_reader.size()); }
    bool isSequential() const override { return false; }

Q_SIGNALS:
    /// A chunk did not open; nothing of it was given out.
    void damaged(const zapis::Error& error);

protected:
    qint64 readData(char* out, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    SealedReader m_reader;
};

} // namespace zapis::ui
