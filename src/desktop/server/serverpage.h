#pragma once

#include "desktop/client/operationsclient.h"
#include "desktop/widgets/page.h"

#include <QTimer>

namespace kai {

class ApiClient;
class LogModel;

namespace Ui {
class ServerPage;
}

/// How the server is: health, workers, queues, traffic, alerts, and its log.
class ServerPage : public Page
{
    Q_OBJECT

public:
    explicit ServerPage(ApiClient &client, QWidget *parent = nullptr);
    ~ServerPage() override;

    QString title() const override;
    void activate() override;
    void setUser(const User &user) override;
    void reset() override;
    /// This program hosts the server at the address: its administrators may set it up.
    void setHosted(const QUrl &server);

Q_SIGNALS:
    void settingsWanted();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void prepareTables();
    void wire();
    void ask();
    void askAlerts();
    void take(const ServerReport &report);
    void followLog();
    void loadLog();
    void acknowledge();
    const Alert *chosenAlert() const;
    void updateAlerts();
    void updateButtons();
    void updateTiles();
    void updateTexts();
    void fillFilters();

    std::unique_ptr<Ui::ServerPage> m_ui;
    ApiTransport &m_transport;
    OperationsClient m_client;
    LogModel *m_log;
    std::unique_ptr<QObject> m_round; ///< receives the answers under way
    QTimer m_timer;
    std::optional<ServerReport> m_report;
    double m_rate = 0; ///< requests per second, of the last two reports
    QList<Alert> m_alerts;
    bool m_maySeeLog = false;
    bool m_mayAcknowledge = false;
    QUrl m_hosted; ///< the server of this program; empty for none
    Role m_role = Role::Customer;
};

} // namespace kai
