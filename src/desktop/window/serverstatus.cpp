#include "desktop/window/serverstatus.h"

#include "desktop/client/serverwatch.h"
#include "desktop/widgets/statelabel.h"

#include <QHBoxLayout>

namespace kai {

ServerStatus::ServerStatus(QWidget *parent)
    : QWidget(parent)
    , m_server(new StateLabel(this))
    , m_database(new StateLabel(this))
{
    m_server->setObjectName(QStringLiteral("statusServer"));
    m_database->setObjectName(QStringLiteral("statusDatabase"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_server);
    layout->addWidget(m_database);
}

void ServerStatus::setState(const ServerState &state, const QUrl &server)
{
    showServer(state);
    showDatabase(state);
    m_server->setToolTip(server.toString());
}

void ServerStatus::showServer(const ServerState &state)
{
    switch (state.server) {
    case ServerState::Server::Unknown:
        return m_server->setState(StateSign::Unknown, tr("Server: asking…"));
    case ServerState::Server::Answers:
        return m_server->setState(StateSign::Good, tr("Server: connected"));
    case ServerState::Server::Silent:
        return m_server->setState(StateSign::Bad, tr("Server: does not answer"));
    }
}

void ServerStatus::showDatabase(const ServerState &state)
{
    switch (state.database) {
    case ServerState::Database::Unknown:
        return m_database->setState(StateSign::Unknown, tr("Database: unknown"));
    case ServerState::Database::Works:
        return m_database->setState(StateSign::Good, tr("Database: working"));
    case ServerState::Database::Fails:
        return m_database->setState(StateSign::Bad, tr("Database: does not answer"));
    }
}

} // namespace kai
