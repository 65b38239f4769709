#pragma once

#include "base/result.h"

#include <QStringList>

namespace kai {
class AuthService;
class Random;
} // namespace kai

namespace kai::app {

/// The accounts of the demonstration, shown to who started it.
struct DemoAccounts
{
    QStringList emails;
    QString password;

    bool isEmpty() const { return emails.isEmpty(); }
};

/// One account for each role of operators, with the password of KAI_DEMO_PASSWORD, or one that is
/// drawn and told on standard error.
Result<DemoAccounts> makeDemoAccounts(AuthService &auth, Random &random);

} // namespace kai::app
