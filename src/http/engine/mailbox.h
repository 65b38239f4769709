#pragma once

#include "http/engine/connectionregister.h"
#include "http/replyhandle.h"

#include <QSslConfiguration>

#include <mutex>
#include <thread>
#include <variant>
#include <vector>

namespace kai::http {

class Reactor;
class Worker;

/// What other threads may say to an I/O thread.
namespace letter {

struct Answer
{
    quint64 connection = 0;
    quint64 generation = 0;
    Response response;
};

struct StreamBegin
{
    quint64 connection = 0;
    quint64 generation = 0;
    Response head;
    StreamOptions options;
};

struct StreamChunk
{
    quint64 connection = 0;
    quint64 generation = 0;
    QByteArray bytes;
};

struct StreamEnd
{
    quint64 connection = 0;
    quint64 generation = 0;
};

/// An accepted descriptor; whoever drops the letter closes it.
struct Arrival
{
    int descriptor = -1;
    ConnectionPass pass;
    Peer peer;
    std::shared_ptr<const QSslConfiguration> tls; ///< null for plain
};

/// This connection makes room for another, if it can still be spared.
struct Shed
{
    quint64 connection = 0;
};

/// Something to do on the I/O thread.
using Task = std::function<void(Worker &)>;

} // namespace letter

using Letter = std::variant<letter::Answer, letter::StreamBegin, letter::StreamChunk,
                            letter::StreamEnd, letter::Arrival, letter::Shed, letter::Task>;

/// The way into an I/O thread. Outlives it as long as somebody holds a ReplyHandle, and swallows
/// what comes after its end.
class Mailbox final : public ReplySink
{
public:
    /// Called on the I/O thread, before it is shown to anyone and before the thread ends.
    void open(Reactor &reactor, Worker &worker);
    std::vector<Letter> close();

    /// False when the thread has ended; the letter is then untouched.
    bool post(Letter &&letter);
    /// All letters so far, in their order. On the I/O thread.
    std::vector<Letter> take();

    void deliver(quint64 connection, quint64 generation, Response response) override;
    void beginStream(quint64 connection, quint64 generation, Response head,
                     StreamOptions options) override;
    void writeStream(quint64 connection, quint64 generation, const QByteArray &chunk) override;
    void closeStream(quint64 connection, quint64 generation) override;

private:
    bool isOwnThread() const { return m_thread.load() == std::this_thread::get_id(); }

    std::mutex m_mutex;
    std::vector<Letter> m_letters;
    Reactor *m_reactor = nullptr;
    Worker *m_worker = nullptr; ///< for use on its own thread
    std::atomic<std::thread::id> m_thread;
};

} // namespace kai::http
