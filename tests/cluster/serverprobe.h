#pragma once

#include <QList>
#include <QString>

/// Looks at a running server from outside, with psql and /proc.

/// What psql prints for the statement (-At), or "psql: …" with its error.
QString psql(const QString &connectionOptions, const QString &statement);

/// Whether the process exists and is no zombie.
bool isAlive(qint64 pid);
/// Waits until isAlive() says no; false at the deadline.
bool waitUntilGone(qint64 pid, int milliseconds);
/// Processes whose command line holds `text`.
QList<qint64> processesWith(const QByteArray &text);
/// The processes' listening TCP sockets, of the server and its children.
int listeningTcpSockets(const QList<qint64> &pids);
/// Children of the process.
QList<qint64> childrenOf(qint64 pid);
