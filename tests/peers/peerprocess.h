#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace kai {

/// Runs peer.mjs of this test in node: `request` goes to its standard input, one JSON object comes
/// back. Empty when it failed; what it complained about is then in the test's log.
inline QJsonObject askPeer(const QJsonObject &request)
{
    QProcess node;
    node.setWorkingDirectory(QStringLiteral(KAI_PEER_DIR));
    node.start(QStringLiteral("node"), {QStringLiteral("peer.mjs")});
    node.write(QJsonDocument(request).toJson(QJsonDocument::Compact));
    node.closeWriteChannel();
    if (!node.waitForFinished(60'000) || node.exitCode() != 0) {
        qWarning("%s %s", qPrintable(node.errorString()), node.readAllStandardError().constData());
        node.kill();
        node.waitForFinished();
        return {};
    }
    return QJsonDocument::fromJson(node.readAllStandardOutput()).object();
}

} // namespace kai
