#pragma once

#include "app/alertparts.h"
#include "app/backgroundjobs.h"
#include "app/logparts.h"
#include "app/mailparts.h"
#include "app/runmark.h"
#include "app/serverhost.h"
#include "app/simulatorprocess.h"
#include "app/supervisor.h"
#include "app/ticketparts.h"
#include "base/clock.h"
#include "base/random.h"
#include "cluster/privatecluster.h"
#include "gateways/curlwebhookprobe.h"
#include "gateways/midtransgateway.h"
#include "http/measuredparts.h"
#include "http/restserver.h"
#include "security/argon2passwordhasher.h"
#include "security/csrfsignerhmac.h"
#include "security/jwtsigner.h"
#include "services/eventfeed.h"
#include "services/memoryratelimiter.h"
#include "services/sharedratelimiter.h"
#include "storage/gtfsimporter.h"
#include "storage/pgdatabase.h"
#include "storage/pgfigurestore.h"
#include "storage/pglogstore.h"
#include "tickets/pdfshiftprinter.h"

#include <optional>

namespace kai::app {

/// All parts, in the order in which they are made. They end in the opposite order.
struct ServerHost::Parts
{
    SystemClock clock;
    SystemRandom random;
    QString dataDir;
    std::unique_ptr<LogParts> log;
    std::optional<RunMark> runMark;
    std::optional<cluster::PrivateCluster> cluster;
    ConnectionConfig connection;
    std::optional<PgDatabase> database;
    std::optional<PgLogStore> logStore;
    std::optional<PgFigureStore> figures;
    SimulatorProcess simulator;
    QUrl url;

    std::optional<Argon2PasswordHasher> hasher;
    std::optional<JwtSigner> tokens;
    std::optional<CsrfSignerHmac> csrf;
    std::unique_ptr<CaptchaProvider> captchaProvider;
    std::optional<MidtransGateway> gateway;
    std::optional<http::MeasuredGateway> measuredGateway;
    PdfShiftPrinter shiftPrinter;
    CurlWebhookProbe probe;

    std::optional<CaptchaService> captcha;
    std::optional<MemoryRateLimiter> localLimits;
    std::optional<SharedRateLimiter> sharedLimits;
    std::optional<AuthService> auth;
    std::optional<UserService> users;
    std::optional<CatalogService> catalog;
    std::optional<MasterDataService> masterData;
    std::optional<TermsService> terms;
    std::optional<GtfsImporter> importer;
    std::optional<WorkerPool> importPool;
    std::optional<ImportService> imports;
    std::optional<OrderService> orders;
    std::optional<PaymentService> payments;
    std::optional<OrderChangeService> changes;
    std::optional<CancellationService> cancellations;
    std::optional<DisruptionService> disruptions;
    std::optional<ReductionService> reductions;
    std::optional<RefundService> refunds;
    std::optional<DeskService> desk;
    std::optional<ShiftService> shifts;
    std::optional<WebhookDoctor> doctor;
    std::unique_ptr<TicketParts> tickets;
    std::optional<EventFeed> events;
    std::unique_ptr<MailParts> mail;
    std::optional<OperationsService> operations;
    std::unique_ptr<AlertParts> alerts;
    std::optional<Supervisor> supervisor;
    std::optional<WorkerPool> supervisorPool; ///< of its own: it must see when others hang
    std::optional<WorkerPool> eventPool; ///< of its own: a busy sale must not hold up the events

    std::optional<http::RestServer> endpoint;
    BackgroundJobs jobs;
};

} // namespace kai::app
