#include "http/middleware/middlewares.h"

#include "base/logging.h"
#include "http/answers.h"

#include <QJsonDocument>

namespace kai::http {

CaptchaVerification::CaptchaVerification(Limits limits, CaptchaService &captcha, Metrics &metrics)
    : m_limits(limits)
    , m_captcha(captcha)
    , m_metrics(metrics)
{
}

static QString formOf(api::Operation operation)
{
    return operation == api::Operation::Register ? QStringLiteral("register")
                                                 : QStringLiteral("login");
}

/// Failures that make the next CAPTCHA harder.
static bool isGuess(const Error &error)
{
    return error.code == u"auth.badCredentials" || error.code == u"captcha.invalid"
           || error.code == u"captcha.used";
}

Response CaptchaVerification::handle(Exchange &exchange, const Next &next) const
{
    if (exchange.route->captcha == api::Captcha::NotNeeded)
        return next(exchange);
    // This layer comes before the one that reads bodies. One that is no JSON object goes on, to be
    // refused there: it cannot reach the controller.
    const QJsonDocument document = QJsonDocument::fromJson(exchange.request.body);
    if (!document.isObject())
        return next(exchange);
    const QString answer = document.object().value(u"captcha").toString();
    const QString form = formOf(exchange.route->operation);
    const Result<void> checked = m_captcha.check(answer, form, exchange.clientAddress);
    m_metrics.captchaVerified(m_captcha.providerName(),
                              checked ? QStringLiteral("passed") : QStringLiteral("failed"));
    Response response = checked ? next(exchange) : problem(exchange, checked.error());
    if (m_limits == Limits::Off || !exchange.error || !isGuess(*exchange.error))
        return response;
    // Without the note the next CAPTCHA is no harder; the answer stands all the same.
    if (const Result<void> noted = m_captcha.noteFailure(exchange.clientAddress); !noted)
        qCWarning(logAuthentication, "a failure was not noted: code=%ls",
                  qUtf16Printable(noted.error().code));
    return response;
}

} // namespace kai::http
