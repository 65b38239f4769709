#pragma once

#include <QUrl>
#include <QWidget>

namespace kai {

class StateLabel;
struct ServerState;

/// How the server and its database are, for the status bar.
class ServerStatus : public QWidget
{
    Q_OBJECT

public:
    explicit ServerStatus(QWidget *parent = nullptr);

    /// In the language of the moment.
    void setState(const ServerState &state, const QUrl &server);

private:
    void showServer(const ServerState &state);
    void showDatabase(const ServerState &state);

    StateLabel *m_server;
    StateLabel *m_database;
};

} // namespace kai
