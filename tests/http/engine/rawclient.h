#pragma once

#include <QByteArray>
#include <QList>

/// One answer as it came over the wire.
struct WireAnswer
{
    int status = 0; ///< 0 when there was none
    QByteArray head; ///< from the status line on, without the empty line
    QByteArray body;

    /// The value of a header field, or an empty one.
    QByteArray header(const QByteArray &name) const;
};

/// A client that sends exactly the bytes it is told to. Blocking, with a generous time-out, so that
/// a server that never answers fails the test instead of stopping it.
class RawClient
{
public:
    /// `from` is the client's own address, one of this machine's 127.x.x.x.
    explicit RawClient(quint16 port, const char *from = "127.0.0.1");
    ~RawClient();
    RawClient(RawClient &&other) noexcept;
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    bool isConnected() const { return m_descriptor >= 0; }
    /// False when the server has closed.
    bool send(const QByteArray &bytes);
    void endSending();
    /// The next answer; `hasBody` is false for an answer to HEAD.
    WireAnswer answer(bool hasBody = true);
    /// All answers until the server closes. Sets `closed` to whether it did.
    QList<WireAnswer> answersUntilClosed(bool *closed);
    /// True when the server has closed, or closes in time. Bytes in between are an error.
    bool isClosedByServer();
    /// The next bytes, whatever they are; empty at the end.
    QByteArray some();
    /// Nothing has come, and the server has not closed.
    bool isStillOpen();
    /// As some(), but gives up after `milliseconds`.
    QByteArray someWithin(int milliseconds);
    /// Closes with a reset instead of taking leave.
    void reset();
    void close();
    /// A small window: the kernel soon stops taking what the server sends. Before send() only.
    void readSlowly();

private:
    bool fill(int milliseconds);

    int m_descriptor = -1;
    QByteArray m_input;
    bool m_ended = false;
};
