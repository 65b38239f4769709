#pragma once

#include <QByteArrayView>

#include <functional>

namespace kai::http {

/// A body that is too large for memory: an open file without a name, so that nothing of it is left
/// behind whatever happens. It goes with its last owner. One thread at a time.
class BodyFile
{
public:
    /// Takes over `descriptor`; `onClosed` is called once, on whatever thread lets go of it last.
    BodyFile(int descriptor, std::function<void()> onClosed);
    ~BodyFile();
    BodyFile(const BodyFile &) = delete;
    BodyFile &operator=(const BodyFile &) = delete;

    /// False when the disk does not take it.
    bool append(QByteArrayView bytes);
    qint64 size() const { return m_size; }
    /// Open for reading, at the first byte; remains this object's. A library that wants a path gets
    /// "/proc/self/fd/<descriptor>", QFile::open() the number itself.
    int descriptor() const { return m_descriptor; }

private:
    const int m_descriptor;
    qint64 m_size = 0;
    std::function<void()> m_onClosed;
};

} // namespace kai::http
