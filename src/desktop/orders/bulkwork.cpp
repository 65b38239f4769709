#include "desktop/orders/bulkwork.h"

#include "desktop/client/patience.h"

#include <QTimer>

namespace kai {

BulkWork::BulkWork(QObject *parent)
    : QObject(parent)
{
}

void BulkWork::begin(const QList<Order> &orders, BulkStep step)
{
    m_orders = orders;
    m_step = std::move(step);
    m_next = 0;
    m_sum = Money();
    m_failures.clear();
    doNext();
}

void BulkWork::stop()
{
    m_round.reset();
}

void BulkWork::doNext()
{
    if (m_next == total()) {
        m_round.reset();
        Q_EMIT finished();
        return;
    }
    m_round = std::make_unique<QObject>();
    m_step(m_orders[m_next], m_round.get(), [this](const Answer<Money> &answer) { take(answer); });
}

void BulkWork::take(const Answer<Money> &answer)
{
    // The answer is being delivered to it: it may go only later.
    m_round.release()->deleteLater();
    const auto pause = answer ? std::nullopt : pauseAfter(answer.error());
    if (pause) {
        m_round = std::make_unique<QObject>();
        QTimer::singleShot(*pause, m_round.get(), [this] { doNext(); });
        return;
    }
    if (answer)
        m_sum += *answer;
    else
        m_failures.append({m_orders[m_next].code, textFor(answer.error())});
    ++m_next;
    // Whoever is told may stop it.
    m_round = std::make_unique<QObject>();
    Q_EMIT advanced();
    if (isRunning())
        doNext();
}

QString failureText(const QList<BulkFailure> &failures)
{
    constexpr qsizetype most = 3;
    QStringList texts;
    for (const BulkFailure &failure : failures.mid(0, most))
        texts.append(QStringLiteral("%1: %2").arg(failure.orderCode, failure.why));
    if (failures.size() > most)
        texts.append(QStringLiteral("…"));
    return texts.join(QStringLiteral("; "));
}

} // namespace kai
