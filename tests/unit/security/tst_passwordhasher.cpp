#include "security/argon2passwordhasher.h"

#include <QTest>

using namespace kai;

class PasswordHasherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costIsWhatIsAskedFor();
    void rightPasswordMatchesAndOthersDoNot();
    void samePasswordFromAnotherKeyboardMatches();
    void nothingIsCutOff();
    void damagedHashesMatchNothing_data();
    void damagedHashesMatchNothing();
    void hashOfAnotherCostIsReplaced();

private:
    Argon2PasswordHasher m_hasher;
};

void PasswordHasherTest::costIsWhatIsAskedFor()
{
    const QString hash = m_hasher.hash(QStringLiteral("rahasia-gambir"));
    QVERIFY2(hash.startsWith(QLatin1String("$argon2id$v=19$m=19456,t=2,p=1$")), qPrintable(hash));
    QVERIFY(hash != m_hasher.hash(QStringLiteral("rahasia-gambir")));
}

void PasswordHasherTest::rightPasswordMatchesAndOthersDoNot()
{
    const QString hash = m_hasher.hash(QStringLiteral("rahasia-gambir"));
    QVERIFY(m_hasher.matches(hash, QStringLiteral("rahasia-gambir")));
    QVERIFY(!m_hasher.matches(hash, QStringLiteral("Rahasia-gambir")));
    QVERIFY(!m_hasher.matches(hash, QStringLiteral("rahasia-gambir ")));
    QVERIFY(!m_hasher.matches(hash, QString()));
}

void PasswordHasherTest::samePasswordFromAnotherKeyboardMatches()
{
    const QString composed = QStringLiteral("caf\u00e9-stasiun");
    const QString decomposed = QStringLiteral("cafe\u0301-stasiun");
    QVERIFY(composed != decomposed);
    QVERIFY(m_hasher.matches(m_hasher.hash(composed), decomposed));
}

void PasswordHasherTest::nothingIsCutOff()
{
    const QString withNull = QStringLiteral("sama") + QChar(0) + QStringLiteral("lain");
    QVERIFY(!m_hasher.matches(m_hasher.hash(withNull), QStringLiteral("sama")));
    const QString hash = m_hasher.hash(QString(128, QLatin1Char('a')));
    QVERIFY(!m_hasher.matches(hash, QString(127, QLatin1Char('a'))));
}

void PasswordHasherTest::damagedHashesMatchNothing_data()
{
    QTest::addColumn<QString>("hash");
    const QString hash = m_hasher.hash(QStringLiteral("rahasia-gambir"));
    QTest::newRow("empty") << QString();
    QTest::newRow("cut") << hash.chopped(1);
    QTest::newRow("the password itself") << QStringLiteral("rahasia-gambir");
    QTest::newRow("another algorithm")
        << QString(hash).replace(QLatin1String("argon2id"), QLatin1String("argon2i"));
    QTest::newRow("other passes") << QString(hash).replace(QLatin1String("t=2"),
                                                           QLatin1String("t=3"));
}

void PasswordHasherTest::damagedHashesMatchNothing()
{
    QFETCH(QString, hash);
    QVERIFY(!m_hasher.matches(hash, QStringLiteral("rahasia-gambir")));
}

void PasswordHasherTest::hashOfAnotherCostIsReplaced()
{
    Argon2PasswordHasher cheap({.memoryBytes = 64 * 1024, .passes = 1});
    const QString hash = cheap.hash(QStringLiteral("rahasia-gambir"));
    QVERIFY(m_hasher.matches(hash, QStringLiteral("rahasia-gambir")));
    QVERIFY(m_hasher.needsRehash(hash));
    QVERIFY(!m_hasher.needsRehash(m_hasher.hash(QStringLiteral("rahasia-gambir"))));
}

QTEST_GUILESS_MAIN(PasswordHasherTest)
#include "tst_passwordhasher.moc"
