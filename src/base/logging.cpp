#include "base/logging.h"

#include "base/logwriter.h"

#include <QDateTime>
#include <QStringBuilder>

#include <atomic>
#include <unistd.h>

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
Q_LOGGING_CATEGORY(logAlert, "kai.alert", QtInfoMsg)

QString forLog(const QString &text, int limit)
{
    QString clean = text.left(limit);
    for (QChar &c : clean) {
        if (c >= u' ' && c <= u'~') // nearly all
            continue;
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

/// "2026-03-14T07:30:00.123Z", from the parts that change: all of it anew costs more than the rest
/// of a line.
static QByteArray timestamp()
{
    struct Second
    {
        qint64 number = -1;
        QByteArray text;
    };
    static thread_local Second second;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now / 1000 != second.number) {
        second.number = now / 1000;
        second.text = QDateTime::fromSecsSinceEpoch(second.number, Qt::UTC)
                          .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
                          .toLatin1();
    }
    return second.text % '.' % QByteArray::number(1000 + now % 1000).last(3) % 'Z';
}

/// Where the handler below writes to, which Qt gives no argument of ours.
static std::atomic<LogWriter *> standardError = nullptr;

static void writeToStandardError(QtMsgType type, const QMessageLogContext &context,
                                 const QString &message)
{
    LogWriter *writer = standardError;
    if (!writer)
        return;
    const char *category = context.category ? context.category : "default";
    writer->add(timestamp() % ' ' % levelName(type) % ' ' % category % ' '
                % forLog(message, 8192).toUtf8() % '\n');
    if (type == QtFatalMsg) // the process ends when this returns
        writer->flush();
}

StandardErrorLog::StandardErrorLog()
    : m_writer(std::make_unique<LogWriter>(STDERR_FILENO))
{
    standardError = m_writer.get();
    qInstallMessageHandler(writeToStandardError);
}

StandardErrorLog::~StandardErrorLog()
{
    qInstallMessageHandler(nullptr);
    standardError = nullptr;
}

LogTap::LogTap(std::function<void(const QByteArray &lines)> use)
{
    if (LogWriter *writer = standardError)
        writer->setTap(std::move(use));
}

LogTap::~LogTap()
{
    if (LogWriter *writer = standardError)
        writer->setTap({});
}

} // namespace kai
