#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace kai::test {

/// kai-ticketing-server on demonstration data, in a folder of its own, on a free port.
class ServerProgram
{
public:
    static constexpr auto password = "rahasia-untuk-uji";

    ServerProgram();
    ~ServerProgram();

    /// Starts it and waits for its `ready` line; false when that does not come within a minute.
    bool start(const QList<std::pair<QString, QString>> &environment = {});
    /// SIGTERM; the exit code, or -1 when it did not end within 20 s.
    int terminate();

    QUrl url() const { return m_url; }
    QProcess &process() { return m_process; }
    QString dataDir() const { return m_dir.path(); }
    /// What it printed on standard output before the `ready` line: nothing, if all is well.
    QByteArray outputBeforeReady() const { return m_before; }

private:
    QTemporaryDir m_dir;
    QProcess m_process;
    QUrl m_url;
    QByteArray m_before;
};

/// The processes whose command line mentions `text`, except the caller.
QStringList processesMentioning(const QString &text);

} // namespace kai::test
