#pragma once

#include "app/configuration.h"
#include "base/result.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace kai::app {

struct TlsSettings;

/// The accounts of the demonstration, shown to who started it.
struct DemoAccounts
{
    QStringList emails;
    QString password;

    bool isEmpty() const { return emails.isEmpty(); }
};

/// The whole server as one object: database, services, endpoint, background jobs. It is the
/// composition root: the only place that names concrete classes of all layers.
///
/// Everything it makes lives on the thread that calls start(), which needs an event loop and must
/// live as long as the server: the private PostgreSQL is bound to it.
class ServerHost : public QObject
{
    Q_OBJECT

public:
    explicit ServerHost(Configuration configuration, QObject *parent = nullptr);
    /// stop() must have been called on the thread of start().
    ~ServerHost() override;

public Q_SLOTS:
    /// Blocks while it starts, some seconds the first time; then one of ready() and failed().
    void start();
    /// Lets work in flight finish, then ends everything that start() made. Idempotent.
    void stop();

Q_SIGNALS:
    void ready(const QUrl &url, const kai::app::DemoAccounts &demo);
    void failed(const kai::Error &error);

private:
    struct Parts;

    Result<void> startParts();
    Result<void> startDatabase();
    Result<void> startDatabaseLog();
    Result<void> startEndpoint();
    Result<void> startTls(const TlsSettings &tls);
    Result<void> startGateway();
    Result<void> startServices();
    Result<void> startEvents();
    Result<void> startSupervisor();
    Result<void> prepareDemo();
    void startJobs();

    Configuration m_configuration;
    DemoAccounts m_demo;
    std::unique_ptr<Parts> m_parts;
};

} // namespace kai::app
