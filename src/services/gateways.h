#pragma once

#include "base/result.h"
#include "domain/order.h"
#include "domain/payment.h"
#include "domain/probe.h"
#include "domain/shift.h"
#include "domain/ticket.h"
#include "domain/user.h"

#include <QJsonObject>
#include <QUrl>

namespace kai {

/// What the gateway is asked to open for one payment attempt.
struct GatewayCharge
{
    QString gatewayOrderId; ///< CODE-1
    Order order; ///< for items and the customer
    std::chrono::seconds timeToPay {3600}; ///< never beyond the hold
};

struct GatewayPage
{
    QString token;
    QString redirectUrl;
};

struct GatewayRefundRequest
{
    QString key; ///< letters, digits, - and _; the same one never refunds twice
    Money amount;
    QString reason;
};

/// What the gateway says to a refund.
enum class RefundAnswer {
    Done,
    AwaitsBank, ///< the payer's bank has not taken it yet; ask again with the same key
    Refused ///< not in this state, not by this method, or no funds
};

enum class FraudVerdict { Approve, Deny };

/// The port to the payment gateway (Midtrans Snap and Core). Blocking, with time-outs; called on
/// the gateway pool only. Failures are ErrorKind::Gateway "gateway.failed", with what happened in
/// `internal`.
class PaymentGateway
{
public:
    virtual ~PaymentGateway() = default;

    virtual Result<GatewayPage> open(const GatewayCharge &charge) = 0;
    /// NotFound while the payer has not chosen a method.
    virtual Result<GatewayTransaction> status(const QString &gatewayOrderId) = 0;
    /// Ends an attempt that nobody has paid. Succeeds also when there is nothing to end.
    virtual Result<void> cancel(const Payment &payment) = 0;
    virtual Result<RefundAnswer> refund(const Payment &payment, const GatewayRefundRequest &request)
        = 0;
    /// Decides about a payment that the gateway suspects of fraud.
    virtual Result<void> decide(const Payment &payment, FraudVerdict verdict) = 0;
    /// A notification of an order that does not exist, signed as the gateway signs.
    virtual QByteArray signedProbe(const QString &gatewayOrderId) = 0;
    /// True when the notification's signature is the gateway's, in constant time, over exactly the
    /// strings received.
    virtual bool signatureIsValid(const QByteArray &notificationBody) = 0;
};

/// How hard a CAPTCHA can be: each level above 0 is twice the work of the one before.
constexpr int maximumCaptchaLevel = 4;

/// A CAPTCHA that was solved. `id` is used once, and need not be remembered past `expiresAt`.
struct SolvedChallenge
{
    QString id;
    QDateTime expiresAt; ///< UTC
    int level = maximumCaptchaLevel; ///< how hard it was; the hardest where that is not ours to say

    friend bool operator==(const SolvedChallenge &, const SolvedChallenge &) = default;
};

/// What became of a probe: nothing in `failedAt` when the server has taken it.
struct ProbeReply
{
    std::optional<ProbeStage> failedAt;
    QString code; ///< stable, for example "probe.nameUnknown"
    QString detail; ///< what was seen
    std::chrono::milliseconds elapsed {0};
};

/// Gateway order ids of probes begin with this; no booking code does.
inline const QString probePrefix = QStringLiteral("kai-probe-");

/// The port that posts to the public address as the gateway does. Blocking, at most ten seconds.
class WebhookProbe
{
public:
    virtual ~WebhookProbe() = default;
    virtual ProbeReply post(const QUrl &url, const QByteArray &body) = 0;
};

/// The port that draws Z-reports of shifts.
class ShiftPrinter
{
public:
    virtual ~ShiftPrinter() = default;
    /// A PDF of one page. `language` is "id" or "en".
    virtual Result<QByteArray> pdf(const Shift &shift, const QString &language) = 0;
};

/// The port to a CAPTCHA provider.
class CaptchaProvider
{
public:
    virtual ~CaptchaProvider() = default;
    /// "altcha", "turnstile" …
    virtual QString name() const = 0;
    /// What a client needs to solve one for the form `action` (any form when empty):
    /// {"challenge": …}, or {"siteKey": …} of a provider that chooses `level` by itself.
    virtual QJsonObject invitation(const QString &action, int level) = 0;
    /// Validation errors at "/captcha": "captcha.malformed", "captcha.expired", "captcha.invalid";
    /// Unavailable "captcha.unavailable" when the provider does not answer. Blocking.
    virtual Result<SolvedChallenge> verify(const QString &answer, const QString &action) = 0;
};

/// The port to slow hashes of passwords (argon2id).
class PasswordHasher
{
public:
    virtual ~PasswordHasher() = default;
    virtual QString hash(const QString &password) = 0;
    virtual bool matches(const QString &hash, const QString &password) = 0;
};

/// What an access token says.
struct AccessClaims
{
    UserId userId;
    QString sessionId;
    Role role = Role::Customer;
};

/// The port to signed access tokens (JWT).
class TokenSigner
{
public:
    virtual ~TokenSigner() = default;
    virtual QString sign(const AccessClaims &claims, std::chrono::seconds lifetime) = 0;
    /// Unauthenticated "auth.tokenInvalid" or "auth.tokenExpired".
    virtual Result<AccessClaims> verify(const QString &token) = 0;
};

/// The port to CSRF tokens, bound to a session.
class CsrfSigner
{
public:
    virtual ~CsrfSigner() = default;
    virtual QString tokenFor(const QString &sessionId) = 0;
    virtual bool isValid(const QString &sessionId, const QString &token) = 0;
};

/// The port to the signed text in a ticket's QR code.
class TicketSigner
{
public:
    virtual ~TicketSigner() = default;
    virtual QString payloadOf(const Ticket &ticket) = 0;
    /// The ticket's number, or a validation error "ticket.forged" at "/payload".
    virtual Result<QString> ticketNumberOf(const QString &payload) = 0;
};

/// The port that draws tickets.
class TicketPrinter
{
public:
    virtual ~TicketPrinter() = default;
    /// A PDF with one page for each ticket. `language` is "id" or "en".
    virtual Result<QByteArray> pdf(const QList<Ticket> &tickets, TicketFormat format,
                                   const QString &language)
        = 0;
};

} // namespace kai
