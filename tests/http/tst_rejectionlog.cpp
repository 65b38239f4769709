#include "http/rejectionlog.h"

#include <QTest>

using namespace kai::http;
using namespace std::chrono_literals;

class RejectionLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusalIsOneLineWithTheIdOfItsAnswer();
    void anAttackDoesNotFillTheDisk();

private:
    RejectionLog::Write writer()
    {
        return [this](const QString &line) { m_lines.append(line); };
    }
    RejectionLog::Now clock()
    {
        return [this] { return std::chrono::steady_clock::time_point(m_now); };
    }

    QStringList m_lines;
    std::chrono::milliseconds m_now {1000};
};

static Rejection rejection(const QByteArray &reason)
{
    Rejection rejection;
    rejection.reason = reason;
    rejection.peer = Peer(QHostAddress(QHostAddress::LocalHost));
    return rejection;
}

void RejectionLogTest::aRefusalIsOneLineWithTheIdOfItsAnswer()
{
    m_lines.clear();
    RejectionLog log(writer(), clock());
    log.note(rejection("framing"), QStringLiteral("id-1"));
    QCOMPARE(m_lines,
             QStringList({QStringLiteral("refused before routing: status=400 "
                                         "reason=framing client=127.0.0.1 request=id-1")}));
}

void RejectionLogTest::anAttackDoesNotFillTheDisk()
{
    m_lines.clear();
    RejectionLog log(writer(), clock());
    for (int i = 0; i < 5000; ++i)
        log.note(rejection("halfOpenShed"));
    QCOMPARE(m_lines.size(), 10);
    // Another reason is not hidden behind it.
    log.note(rejection("framing"));
    QCOMPARE(m_lines.size(), 11);
    m_now += 1s;
    log.note(rejection("halfOpenShed"));
    QCOMPARE(m_lines.size(), 13);
    QCOMPARE(m_lines[11], QStringLiteral("refused before routing: reason=halfOpenShed more=4990"));
}

QTEST_GUILESS_MAIN(RejectionLogTest)
#include "tst_rejectionlog.moc"
