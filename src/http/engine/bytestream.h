#pragma once

#include <QByteArray>

#include <functional>

namespace kai::http {

/// The bytes of one connection, plain or encrypted. Lives on its I/O thread. It tells its user only
/// that something has changed; the user then reads and writes until nothing is left.
class ByteStream
{
public:
    enum class Event {
        Readable,
        HungUp, ///< the peer has ended its direction; there may be bytes before that
        Writable,
        Broken ///< reset, or both directions closed
    };
    using OnEvent = std::function<void(Event)>;

    static constexpr qint64 nothingNow = 0;
    static constexpr qint64 endOfStream = -1;
    static constexpr qint64 broken = -2;

    virtual ~ByteStream() = default;
    /// False when it cannot be watched. The callback may destroy the stream's user, but not before
    /// the callback returns.
    virtual bool start(OnEvent onEvent) = 0;
    /// A count of bytes, or one of the three constants.
    virtual qint64 read(char *to, qint64 size) = 0;
    /// How many of the bytes of `first` and then `second` were taken, or `broken`.
    virtual qint64 write(QByteArrayView first, QByteArrayView second) = 0;
    /// Bytes that were taken but not yet given to the kernel.
    virtual qint64 unsent() const { return 0; }
    virtual bool isReady() const { return true; } ///< false while shaking hands
    /// Ends our direction; the peer's bytes are still read.
    virtual void shutdown() = 0;
};

} // namespace kai::http
