#include "domain/order.h"

#include <QTest>

#include <functional>

using namespace kai;

using Change = std::function<void(OrderRequest &)>;
Q_DECLARE_METATYPE(Change)

static PassengerRequest adult(const char *nik = "3171011503900001")
{
    return {{QStringLiteral("Siti Aminah"), PassengerType::Adult, IdentityType::Nik,
             QString::fromLatin1(nik)},
            {}};
}

static PassengerRequest infant()
{
    return {{QStringLiteral("Budi Kecil"), PassengerType::Infant, IdentityType::Nik,
             QStringLiteral("3171010101250002")},
            {}};
}

static OrderRequest goodRequest()
{
    OrderRequest request;
    request.scheduleId = ScheduleId(1);
    request.from = QStringLiteral("GMR");
    request.to = QStringLiteral("SGU");
    request.contact = {QStringLiteral("Siti Aminah"), QStringLiteral("siti@example.co.id"),
                       QStringLiteral("+62 812-3456-7890")};
    request.passengers = {adult()};
    return request;
}

static QString violationsAfter(const Change &change)
{
    OrderRequest request = goodRequest();
    change(request);
    QStringList lines;
    for (const FieldError &error : violations(request))
        lines.append(error.pointer + u' ' + error.code);
    return lines.join(QStringLiteral(", "));
}

static Change withNik(const char *nik)
{
    return [nik](OrderRequest &r) { r.passengers = {adult(nik)}; };
}

static Change withPassport(const char *number)
{
    return [number](OrderRequest &r) {
        r.passengers[0].details.identityType = IdentityType::Passport;
        r.passengers[0].details.identityNumber = QString::fromLatin1(number);
    };
}

static Change withName(const QString &name)
{
    return [name](OrderRequest &r) { r.passengers[0].details.name = name; };
}

static Change withEmail(const QString &email)
{
    return [email](OrderRequest &r) { r.contact.email = email; };
}

static Change withPhone(const QString &phone)
{
    return [phone](OrderRequest &r) { r.contact.phone = phone; };
}

static void rule(const char *name, const char *expected, const Change &change)
{
    QTest::newRow(name) << change << QString::fromLatin1(expected);
}

class TestOrderRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parties_data();
    void parties() { check(); }
    void identities_data();
    void identities() { check(); }
    void names_data();
    void names() { check(); }
    void contacts_data();
    void contacts() { check(); }
    void everyViolationAtOnce();
    void identityIsMasked();

private:
    void check()
    {
        QFETCH(Change, change);
        QTEST(violationsAfter(change), "expected");
    }
};

void TestOrderRules::parties_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("expected");
    rule("one adult", "", [](OrderRequest &) {});
    rule("four adults, four infants", "", [](OrderRequest &r) {
        r.passengers = {adult(), adult(), adult(), adult(), infant(), infant(), infant(), infant()};
    });
    rule("nobody", "/passengers passengers.none", [](OrderRequest &r) { r.passengers.clear(); });
    rule("five adults", "/passengers passengers.tooManyAdults", [](OrderRequest &r) {
        r.passengers = {adult(), adult(), adult(), adult(), adult()};
    });
    rule("infant alone", "/passengers passengers.infantWithoutAdult",
         [](OrderRequest &r) { r.passengers = {infant()}; });
    rule("two infants, one adult", "/passengers passengers.infantWithoutAdult",
         [](OrderRequest &r) {
             r.passengers = {adult(), infant(), infant()};
         });
    rule("infant with a seat", "/passengers/1/seatId infant.seat", [](OrderRequest &r) {
        r.passengers = {adult(), infant()};
        r.passengers[1].seatId = SeatId(5);
    });
    rule("same seat twice", "/passengers/2/seatId seat.twice", [](OrderRequest &r) {
        r.passengers = {adult(), adult(), adult()};
        r.passengers[0].seatId = SeatId(5);
        r.passengers[1].seatId = SeatId(6);
        r.passengers[2].seatId = SeatId(5);
    });
    rule("no schedule and no stations", "/scheduleId required, /from required, /to required",
         [](OrderRequest &r) {
             r.scheduleId = ScheduleId();
             r.from.clear();
             r.to.clear();
         });
}

void TestOrderRules::identities_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("expected");
    const char *bad = "/passengers/0/identityNumber nik.invalid";
    rule("a man's", "", withNik("3171011503900001"));
    rule("a woman's, day and forty", "", withNik("3171015503900001"));
    rule("a woman born on the 31st", "", withNik("3171017112900001"));
    rule("leap day of 2000", "", withNik("3171012902000001"));
    rule("leap day of 1996", "", withNik("3171012902960001"));
    rule("leap day of no century", bad, withNik("3171012902990001"));
    rule("day 0", bad, withNik("3171010003900001"));
    rule("day 32", bad, withNik("3171013203900001"));
    rule("a woman's day 0", bad, withNik("3171014003900001"));
    rule("a woman's day 32", bad, withNik("3171017203900001"));
    rule("31 April", bad, withNik("3171013104900001"));
    rule("a woman's 30 February", bad, withNik("3171017002900001"));
    rule("month 13", bad, withNik("3171011513900001"));
    rule("month 0", bad, withNik("3171011500900001"));
    rule("15 digits", bad, withNik("317101150390001"));
    rule("17 digits", bad, withNik("31710115039000010"));
    rule("a letter", bad, withNik("317101150390000A"));
    rule("a line feed at the end", bad, withNik("3171011503900001\n"));
    rule("missing", "/passengers/0/identityNumber required", withNik(""));
    rule("digits of another script", bad, [](OrderRequest &r) {
        r.passengers[0].details.identityNumber.replace(u'0', QChar(0x0660));
    });

    const char *badPassport = "/passengers/0/identityNumber passport.invalid";
    rule("passport", "", withPassport("X1234567"));
    rule("shortest passport", "", withPassport("A12345"));
    rule("longest passport", "", withPassport("A1234567890123456789"));
    rule("passport of 5", badPassport, withPassport("A1234"));
    rule("passport of 21", badPassport, withPassport("A12345678901234567890"));
    rule("passport with a dash", badPassport, withPassport("A1234-567"));
    rule("no passport", "/passengers/0/identityNumber required", withPassport(""));
}

void TestOrderRules::names_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("expected");
    const char *control = "/passengers/0/name name.invalid";
    rule("one letter", "", withName(QStringLiteral("O")));
    rule("100 letters", "", withName(QString(100, u'a')));
    rule("100 characters outside the first plane", "",
         withName(QStringLiteral("\U0001F600").repeated(100)));
    rule("accents and apostrophes", "", withName(QStringLiteral("Ma\u02BFruf d'Église")));
    rule("101 letters", "/passengers/0/name tooLong", withName(QString(101, u'a')));
    rule("empty", "/passengers/0/name required", withName(QString()));
    rule("blanks only", "/passengers/0/name required", withName(QStringLiteral("  \t ")));
    rule("line feed", control, withName(QStringLiteral("Siti\nAminah")));
    rule("zero byte", control, withName(QStringLiteral("Siti") + QChar(u'\0')));
    rule("escape", control, withName(QStringLiteral("Siti\u001B[2J")));
    rule("line separator", control, withName(QStringLiteral("Siti\u2028Aminah")));
    rule("reversed writing", control, withName(QStringLiteral("Siti\u202EhanimA")));
    rule("contact without a name", "/contact/name required",
         [](OrderRequest &r) { r.contact.name.clear(); });
    rule("contact's name too long", "/contact/name tooLong",
         [](OrderRequest &r) { r.contact.name = QString(101, u'a'); });
}

void TestOrderRules::contacts_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("expected");
    const char *badEmail = "/contact/email email.invalid";
    rule("plus address", "", withEmail(QStringLiteral("a.b+kai@mail.example.com")));
    rule("no address", "/contact/email required", withEmail(QString()));
    rule("no at", badEmail, withEmail(QStringLiteral("siti.example.com")));
    rule("two ats", badEmail, withEmail(QStringLiteral("a@b@example.com")));
    rule("no domain", badEmail, withEmail(QStringLiteral("siti@")));
    rule("no dot in the domain", badEmail, withEmail(QStringLiteral("siti@localhost")));
    rule("two dots", badEmail, withEmail(QStringLiteral("a..b@example.com")));
    rule("a blank", badEmail, withEmail(QStringLiteral("si ti@example.com")));
    rule("a second header", badEmail,
         withEmail(QStringLiteral("siti@example.com\r\nBcc: x@example.com")));
    rule("a line feed at the end", badEmail, withEmail(QStringLiteral("siti@example.com\n")));
    rule("over 254 characters", badEmail,
         withEmail(QString(64, u'a') + u'@' + QStringLiteral("abcdefghij.").repeated(18)
                   + QStringLiteral("com")));
    rule("local part of 65", badEmail,
         withEmail(QString(65, u'a') + QStringLiteral("@example.com")));

    const char *badPhone = "/contact/phone phone.invalid";
    rule("digits only", "", withPhone(QStringLiteral("081234567890")));
    rule("brackets", "", withPhone(QStringLiteral("(021) 345-6789")));
    rule("no phone", "/contact/phone required", withPhone(QString()));
    rule("7 digits", badPhone, withPhone(QStringLiteral("0812345")));
    rule("16 digits", badPhone, withPhone(QStringLiteral("0812345678901234")));
    rule("letters", badPhone, withPhone(QStringLiteral("0812-CALL-KAI1")));
    rule("plus inside", badPhone, withPhone(QStringLiteral("0812+34567890")));
}

void TestOrderRules::everyViolationAtOnce()
{
    OrderRequest request;
    request.passengers = {infant()};
    request.passengers[0].details.name.clear();
    request.passengers[0].details.identityNumber.clear();
    request.passengers[0].seatId = SeatId(1);
    QCOMPARE(violations(request).size(), 10);
}

void TestOrderRules::identityIsMasked()
{
    QCOMPARE(maskedIdentity(QStringLiteral("3171011503900001")),
             QStringLiteral("************0001"));
    QCOMPARE(maskedIdentity(QStringLiteral("12345")), QStringLiteral("*2345"));
    QCOMPARE(maskedIdentity(QStringLiteral("1234")), QStringLiteral("1234"));
    QCOMPARE(maskedIdentity(QString()), QString());
}

QTEST_GUILESS_MAIN(TestOrderRules)
#include "tst_orderrules.moc"
