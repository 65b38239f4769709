#include "desktop/client/serverwatch.h"

namespace kai {

static constexpr std::chrono::seconds interval {4};

ServerWatch::ServerWatch(ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &ServerWatch::ask);
}

void ServerWatch::start()
{
    m_state = {};
    Q_EMIT changed(m_state);
    ask();
}

void ServerWatch::stop()
{
    m_round.reset();
    m_timer.stop();
}

void ServerWatch::ask()
{
    m_timer.stop();
    m_round = std::make_unique<QObject>();
    m_client.health(m_round.get(), [this](const Answer<DatabaseHealth> &health) { take(health); });
}

void ServerWatch::take(const Answer<DatabaseHealth> &health)
{
    ServerState state;
    if (health) {
        state.server = ServerState::Server::Answers;
        state.database = *health == DatabaseHealth::Working ? ServerState::Database::Works
                                                            : ServerState::Database::Fails;
    } else {
        state.server = ServerState::Server::Silent;
        state.error = health.error();
    }
    m_timer.start();
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT changed(state);
}

} // namespace kai
