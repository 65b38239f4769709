#pragma once

#include "app/configuration.h"
#include "app/secrets.h"
#include "base/clock.h"
#include "base/random.h"
#include "services/authservice.h"

#include <memory>

/// What the configuration says about who gets in, made into the parts that ask for it.
namespace kai::app {

/// The hosts of the pages that belong to this server: its public address and the allowed origins.
QStringList pageHosts(const Configuration &configuration);

/// How long sessions last.
AuthPolicy authPolicy(const Configuration &configuration);

/// The CAPTCHA of the configuration; `altchaSecret` signs the challenges of the built-in one. A
/// validation error "config.captchaIncomplete" for another one without its keys and host names:
/// half a CAPTCHA would keep everybody out.
Result<std::unique_ptr<CaptchaProvider>> makeCaptcha(const Configuration &configuration,
                                                     const Secrets &secrets,
                                                     const QByteArray &altchaSecret, Clock &clock,
                                                     Random &random);

} // namespace kai::app
