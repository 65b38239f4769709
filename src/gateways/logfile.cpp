#include "gateways/logfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <spdlog/sinks/rotating_file_sink.h>

namespace kai {

struct LogFile::Rotating
{
    explicit Rotating(const LogFileConfig &config)
        : sink(QFile::encodeName(config.path).toStdString(), size_t(config.bytes),
               size_t(qMax(config.files - 1, 0)))
    {
        sink.set_pattern("%v"); // the lines are whole already
    }

    spdlog::sinks::rotating_file_sink_st sink;
};

LogFile::LogFile(LogFileConfig config)
    : m_config(std::move(config))
{
}

LogFile::~LogFile() = default;

static QByteArray toJsonLines(const QByteArray &lines)
{
    QByteArray json;
    json.reserve(lines.size() * 2);
    forEachLine(lines, [&](const LogLine &line, QByteArrayView) {
        if (!json.isEmpty())
            json.append('\n');
        line.appendJson(json);
    });
    return json; // the sink ends the last line
}

static Result<void> makeFolder(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (QDir().exists(folder))
        return {};
    if (!QDir().mkpath(folder))
        return failure(unavailable(QStringLiteral("log.folder"), {}, folder));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Result<void> LogFile::write(const QByteArray &lines)
{
    if (const Result<void> made = makeFolder(m_config.path); !made)
        return made;
    const QByteArray json = toJsonLines(lines);
    if (json.isEmpty())
        return {};
    const qint64 before = QFileInfo(m_config.path).size();
    try {
        if (!m_file)
            m_file = std::make_unique<Rotating>(m_config);
        const spdlog::string_view_t text(json.constData(), size_t(json.size()));
        m_file->sink.log(spdlog::details::log_msg({}, spdlog::level::info, text));
        m_file->sink.flush();
    } catch (const spdlog::spdlog_ex &exception) {
        m_file.reset(); // opened anew with the next try: what stdio kept of these lines is gone
        if (QFileInfo(m_config.path).size() > before)
            QFile::resize(m_config.path, before); // half a line would spoil the one after it
        return failure(
            unavailable(QStringLiteral("log.file"), {}, QString::fromUtf8(exception.what())));
    }
    return {};
}

} // namespace kai
