#pragma once

#include "gateways/curlwebhookprobe.h"
#include "gateways/mailfolder.h"
#include "http/httpclient.h"
#include "http/restserver.h"
#include "security/altchacaptcha.h"
#include "security/argon2passwordhasher.h"
#include "security/csrfsignerhmac.h"
#include "security/ed25519ticketsigner.h"
#include "security/jwtsigner.h"
#include "services/memoryratelimiter.h"
#include "services/sharedratelimiter.h"
#include "storage/gtfsimporter.h"
#include "storage/pgdatabase.h"
#include "storage/pglogstore.h"
#include "support/testdatabase.h"
#include "tickets/pdfmanifestprinter.h"
#include "tickets/pdfshiftprinter.h"
#include "tickets/pdfticketprinter.h"
#include "tickets/ticketmailcomposer.h"
#include "unit/api/contract.h"
#include "unit/services/world.h"

#include <QTemporaryDir>

/// Somebody who is logged in, by both kinds of credential.
struct Person
{
    kai::UserId id;
    QString email;
    kai::LoginGrant grant;

    std::pair<QByteArray, QByteArray> bearer() const
    {
        return {"Authorization", "Bearer " + grant.accessToken.toLatin1()};
    }
    std::pair<QByteArray, QByteArray> cookie() const
    {
        return {"Cookie", "__Host-kai_session=" + grant.sessionCookie.toLatin1()};
    }
};

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

/// A trip of the demonstration's timetable that is on sale.
struct TestTrip
{
    qint64 scheduleId = 0;
    QByteArray from;
    QByteArray to;
    int legs = 0;
};

/// The endpoint with everything behind it: real services, a real database with the demonstration's
/// timetable, real sockets. Only the gateway is a double. Every answer is held against the written
/// contract; what does not fit is in breaches().
class House
{
public:
    /// Tests send more than any client may: limits are for those that are about them.
    explicit House(kai::http::Limits limits = kai::http::Limits::Off, kai::EventPolicy events = {});
    ~House();

    quint16 port() const { return m_port; }
    kai::http::RestServer &server() { return *m_server; }
    TestDatabase &database() { return m_testDatabase; }
    kai::ScriptedGateway &gateway() { return m_gateway; }
    kai::http::Services services();
    /// What the server does by itself from time to time.
    kai::DisruptionService &disruptions() { return m_disruptions; }
    /// The same with other events: a second server beside this one.
    kai::http::Services services(kai::EventFeed &events);
    kai::EventFeed &events() { return m_events; }
    kai::MailService &mails() { return m_mails; }
    /// What the gates take for the time; the real one until it is set.
    kai::TestClock &gateClock() { return m_gateClock; }
    kai::Ed25519TicketSigner &ticketSigner() { return m_ticketSigner; }
    kai::OperationsService &operations() { return m_operations; }
    QString mailFolder() const { return m_mailFolder.path(); }
    kai::Database &storage() { return m_database; }
    const Contract &contract() const { return m_contract; }

    /// A new user of the role with a session of his own.
    Person person(kai::Role role);
    /// Another session of the same user.
    kai::LoginGrant login(const Person &person);

    /// A request on a connection of its own.
    Answer send(const QByteArray &method, const QByteArray &target, const HeaderList &headers = {},
                const QByteArray &body = {});
    Answer get(const QByteArray &target, const Person &who);
    /// A body of JSON with a bearer token.
    Answer post(const QByteArray &target, const Person &who, const QJsonObject &body,
                const HeaderList &more = {});
    /// The same with another method, "PUT" or "DELETE"; an empty body is none.
    Answer call(const QByteArray &method, const QByteArray &target, const Person &who,
                const QJsonObject &body = {});
    /// A post without a credential.
    Answer post(const QByteArray &target, const QJsonObject &body, const HeaderList &more = {});
    /// A solved CAPTCHA for the form, "login" or "register".
    QString captcha(const QByteArray &form, const HeaderList &headers = {});
    /// An order under a new key.
    Answer order(const Person &who, const QJsonObject &body);

    /// Gambir to Surabaya Gubeng, two days from today.
    TestTrip trip();
    /// An order of `adults` for the trip, seats left to the server.
    QJsonObject orderBody(const TestTrip &trip, int adults = 1);
    /// The numbers of `count` free seats of one class of the trip.
    QList<qint64> freeSeats(const TestTrip &trip, int count);
    /// How many rows all tables together have that a request could add to.
    qint64 rowCount() const;

    /// Holds an answer against the contract. Answers of send() have been.
    void check(const QByteArray &method, const QByteArray &target, const Answer &answer);
    /// What did not fit, and forgets it.
    QStringList takeBreaches();
    QByteArray newKey();

private:
    TestDatabase m_testDatabase {Template::Demo};
    kai::SystemClock m_clock;
    kai::SystemRandom m_random;
    kai::PgDatabase m_database {m_testDatabase.config()};
    kai::ScriptedGateway m_gateway;
    kai::Argon2PasswordHasher m_hasher {{64 * 1024, 1}}; // as quick as can be
    kai::JwtSigner m_tokens {kai::JwtKey(QByteArray(32, 't')), std::nullopt, {}, m_clock, m_random};
    kai::CsrfSignerHmac m_csrf {QByteArray(32, 'c'), m_random};
    kai::Ed25519TicketSigner m_ticketSigner {QByteArray(32, 's')};
    kai::PdfTicketPrinter m_printer {m_ticketSigner, {}};
    kai::AltchaCaptcha m_altcha {QByteArray(32, 'a'), {1, "0"}, m_clock, m_random};
    kai::MemoryRateLimiter m_localLimits {m_clock};
    kai::SharedRateLimiter m_sharedLimits {m_database};
    kai::CaptchaService m_captcha {m_database, m_altcha, m_sharedLimits};
    kai::AuthService m_auth {m_database, m_hasher, m_tokens, m_csrf, m_random, {}};
    kai::UserService m_users {m_database, m_hasher};
    kai::CatalogService m_catalog {m_database, m_clock};
    kai::MasterDataService m_masterData {m_database};
    kai::TermsService m_terms {m_database, m_clock};
    kai::GtfsImporter m_importer {m_testDatabase.config()};
    kai::WorkerPool m_importPool {QStringLiteral("imports"), 1, 4};
    kai::ImportService m_imports {m_database, m_importer, m_importPool};
    kai::OrderService m_orders {m_database, m_clock, m_random, {}};
    kai::PaymentService m_payments {m_database, m_gateway, m_clock, m_random};
    kai::OrderChangeService m_changes {m_database, m_payments, m_clock, m_random};
    kai::CancellationService m_cancellations {m_database, m_payments, m_clock};
    kai::DisruptionService m_disruptions {m_database, m_payments, m_clock, m_random};
    kai::ReductionService m_reductions {m_database};
    kai::RefundService m_refunds {m_database, m_gateway};
    kai::DeskService m_desk {m_database, m_gateway, m_clock, m_random, m_payments, m_refunds};
    kai::PdfShiftPrinter m_shiftPrinter;
    kai::ShiftService m_shifts {m_database, m_shiftPrinter};
    kai::CurlWebhookProbe m_probe;
    std::unique_ptr<kai::WebhookDoctor> m_doctor;
    kai::TicketService m_tickets {m_database, m_printer};
    kai::PdfManifestPrinter m_manifestPrinter;
    kai::TestClock m_gateClock;
    kai::GateService m_gate {
        m_database, {m_ticketSigner, m_ticketSigner, m_manifestPrinter}, m_gateClock};
    QTemporaryDir m_mailFolder;
    kai::TicketMailComposer m_composer {m_printer, m_ticketSigner, {}, QStringLiteral("id")};
    kai::MailFolder m_mailer {m_mailFolder.path(),
                              {QStringLiteral("KAI"), QStringLiteral("tickets@kai.example")}};
    kai::MailService m_mails {m_database, m_composer, m_mailer};
    kai::EventFeed m_events;
    kai::PgLogStore m_logStore {m_database};
    kai::OperationsService m_operations {m_database, m_logStore, m_clock};
    kai::http::Router m_router {kai::api::routes()};
    Contract m_contract;
    std::unique_ptr<kai::http::RestServer> m_server;
    quint16 m_port = 0;
    int m_people = 0;
    QStringList m_breaches;
};
