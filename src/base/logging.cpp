#include "base/logging.h"

#include <QDateTime>

#include <cstdio>

namespace kai {

Q_LOGGING_CATEGORY(logServer, "kai.server", QtInfoMsg)
Q_LOGGING_CATEGORY(logCluster, "kai.cluster", QtInfoMsg)
Q_LOGGING_CATEGORY(logAccess, "kai.access", QtInfoMsg)
Q_LOGGING_CATEGORY(logValidation, "kai.validation", QtInfoMsg)
Q_LOGGING_CATEGORY(logDatabase, "kai.database", QtInfoMsg)
Q_LOGGING_CATEGORY(logNetwork, "kai.network", QtInfoMsg)
Q_LOGGING_CATEGORY(logAuthentication, "kai.authentication", QtInfoMsg)
Q_LOGGING_CATEGORY(logBusiness, "kai.business", QtInfoMsg)
Q_LOGGING_CATEGORY(logDesktop, "kai.desktop", QtInfoMsg)

const QLoggingCategory &logCategory(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Malformed:
    case ErrorKind::Validation:
    case ErrorKind::MethodNotAllowed:
    case ErrorKind::TooLarge:
    case ErrorKind::UnsupportedMedia:
    case ErrorKind::Unprocessable:
        return logValidation();
    case ErrorKind::Unauthenticated:
    case ErrorKind::Forbidden:
    case ErrorKind::RateLimited:
        return logAuthentication();
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
        return logBusiness();
    case ErrorKind::Gateway:
        return logNetwork();
    case ErrorKind::Unavailable:
        return logDatabase();
    case ErrorKind::Internal:
        return logServer();
    }
    Q_UNREACHABLE();
}

QString forLog(const QString &text, int limit)
{
    QString clean = text.left(limit);
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u'?';
    }
    return clean;
}

static const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    Q_UNREACHABLE();
}

static void writeToStandardError(QtMsgType type, const QMessageLogContext &context,
                                 const QString &message)
{
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8()
                            + ' ' + levelName(type) + ' '
                            + (context.category ? context.category : "default") + ' '
                            + forLog(message, 8192).toUtf8() + '\n';
    // One write, so that lines of several threads do not mix.
    fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

void logToStandardError()
{
    qInstallMessageHandler(writeToStandardError);
}

} // namespace kai
