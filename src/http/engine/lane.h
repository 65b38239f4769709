#pragma once

#include <QTcpServer>
#include <QTcpSocket>

namespace kai::http {

/// A socket without a network: what the engine puts in is what QtHttpServer reads. What
/// QtHttpServer writes is dropped, for the engine writes the answers.
///
/// It says that it is no sequential device, though nobody ever seeks: QtHttpServer reads a head
/// byte by byte within a transaction, for which Qt searches the buffer of a sequential device anew
/// with each byte. All of a request is there at once, so that no transaction is ever rolled back.
class Lane final : public QTcpSocket
{
    Q_OBJECT

public:
    explicit Lane(QObject *parent);
    ~Lane() override;

    /// Makes the bytes readable and says so; QtHttpServer handles them before this returns.
    void feed(const QByteArray &head, const QByteArray &body);
    /// QtHttpServer did not like the bytes and hung up: the lane is of no more use.
    bool isRefused() const { return m_refused; }

    bool isSequential() const override { return false; }
    qint64 bytesAvailable() const override;
    void disconnectFromHost() override { m_refused = true; }
    void close() override { m_refused = true; }

protected:
    qint64 readData(char *to, qint64 size) override;
    qint64 writeData(const char *, qint64 size) override { return size; }

private:
    QByteArray m_head;
    QByteArray m_body;
    qsizetype m_taken = 0; ///< into Qt's buffer
    qint64 m_begin = 0; ///< pos() of the request's first byte
    bool m_refused = false;
};

/// Hands lanes to QtHttpServer as if they had been accepted. It looks like a listening server, as
/// Qt 6.8 demands, but its descriptor is a socket that is bound to nothing: no port is open.
class LaneServer final : public QTcpServer
{
    Q_OBJECT

public:
    explicit LaneServer(QObject *parent = nullptr);
    /// Makes a lane and announces it.
    Lane *open();
};

} // namespace kai::http
