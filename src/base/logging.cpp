#include "base/logging.h"

#include "base/bytewriter.h"
#include "base/logwriter.h"

#include <QDateTime>

#include <algorithm>
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
    const auto isPlain = [](QChar c) { return c >= u' ' && c <= u'~'; };
    QString clean = text.left(limit);
    if (std::all_of(clean.cbegin(), clean.cend(), isPlain)) // nearly all, without a copy
        return clean;
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

/// "2026-03-14T07:30:00.123Z", from the parts that change: all of it anew costs more than the rest
/// of a line.
static void writeTime(ByteWriter &to)
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
    const int milliseconds = int(now % 1000);
    const char fraction[] {'.', char('0' + milliseconds / 100), char('0' + milliseconds / 10 % 10),
                           char('0' + milliseconds % 10), 'Z'};
    to << second.text << QByteArrayView(fraction, sizeof fraction);
}

static void writeLine(QtMsgType type, const char *category, QByteArrayView text, QByteArray &line)
{
    constexpr qsizetype roomForTimeAndLevel = 48;
    ByteWriter to(line, roomForTimeAndLevel + qsizetype(qstrlen(category)) + text.size());
    writeTime(to);
    to << " " << levelName(type) << " " << category << " " << text << "\n";
}

/// Where the handler below writes to, which Qt gives no argument of ours.
static std::atomic<LogWriter *> standardError = nullptr;

static void writeToStandardError(QtMsgType type, const QMessageLogContext &context,
                                 const QString &message)
{
    LogWriter *writer = standardError;
    if (!writer)
        return;
    static thread_local QByteArray line; // keeps its room
    const QByteArray text = forLog(message, 8192).toUtf8();
    writeLine(type, context.category ? context.category : "default", text, line);
    writer->add(line);
    if (type == QtFatalMsg) // the process ends when this returns
        writer->flush();
}

void logAccessLine(QByteArrayView text)
{
    if (!logAccess().isInfoEnabled())
        return;
    LogWriter *writer = standardError;
    const bool isPlain
        = std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
    if (!writer || !isPlain) {
        qCInfo(logAccess, "%.*s", int(text.size()), text.data());
        return;
    }
    static thread_local QByteArray line; // keeps its room
    writeLine(QtInfoMsg, logAccess().categoryName(), text, line);
    writer->add(line);
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
