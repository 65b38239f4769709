#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace kai {

/// Tells when nobody has touched keyboard, mouse or screen of this program for a while.
class IdleLock : public QObject
{
    Q_OBJECT

public:
    explicit IdleLock(QObject *parent = nullptr);

    /// How long nothing may happen.
    void setLimit(std::chrono::milliseconds limit);
    void start();
    void stop();

Q_SIGNALS:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();

    QTimer m_timer;
    QElapsedTimer m_untouched;
    std::chrono::milliseconds m_limit;
};

} // namespace kai
