#pragma once

#include "app/configuration.h"
#include "app/demoaccounts.h"
#include "base/result.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace kai::app {

struct TlsSettings;

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
    /// After ready(), for a new installation; then one of administratorMade() and
    /// administratorRefused().
    void makeAdministrator(const QString &fullName, const QString &email, const QString &password);

Q_SIGNALS:
    void ready(const QUrl &url, const kai::app::DemoAccounts &demo);
    void failed(const kai::Error &error);
    /// After ready(): nobody can administer this installation yet.
    void administratorWanted();
    void administratorMade(const QString &email);
    void administratorRefused(const kai::Error &error);

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
    Result<void> prepareAccounts();
    void lookForAdministrator();
    void startJobs();

    Configuration m_configuration;
    DemoAccounts m_demo;
    std::unique_ptr<Parts> m_parts;
};

} // namespace kai::app
