#include "tickets/ticketterms.h"
#include "tickets/tickettexts.h"
#include "unit/tickets/sampleticket.h"

#include <QRegularExpression>
#include <QTest>

using namespace kai;
using namespace std::chrono_literals;

/// The words of a ticket: whole in both languages, and right about the time at each station.
class TicketTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsThereInBothLanguages();
    void bothLanguagesFillInTheSameValues();
    void onlyTwoLanguagesAreKnown();
    void durations_data();
    void durations();
    void timesAreTheStations_data();
    void timesAreTheStations();
    void datesAreInTheLanguage();
    void rulesNameWhenCheckInOpens();
    void rulesFollowTheTerms();

private:
    static QSet<QString> placeholders(const QString &text);

    const TicketTexts m_indonesian {TicketLanguage::Indonesian};
    const TicketTexts m_english {TicketLanguage::English};
};

QSet<QString> TicketTextsTest::placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%[1-9]"));
    QSet<QString> found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        found += match.captured();
    return found;
}

void TicketTextsTest::everyTextIsThereInBothLanguages()
{
    int different = 0;
    for (int key = 0; key < ticketTextCount; ++key) {
        const QString indonesian = m_indonesian.text(TicketText(key));
        const QString english = m_english.text(TicketText(key));
        QVERIFY2(!indonesian.trimmed().isEmpty(), qPrintable(QString::number(key)));
        QVERIFY2(!english.trimmed().isEmpty(), qPrintable(QString::number(key)));
        different += indonesian != english;
    }
    // "Luxury", "Boarding pass" and "veteran" are the railway's own words in both.
    QCOMPARE(different, ticketTextCount - 3);
}

void TicketTextsTest::bothLanguagesFillInTheSameValues()
{
    for (int key = 0; key < ticketTextCount; ++key)
        QCOMPARE(placeholders(m_indonesian.text(TicketText(key))),
                 placeholders(m_english.text(TicketText(key))));
}

void TicketTextsTest::onlyTwoLanguagesAreKnown()
{
    QCOMPARE(ticketLanguage(QStringLiteral("id")), TicketLanguage::Indonesian);
    QCOMPARE(ticketLanguage(QStringLiteral("en")), TicketLanguage::English);
    for (const char *code : {"", "ID", "id_ID", "jv", "en-GB"})
        QVERIFY(!ticketLanguage(QString::fromLatin1(code)));
}

void TicketTextsTest::durations_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("indonesian");
    QTest::addColumn<QString>("english");
    QTest::newRow("under an hour") << 59 * 60 + 59 << "59 menit"
                                   << "59 min";
    QTest::newRow("a whole hour") << 3600 << "1 jam 0 menit"
                                  << "1 h 0 min";
    QTest::newRow("hours") << 8 * 3600 + 25 * 60 << "8 jam 25 menit"
                           << "8 h 25 min";
    QTest::newRow("more than a day") << 26 * 3600 << "26 jam 0 menit"
                                     << "26 h 0 min";
}

void TicketTextsTest::durations()
{
    QFETCH(int, seconds);
    QTEST(m_indonesian.duration(std::chrono::seconds(seconds)), "indonesian");
    QTEST(m_english.duration(std::chrono::seconds(seconds)), "english");
}

void TicketTextsTest::timesAreTheStations_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("text");
    QTest::newRow("Java") << QByteArray("Asia/Jakarta") << "5 Des 2026 23:30 WIB";
    QTest::newRow("Sulawesi") << QByteArray("Asia/Makassar") << "6 Des 2026 00:30 WITA";
    QTest::newRow("Papua") << QByteArray("Asia/Jayapura") << "6 Des 2026 01:30 WIT";
    QTest::newRow("unknown zone") << QByteArray("Mars/Base") << "5 Des 2026 16:30 UTC";
}

void TicketTextsTest::timesAreTheStations()
{
    QFETCH(QByteArray, zone);
    const QDateTime time(QDate(2026, 12, 5), QTime(16, 30), Qt::UTC);
    QTEST(m_indonesian.dateAndClock(time, zone), "text");
}

void TicketTextsTest::datesAreInTheLanguage()
{
    const QDateTime time(QDate(2026, 8, 16), QTime(17, 0), Qt::UTC);
    QCOMPARE(m_indonesian.date(time, "Asia/Jakarta"), QStringLiteral("Senin, 17 Agustus 2026"));
    QCOMPARE(m_english.date(time, "Asia/Jakarta"), QStringLiteral("Monday, 17 August 2026"));
}

void TicketTextsTest::rulesNameWhenCheckInOpens()
{
    const QString rules = rulesOf(sampleTicket(), {}, m_indonesian).join(QLatin1Char('\n'));
    QVERIFY2(rules.contains(QStringLiteral("28 Nov 2026 08:10 WIB")), qPrintable(rules));
    QVERIFY2(rules.contains(QStringLiteral("7×24 jam")), qPrintable(rules));
    QVERIFY(!rules.contains(QStringLiteral("Bayi")));
    QVERIFY(rulesOf(infantTicket(), {}, m_indonesian)
                .join(QLatin1Char('\n'))
                .contains(QStringLiteral("Bayi")));
}

void TicketTextsTest::rulesFollowTheTerms()
{
    const TicketTerms terms {.checkInOpens = 10h,
                             .checkInOnRoute = 3h,
                             .cancellationFeePercent = 40,
                             .cancelInApplication = 5h,
                             .cancelAtCounter = 45min};
    const QString rules = rulesOf(sampleTicket(), terms, m_english).join(QLatin1Char('\n'));
    for (const char *part : {"4 Dec 2026 22:10 WIB, 10 hours", "last 3 hours", "40% of the fare",
                             "until 5 hours", "until 45 minutes"})
        QVERIFY2(rules.contains(QLatin1String(part)), part);
    QVERIFY(!placeholders(rules).contains(QStringLiteral("%1")));
}

QTEST_GUILESS_MAIN(TicketTextsTest)
#include "tst_tickettexts.moc"
