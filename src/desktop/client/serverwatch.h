#pragma once

#include "desktop/client/apiclient.h"

#include <QTimer>

namespace kai {

/// What is known of the server and its database.
struct ServerState
{
    enum class Server { Unknown, Answers, Silent };
    enum class Database { Unknown, Works, Fails };

    Server server = Server::Unknown;
    Database database = Database::Unknown;
    std::optional<ApiError> error; ///< why the server is silent

    friend bool operator==(const ServerState &, const ServerState &) = default;
};

/// Asks the server every few seconds how it is.
class ServerWatch : public QObject
{
    Q_OBJECT

public:
    explicit ServerWatch(ApiClient &client, QObject *parent = nullptr);

    const ServerState &state() const { return m_state; }
    void start();
    void stop();
    /// Asks at once.
    void ask();

Q_SIGNALS:
    void changed(const kai::ServerState &state);

private:
    void take(const Answer<DatabaseHealth> &health);

    ApiClient &m_client;
    std::unique_ptr<QObject> m_round;
    QTimer m_timer;
    ServerState m_state;
};

} // namespace kai
