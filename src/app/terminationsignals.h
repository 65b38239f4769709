#pragma once

#include <QObject>

namespace kai::app {

/// Turns SIGTERM, SIGINT and SIGHUP into a signal of the event loop.
class TerminationSignals : public QObject
{
    Q_OBJECT

public:
    /// First of all in main(): a thread that was started before would take a signal the old way,
    /// which ends the process at once. Threads inherit what this sets.
    static void blockInThisThread();

    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    void requested();

private:
    int m_descriptor = -1;
};

} // namespace kai::app
