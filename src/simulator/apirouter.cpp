#include "simulator/apirouter.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QRegularExpression>

namespace kai::simulator {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logHttp, "kai.simulator.http")

enum class Api { Snap, Core };

Api apiOf(const QStringList &path)
{
    return path.value(0) == "snap"_L1 ? Api::Snap : Api::Core;
}

HttpReply failure(Api api, int status, const QString &message)
{
    return api == Api::Snap ? SnapApi::errors(status, {message})
                            : CoreApi::error(status, QString::number(status), message);
}

HttpReply unauthorized(Api api)
{
    if (api == Api::Snap) {
        return SnapApi::errors(401,
                               {u"Access denied due to unauthorized transaction, please check "_s
                                u"client or server key"_s});
    }
    return CoreApi::error(
        401, u"401"_s, u"Transaction cannot be authorized with the current client/server key."_s);
}

/// The one fault that strikes a call; the chances of the plan add up.
enum class Strike { None, Error500, Error503, Error429, Unauthorized, Timeout, Reset };

Strike strikeFor(Faults &faults)
{
    const ApiFaults plan = faults.plan().api;
    const std::initializer_list<std::pair<Strike, double>> chances {
        {Strike::Error500, plan.error500}, {Strike::Error503, plan.error503},
        {Strike::Error429, plan.error429}, {Strike::Unauthorized, plan.unauthorized},
        {Strike::Timeout, plan.timeout},   {Strike::Reset, plan.resetAfterAccept},
    };
    double drawn = faults.dice().draw("api");
    for (const auto &[strike, chance] : chances) {
        if (drawn < chance)
            return strike;
        drawn -= chance;
    }
    return Strike::None;
}

} // namespace

ApiRouter::ApiRouter(const Settings &settings, Store &store, PaymentDesk &desk, Faults &faults,
                     Notifier &notifier)
    : m_settings(settings)
    , m_store(store)
    , m_faults(faults)
    , m_snap(settings, store, desk)
    , m_core(store, desk)
    , m_control(store, desk, faults, notifier)
    , m_page(settings, store, desk)
{
}

HttpReply ApiRouter::handle(const HttpRequest &request)
{
    const HttpReply reply = route(request);
    const char *fate = reply.fate == Fate::Hang    ? " (never answered)"
                       : reply.fate == Fate::Reset ? " (connection reset)"
                                                   : "";
    qCInfo(logHttp).noquote() << request.method << request.path << reply.status << fate;
    return reply;
}

HttpReply ApiRouter::route(const HttpRequest &request)
{
    const QStringList path = request.segments();
    if (path.value(0) == "control"_L1)
        return m_control.handle(request, path.mid(1), baseUrl(request));
    if (path.mid(0, 3) == QStringList {u"snap"_s, u"v3"_s, u"redirection"_s})
        return m_page.handle(request, path.mid(3));
    const bool snap = path.mid(0, 2) == QStringList {u"snap"_s, u"v1"_s};
    if (snap || path.value(0) == "v2"_L1)
        return gateway(request, path);
    return failure(Api::Core, 404, u"The requested resource is not found"_s);
}

HttpReply ApiRouter::gateway(const HttpRequest &request, const QStringList &path)
{
    const Api api = apiOf(path);
    const auto refused
        = [&](int status, const QString &message) { return failure(api, status, message); };
    HttpReply reply;
    switch (strikeFor(m_faults)) {
    case Strike::Error500:
        return refused(500,
                       u"Sorry, we encountered internal server error. We will fix this soon."_s);
    case Strike::Error503:
        return refused(503, u"The service is not available at the moment"_s);
    case Strike::Error429:
        return refused(429, u"Too many requests"_s);
    case Strike::Unauthorized:
        return unauthorized(api);
    case Strike::Timeout:
        reply.fate = Fate::Hang;
        return reply;
    case Strike::Reset:
        reply = perform(request, path);
        reply.fate = Fate::Reset;
        return reply;
    case Strike::None:
        return perform(request, path);
    }
    return reply;
}

HttpReply ApiRouter::perform(const HttpRequest &request, const QStringList &path)
{
    if (!isAuthorized(request))
        return unauthorized(apiOf(path));
    if (apiOf(path) == Api::Core)
        return performOnce(request, path);
    // Whether Idempotency-Key covers Snap is not documented, so nobody should rely on it.
    HttpReply reply = m_snap.handle(request, path.mid(2), baseUrl(request));
    reply.delay = std::chrono::milliseconds(qMax(0, m_faults.plan().api.delayMs));
    return reply;
}

HttpReply ApiRouter::performOnce(const HttpRequest &request, const QStringList &path)
{
    const QByteArray key = request.header("idempotency-key");
    const bool keeps
        = request.method == "POST" && IdempotencyCache::isUsable(key) && supportsIdempotency(path);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (keeps) {
        if (const std::optional<HttpReply> kept = m_cache.find(key, now))
            return *kept;
    }
    HttpReply reply = m_core.handle(request, path.mid(1));
    reply.delay = std::chrono::milliseconds(qMax(0, m_faults.plan().api.delayMs));
    const QByteArray code
        = QJsonDocument::fromJson(reply.body)[u"status_code"_s].toString().toLatin1();
    if (keeps && (code.startsWith('2') || code == "407"))
        m_cache.keep(key, reply, now);
    return reply;
}

bool ApiRouter::supportsIdempotency(const QStringList &path) const
{
    const Transaction *transaction = m_store.find(path.value(1));
    return !transaction || transaction->channel().idempotency == Idempotency::Supported;
}

bool ApiRouter::isAuthorized(const HttpRequest &request) const
{
    const QByteArray header = request.header("authorization");
    if (header.left(6).toLower() != "basic ")
        return false;
    return QByteArray::fromBase64(header.mid(6).trimmed()) == m_settings.serverKey + ':';
}

QString ApiRouter::baseUrl(const HttpRequest &request) const
{
    static const QRegularExpression plausible(u"\\A[A-Za-z0-9.\\-]+(:\\d{1,5})?\\z"_s);
    const QString host = QString::fromLatin1(request.header("host"));
    return plausible.match(host).hasMatch() ? u"http://"_s + host : m_baseUrl;
}

} // namespace kai::simulator
