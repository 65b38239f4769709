#include "peers/peerprocess.h"
#include "security/altcha/altcha.h"
#include "security/altchacaptcha.h"

#include <QTest>

using namespace kai;

/// Our challenges and answers against those of the npm package altcha-lib, both ways.
class AltchaPeerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peerSolvesOurChallenge();
    void peerAcceptsOurAnswerToOurChallenge();
    void weSolveThePeersChallenge();
    void weAcceptAnAnswerToThePeersChallenge();
    void peerRefusesWhatWeRefuse();

private:
    QJsonObject peerChallenge() const;
    QJsonObject peerVerdict(const QByteArray &answer) const;

    SystemClock m_clock;
    SystemRandom m_random;
    // Printable: the peer takes its secret as a text.
    const QByteArray m_secret = "0123456789abcdefghijklmnopqrstuv";
    const QString m_action = QStringLiteral("login");
    AltchaCaptcha m_captcha {m_secret, {}, m_clock, m_random};
};

QJsonObject AltchaPeerTest::peerChallenge() const
{
    const QJsonObject data {{QStringLiteral("challengeId"), QStringLiteral("0a1b2c")},
                            {QStringLiteral("action"), m_action}};
    return askPeer({{QStringLiteral("command"), QStringLiteral("create")},
                    {QStringLiteral("secret"), QString::fromLatin1(m_secret)},
                    {QStringLiteral("cost"), AltchaPolicy().cost},
                    {QStringLiteral("expiresAt"), m_clock.now().toSecsSinceEpoch() + 300},
                    {QStringLiteral("data"), data}})
        .value(u"challenge")
        .toObject();
}

QJsonObject AltchaPeerTest::peerVerdict(const QByteArray &answer) const
{
    return askPeer({{QStringLiteral("command"), QStringLiteral("verify")},
                    {QStringLiteral("secret"), QString::fromLatin1(m_secret)},
                    {QStringLiteral("answer"), QString::fromLatin1(answer)}});
}

void AltchaPeerTest::peerSolvesOurChallenge()
{
    const QString answer = askPeer({{QStringLiteral("command"), QStringLiteral("solve")},
                                    {QStringLiteral("challenge"), m_captcha.challenge(m_action)}})
                               .value(u"answer")
                               .toString();
    QVERIFY(m_captcha.verify(answer, m_action).has_value());
}

void AltchaPeerTest::peerAcceptsOurAnswerToOurChallenge()
{
    const Result<QByteArray> answer = solveAltcha(m_captcha.challenge(m_action));
    QVERIFY(answer.has_value());
    QCOMPARE(peerVerdict(*answer).value(u"verified"), QJsonValue(true));
}

void AltchaPeerTest::weSolveThePeersChallenge()
{
    const Result<QByteArray> answer = solveAltcha(peerChallenge());
    QVERIFY(answer.has_value());
    QCOMPARE(peerVerdict(*answer).value(u"verified"), QJsonValue(true));
}

void AltchaPeerTest::weAcceptAnAnswerToThePeersChallenge()
{
    const Result<QByteArray> answer = solveAltcha(peerChallenge());
    QVERIFY(answer.has_value());
    const Result<SolvedChallenge> solved = m_captcha.verify(QString::fromLatin1(*answer), m_action);
    QVERIFY(solved.has_value());
    QCOMPARE(solved->id, QStringLiteral("0a1b2c"));
}

void AltchaPeerTest::peerRefusesWhatWeRefuse()
{
    AltchaCaptcha other(QByteArray(32, 'o'), {}, m_clock, m_random);
    const Result<QByteArray> answer = solveAltcha(other.challenge(m_action));
    QVERIFY(answer.has_value());
    QVERIFY(!m_captcha.verify(QString::fromLatin1(*answer), m_action).has_value());
    const QJsonObject verdict = peerVerdict(*answer);
    QCOMPARE(verdict.value(u"verified"), QJsonValue(false));
    QCOMPARE(verdict.value(u"invalidSignature"), QJsonValue(true));
}

QTEST_GUILESS_MAIN(AltchaPeerTest)
#include "tst_altchapeer.moc"
