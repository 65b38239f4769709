#pragma once

#include <QMetaType>
#include <QString>
#include <QUrl>

namespace kai {

/// What a program that was never set up is to become.
enum class Installation {
    Demonstration, ///< with its own data, accounts and payments
    Real,
    Elsewhere ///< a window of a server that runs somewhere else
};

/// Where a real installation sends those who pay.
enum class GatewayChoice { Simulator, Sandbox, Production };

/// The account that a new installation begins with.
struct NewAdministrator
{
    QString fullName;
    QString email;
    QString password;
};

/// What whoever sets up has chosen. Held in memory until it is written as a whole.
struct SetupAnswers
{
    Installation installation = Installation::Demonstration;
    QUrl server; ///< elsewhere
    QString databaseUrl; ///< empty: a private PostgreSQL
    GatewayChoice gateway = GatewayChoice::Simulator;
    QString merchantId;
    QString serverKey; ///< secret
    NewAdministrator administrator;
};

} // namespace kai

Q_DECLARE_METATYPE(kai::SetupAnswers)
