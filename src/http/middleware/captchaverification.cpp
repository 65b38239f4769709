#include "http/middleware/middlewares.h"

#include "http/answers.h"

#include <QJsonDocument>

namespace kai::http {

CaptchaVerification::CaptchaVerification(CaptchaService &captcha, Metrics &metrics)
    : m_captcha(captcha)
    , m_metrics(metrics)
{
}

static QString formOf(api::Operation operation)
{
    return operation == api::Operation::Register ? QStringLiteral("register")
                                                 : QStringLiteral("login");
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
    const Result<void> checked = m_captcha.check(answer, formOf(exchange.route->operation));
    m_metrics.captchaVerified(m_captcha.providerName(),
                              checked ? QStringLiteral("passed") : QStringLiteral("failed"));
    if (!checked)
        return problem(exchange, checked.error());
    return next(exchange);
}

} // namespace kai::http
