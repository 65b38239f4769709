#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <ctime>

namespace kai::tests {

/// Measures the longest time in which this thread's event loop took nothing up.
class StallWatch : public QObject
{
public:
    StallWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &StallWatch::tick);
        m_since.start();
        m_processor = processorTime();
        m_timer.start(1);
    }

    /// By the clock on the wall, in milliseconds.
    double longest() const { return m_longest; }
    /// What this thread itself computed in the busiest of these times: other programs do not count.
    double busiest() const { return m_busiest; }

private:
    static double processorTime()
    {
        timespec time {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    void tick()
    {
        const double processor = processorTime();
        m_longest = qMax(m_longest, double(m_since.nsecsElapsed()) / 1e6);
        m_busiest = qMax(m_busiest, processor - m_processor);
        m_since.restart();
        m_processor = processor;
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_processor = 0;
    double m_longest = 0;
    double m_busiest = 0;
};

} // namespace kai::tests
