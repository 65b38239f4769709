#include "domain/deskcase.h"
#include "domain/disruption.h"
#include "domain/event.h"
#include "domain/gate.h"
#include "domain/mail.h"
#include "domain/masterdatahistory.h"
#include "domain/notification.h"
#include "domain/order.h"
#include "domain/payment.h"
#include "domain/reduction.h"
#include "domain/refund.h"
#include "domain/seatmap.h"
#include "domain/ticket.h"
#include "domain/timetableimport.h"
#include "domain/user.h"
#include "unit/api/contract.h"

#include <QJsonArray>
#include <QTest>

using namespace kai;

/// The written contract by itself: that it is whole, strict, and uses the domain's words.
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreThoseOfTheDomain();
    void everyReferenceLeadsSomewhere();
    void objectsAreClosed();
    void requiredMembersExist();
    void examplesFitTheirSchemas();
    void everyOperationExplainsItself();
    void everyAnswerCarriesTheRequestId();
    void theCheckerFindsWhatIsWrong_data();
    void theCheckerFindsWhatIsWrong();

private:
    template<class E> void compareWords(const char *schema);
    QJsonObject schemas() const;

    Contract m_contract;
};

/// Calls `visit(where, object)` for every object of a JSON value.
template<class Visit>
static void walk(const QJsonValue &value, const QString &where, const Visit &visit)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            walk(array[i], where + u'/' + QString::number(i), visit);
        return;
    }
    if (!value.isObject())
        return;
    const QJsonObject object = value.toObject();
    visit(where, object);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() != u"examples")
            walk(it.value(), where + u'/' + it.key(), visit);
    }
}

QJsonObject TestContract::schemas() const
{
    return m_contract.document()[u"components"][u"schemas"].toObject();
}

template<class E> void TestContract::compareWords(const char *schema)
{
    QJsonArray words;
    for (const auto &[value, name] : WireNames<E>::values)
        words.append(QString::fromLatin1(name));
    QCOMPARE(schemas()[QLatin1String(schema)][u"enum"].toArray(), words);
}

void TestContract::wordsAreThoseOfTheDomain()
{
    compareWords<TravelClass>("TravelClass");
    compareWords<CoachFacing>("CoachFacing");
    compareWords<SeatFacing>("SeatFacing");
    compareWords<SeatStatus>("SeatStatus");
    compareWords<ScheduleStatus>("ScheduleStatus");
    compareWords<CatalogKind>("CatalogKind");
    compareWords<CatalogAction>("CatalogAction");
    compareWords<ImportStatus>("ImportStatus");
    compareWords<PassengerType>("PassengerType");
    compareWords<IdentityType>("IdentityType");
    compareWords<OrderStatus>("OrderStatus");
    compareWords<PriceLineKind>("PriceLineKind");
    compareWords<DisruptionKind>("DisruptionKind");
    compareWords<Remedy>("Remedy");
    compareWords<ReductionKind>("ReductionKind");
    compareWords<PaymentMethod>("PaymentMethod");
    compareWords<PaymentStatus>("PaymentStatus");
    compareWords<RefundChannel>("RefundChannel");
    compareWords<RefundStatus>("RefundStatus");
    compareWords<CaseKind>("CaseKind");
    compareWords<CaseAction>("CaseAction");
    compareWords<NotificationState>("NotificationState");
    compareWords<TicketStatus>("TicketStatus");
    compareWords<TicketFormat>("TicketFormat");
    compareWords<ScanOutcome>("ScanOutcome");
    compareWords<Role>("Role");
    compareWords<EventType>("EventType");
    compareWords<MailKind>("MailKind");
    compareWords<MailStatus>("MailStatus");
}

void TestContract::everyReferenceLeadsSomewhere()
{
    int count = 0;
    walk(m_contract.document(), QString(), [&](const QString &where, const QJsonObject &object) {
        if (!object.contains(u"$ref"))
            return;
        ++count;
        const QJsonValue target = m_contract.checker().resolve(object[u"$ref"].toString());
        QVERIFY2(target.isObject(), qPrintable(where));
    });
    QVERIFY(count > 0);
}

void TestContract::objectsAreClosed()
{
    walk(schemas(), QString(), [](const QString &where, const QJsonObject &object) {
        if (object[u"type"] == QStringLiteral("object"))
            QVERIFY2(object.contains(u"additionalProperties"), qPrintable(where));
    });
}

void TestContract::requiredMembersExist()
{
    walk(schemas(), QString(), [](const QString &where, const QJsonObject &object) {
        if (!object[u"required"].isArray() || !object.contains(u"properties"))
            return;
        for (const QJsonValue &name : object[u"required"].toArray()) {
            QVERIFY2(object[u"properties"].toObject().contains(name.toString()),
                     qPrintable(where + u' ' + name.toString()));
        }
    });
}

void TestContract::examplesFitTheirSchemas()
{
    int count = 0;
    walk(m_contract.document(), QString(), [&](const QString &where, const QJsonObject &object) {
        for (const QJsonValue &example : object[u"examples"].toArray()) {
            ++count;
            const QStringList found = m_contract.checker().violations(example, object);
            QVERIFY2(found.isEmpty(), qPrintable(where + u' ' + found.join(u';')));
        }
    });
    QVERIFY(count > 0);
}

void TestContract::everyOperationExplainsItself()
{
    QStringList tags;
    for (const QJsonValue &tag : m_contract.document()[u"tags"].toArray())
        tags.append(tag[u"name"].toString());
    for (const api::Route &route : api::routes()) {
        const QJsonObject entry = m_contract.operation(route);
        QVERIFY2(!entry[u"summary"].toString().isEmpty(), route.path);
        QVERIFY2(!entry[u"description"].toString().isEmpty(), route.path);
        QVERIFY2(tags.contains(entry[u"tags"][0].toString()), route.path);
        const QJsonObject responses = entry[u"responses"].toObject();
        QVERIFY2(responses.contains(u"400") && responses.contains(u"500"), route.path);
    }
}

void TestContract::everyAnswerCarriesTheRequestId()
{
    for (const api::Route &route : api::routes()) {
        const QJsonObject responses = m_contract.operation(route)[u"responses"].toObject();
        for (auto it = responses.begin(); it != responses.end(); ++it) {
            QJsonObject response = it.value().toObject();
            if (response.contains(u"$ref"))
                response = m_contract.checker().resolve(response[u"$ref"].toString()).toObject();
            QVERIFY2(response[u"headers"].toObject().contains(u"X-Request-Id"), route.path);
        }
    }
}

void TestContract::theCheckerFindsWhatIsWrong_data()
{
    QTest::addColumn<QJsonObject>("user");
    const QJsonObject good {{QStringLiteral("id"), 5},
                            {QStringLiteral("email"), QStringLiteral("siti@example.com")},
                            {QStringLiteral("fullName"), QStringLiteral("Siti")},
                            {QStringLiteral("phone"), QString()},
                            {QStringLiteral("role"), QStringLiteral("cashier")}};
    const auto with = [&](const char *name, const QJsonValue &value) {
        QJsonObject changed = good;
        changed[QLatin1String(name)] = value;
        return changed;
    };
    QJsonObject shorter = good;
    shorter.remove(u"email");
    QTest::newRow("a member is missing") << shorter;
    QTest::newRow("a member too many") << with("password", QStringLiteral("secret"));
    QTest::newRow("a wrong type") << with("fullName", 7);
    QTest::newRow("a word nobody knows") << with("role", QStringLiteral("king"));
    QTest::newRow("a number too small") << with("id", 0);
    QTest::newRow("a fraction") << with("id", 1.5);
    QTest::newRow("a wrong format") << with("email", QStringLiteral("siti"));
}

void TestContract::theCheckerFindsWhatIsWrong()
{
    QFETCH(QJsonObject, user);
    QVERIFY(!m_contract.violations(user, QStringLiteral("User")).isEmpty());
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
