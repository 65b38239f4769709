#include "desktop/window/idlelock.h"

#include <QCoreApplication>
#include <QEvent>

namespace kai {

IdleLock::IdleLock(QObject *parent)
    : QObject(parent)
    , m_limit(std::chrono::minutes(10))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::check);
}

void IdleLock::setLimit(std::chrono::milliseconds limit)
{
    m_limit = limit;
    if (m_timer.isActive())
        start();
}

void IdleLock::start()
{
    qApp->installEventFilter(this);
    m_untouched.start();
    m_timer.start(m_limit);
}

void IdleLock::stop()
{
    qApp->removeEventFilter(this);
    m_timer.stop();
}

void IdleLock::check()
{
    // Touches only set the clock, so that moving the mouse costs next to nothing.
    const auto left = m_limit - std::chrono::milliseconds(m_untouched.elapsed());
    if (left > std::chrono::milliseconds::zero()) {
        m_timer.start(left);
        return;
    }
    stop();
    Q_EMIT idle();
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        m_untouched.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kai
