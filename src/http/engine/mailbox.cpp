#include "http/engine/mailbox.h"

#include "http/engine/reactor.h"
#include "http/engine/worker.h"

namespace kai::http {

void Mailbox::open(Reactor &reactor, Worker &worker)
{
    const std::scoped_lock lock(m_mutex);
    m_reactor = &reactor;
    m_worker = &worker;
    m_thread = std::this_thread::get_id();
}

std::vector<Letter> Mailbox::close()
{
    const std::scoped_lock lock(m_mutex);
    m_reactor = nullptr;
    m_worker = nullptr;
    m_thread = std::thread::id();
    return std::exchange(m_letters, {});
}

bool Mailbox::post(Letter &&letter)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_reactor)
        return false;
    m_letters.push_back(std::move(letter));
    if (m_letters.size() == 1)
        m_reactor->wakeUp();
    return true;
}

std::vector<Letter> Mailbox::take()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_letters, {});
}

void Mailbox::deliver(quint64 connection, quint64 generation, Response response)
{
    // A handler that answers before it returns needs no letter.
    if (isOwnThread() && m_worker->isDispatching(connection)) {
        m_worker->answer({connection, generation, std::move(response)});
        return;
    }
    post(letter::Answer {connection, generation, std::move(response)});
}

void Mailbox::beginStream(quint64 connection, quint64 generation, Response head,
                          StreamOptions options)
{
    letter::StreamBegin begin {connection, generation, std::move(head), std::move(options)};
    Letter letter(std::move(begin));
    if (!post(std::move(letter))) {
        if (const auto &onClosed = std::get<letter::StreamBegin>(letter).options.onClosed)
            onClosed();
    }
}

void Mailbox::writeStream(quint64 connection, quint64 generation, const QByteArray &chunk)
{
    post(letter::StreamChunk {connection, generation, chunk});
}

void Mailbox::closeStream(quint64 connection, quint64 generation)
{
    post(letter::StreamEnd {connection, generation});
}

} // namespace kai::http
