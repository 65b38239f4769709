#pragma once

#include <QObject>

namespace kai::app {

/// Turns SIGTERM, SIGINT and SIGHUP into a signal of the event loop.
class TerminationSignals : public QObject
{
    Q_OBJECT

public:
    /// Once in a process, before threads are started.
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    void requested();

private:
    int m_descriptor = -1;
};

} // namespace kai::app
