#include "desktop/words/labels.h"

namespace kai {

QString Labels::of(AlertKind kind)
{
    switch (kind) {
    case AlertKind::DatabaseUnreachable:
        return tr("The database does not answer");
    case AlertKind::DatabaseSlow:
        return tr("The database is slow");
    case AlertKind::DatabaseCrashed:
        return tr("The database crashed and was started again");
    case AlertKind::UncleanStart:
        return tr("The server had not ended properly before it started");
    case AlertKind::DatabaseGivenUp:
        return tr("The database crashed too often and stays down");
    case AlertKind::PoolExhausted:
        return tr("All database workers are busy");
    case AlertKind::WorkersGivenUp:
        return tr("Worker threads ended too often");
    case AlertKind::JobFailing:
        return tr("A background job fails");
    case AlertKind::ErrorRate:
        return tr("Many requests fail");
    case AlertKind::GatewayFailing:
        return tr("The payment service fails");
    case AlertKind::WebhookSilence:
        return tr("The payment service sends no notifications");
    case AlertKind::ReconciliationQueue:
        return tr("Many cases wait for a person");
    case AlertKind::MailFailing:
        return tr("Mails are not going out");
    case AlertKind::DiskNearlyFull:
        return tr("A disk is nearly full");
    case AlertKind::LogSinkDead:
        return tr("The log cannot be written");
    case AlertKind::CertificateNearEnd:
        return tr("The certificate ends soon");
    case AlertKind::ClockSkew:
        return tr("The clocks of server and database differ");
    }
    Q_UNREACHABLE();
}

QString Labels::of(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::Warning:
        return tr("Warning", "of an alert");
    case AlertSeverity::Critical:
        return tr("Critical", "of an alert");
    case AlertSeverity::Fatal:
        return tr("Fatal", "of an alert");
    }
    Q_UNREACHABLE();
}

QString Labels::of(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return tr("Detail", "of the log");
    case LogLevel::Info:
        return tr("Information", "of the log");
    case LogLevel::Warning:
        return tr("Warning", "of the log");
    case LogLevel::Error:
        return tr("Error", "of the log");
    case LogLevel::Fatal:
        return tr("Fatal", "of the log");
    }
    Q_UNREACHABLE();
}

} // namespace kai
