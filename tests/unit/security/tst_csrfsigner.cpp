#include "security/csrfsignerhmac.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace kai;

class CsrfSignerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokenIsTheDocumentedHmac();
    void tokenOfItsSessionIsValid();
    void tokenOfAnotherSessionIsNot();
    void tokenOfAnotherServerIsNot();
    void everyChangedCharacterIsRefused();
    void otherShapesAreRefused_data();
    void otherShapesAreRefused();

private:
    SystemRandom m_random;
    const QByteArray m_secret = QByteArray(32, 's');
    const QString m_session = QStringLiteral("5a0f3f6e-7b1c-4c35-9a54-5f1b2c3d4e5f");
};

void CsrfSignerTest::tokenIsTheDocumentedHmac()
{
    CsrfSignerHmac signer(m_secret, m_random);
    const QByteArray token = signer.tokenFor(m_session).toLatin1();
    const QByteArray random = token.sliced(65);
    const QByteArray message = "36!" + m_session.toLatin1() + "!64!" + random;
    QCOMPARE(
        token.first(64),
        QMessageAuthenticationCode::hash(message, m_secret, QCryptographicHash::Sha256).toHex());
    QCOMPARE(token.at(64), '.');
    QVERIFY(signer.tokenFor(m_session).toLatin1() != token);
}

void CsrfSignerTest::tokenOfItsSessionIsValid()
{
    CsrfSignerHmac signer(m_secret, m_random);
    QVERIFY(signer.isValid(m_session, signer.tokenFor(m_session)));
}

void CsrfSignerTest::tokenOfAnotherSessionIsNot()
{
    CsrfSignerHmac signer(m_secret, m_random);
    const QString token = signer.tokenFor(m_session);
    QVERIFY(!signer.isValid(QStringLiteral("5a0f3f6e-7b1c-4c35-9a54-5f1b2c3d4e5e"), token));
    QVERIFY(!signer.isValid(QString(), signer.tokenFor(QString())));
}

void CsrfSignerTest::tokenOfAnotherServerIsNot()
{
    CsrfSignerHmac ours(m_secret, m_random);
    CsrfSignerHmac theirs(QByteArray(32, 't'), m_random);
    QVERIFY(!ours.isValid(m_session, theirs.tokenFor(m_session)));
}

void CsrfSignerTest::everyChangedCharacterIsRefused()
{
    CsrfSignerHmac signer(m_secret, m_random);
    const QString token = signer.tokenFor(m_session);
    for (qsizetype i = 0; i < token.size(); ++i) {
        QString changed = token;
        changed[i] = changed[i] == u'0' ? u'1' : u'0';
        QVERIFY2(!signer.isValid(m_session, changed), qPrintable(QString::number(i)));
    }
}

void CsrfSignerTest::otherShapesAreRefused_data()
{
    QTest::addColumn<QString>("token");
    CsrfSignerHmac signer(m_secret, m_random);
    const QString token = signer.tokenFor(m_session);
    QTest::newRow("empty") << QString();
    QTest::newRow("signature alone") << token.first(64);
    QTest::newRow("cut") << token.chopped(1);
    QTest::newRow("longer") << token + QLatin1Char('0');
    QTest::newRow("in capitals") << token.toUpper();
    QTest::newRow("a space before") << QLatin1Char(' ') + token;
    QTest::newRow("not ASCII") << QString(129, QChar(0x0130));
}

void CsrfSignerTest::otherShapesAreRefused()
{
    QFETCH(QString, token);
    CsrfSignerHmac signer(m_secret, m_random);
    QVERIFY(!signer.isValid(m_session, token));
}

QTEST_GUILESS_MAIN(CsrfSignerTest)
#include "tst_csrfsigner.moc"
