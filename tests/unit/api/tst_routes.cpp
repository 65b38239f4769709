#include "api/routes.h"
#include "unit/api/contract.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace kai;
using namespace kai::api;

/// The table of routes, and that it says the same as the written contract.
class TestRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTwoRoutesHaveOneMethodAndPath();
    void everyOperationHasOneRoute();
    void onlyTheListedOperationsAreOpenToEverybody();
    void aHigherRoleMayDoWhatALowerOneMay();
    void everyRouteIsInTheContract();
    void theContractHasNoOtherRoute();
    void theContractNamesTheCredentials();
    void theContractNamesTheBodies();
    void pathParametersAreDeclared();

private:
    Contract m_contract;
};

/// What a stranger may call. An addition here is a decision, not a detail.
static const QSet<Operation> &openOperations()
{
    static const QSet<Operation> operations {
        Operation::HealthLive,   Operation::HealthReady, Operation::GetOpenApi,
        Operation::GetDocs,      Operation::GetMetrics,  Operation::GetCaptcha,
        Operation::Register,     Operation::Login,       Operation::Refresh,
        Operation::ListStations, Operation::ListTrains,  Operation::SearchSchedules,
        Operation::GetSchedule,  Operation::GetSeats,    Operation::MidtransNotification,
        Operation::GetStation,   Operation::GetTrain,    Operation::ListCoachLayouts,
        Operation::ListRules,    Operation::GetRule,     Operation::ListTripFares,
        Operation::GetTripFare,
    };
    return operations;
}

static QString label(const Route &route)
{
    return QString::fromLatin1(methodName(route.method)) + u' ' + QString::fromLatin1(route.path);
}

/// Two templates that some path fits both differ in no literal segment.
static QString shape(const Route &route)
{
    QStringList segments = QString::fromLatin1(route.path).split(u'/');
    for (QString &segment : segments) {
        if (segment.startsWith(u'{'))
            segment = QStringLiteral("{}");
    }
    return QString::fromLatin1(methodName(route.method)) + u' ' + segments.join(u'/');
}

void TestRoutes::noTwoRoutesHaveOneMethodAndPath()
{
    QSet<QString> seen;
    for (const Route &route : routes()) {
        QVERIFY2(!seen.contains(shape(route)), qPrintable(label(route)));
        seen.insert(shape(route));
    }
}

void TestRoutes::everyOperationHasOneRoute()
{
    QSet<Operation> seen;
    for (const Route &route : routes()) {
        QVERIFY2(!seen.contains(route.operation), qPrintable(label(route)));
        seen.insert(route.operation);
    }
    // The enumerators are numbered from 0, and CheckIn is the last.
    QCOMPARE(seen.size(), qsizetype(Operation::CheckIn) + 1);
}

void TestRoutes::onlyTheListedOperationsAreOpenToEverybody()
{
    for (const Route &route : routes()) {
        const bool isOpen = route.access == Access::Public;
        QVERIFY2(isOpen == openOperations().contains(route.operation), qPrintable(label(route)));
    }
}

void TestRoutes::aHigherRoleMayDoWhatALowerOneMay()
{
    const Access levels[] {Access::SignedIn, Access::Cashier, Access::Supervisor, Access::Admin};
    for (int access = 0; access < 4; ++access) {
        for (int role = 0; role < 4; ++role)
            QCOMPARE(mayCall(levels[access], Role(role)), role >= access);
    }
    for (int role = 0; role < 4; ++role)
        QVERIFY(mayCall(Access::Public, Role(role)));
}

void TestRoutes::everyRouteIsInTheContract()
{
    for (const Route &route : routes()) {
        const QJsonObject entry = m_contract.operation(route);
        QVERIFY2(!entry.isEmpty(), qPrintable(label(route)));
        QCOMPARE(entry[u"operationId"].toString(), operationId(route.operation));
    }
}

void TestRoutes::theContractHasNoOtherRoute()
{
    QSet<QString> known;
    for (const Route &route : routes())
        known.insert(label(route));
    const QJsonObject paths = m_contract.document()[u"paths"].toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        for (const QString &method : path.value().toObject().keys()) {
            const QString entry = method.toUpper() + u' ' + path.key();
            QVERIFY2(known.contains(entry), qPrintable(entry));
        }
    }
}

void TestRoutes::theContractNamesTheCredentials()
{
    for (const Route &route : routes()) {
        const QJsonObject entry = m_contract.operation(route);
        const QJsonArray ways = entry[u"security"].toArray();
        const QJsonObject responses = entry[u"responses"].toObject();
        const bool isOpen = route.access == Access::Public;
        // An empty way is none at all: what is open to everybody may tell more to somebody.
        QVERIFY2((ways.isEmpty() || ways.contains(QJsonObject())) == isOpen,
                 qPrintable(label(route)));
        QVERIFY2(isOpen || responses.contains(u"401"), qPrintable(label(route)));
        const bool needsRole = !isOpen && route.access != Access::SignedIn;
        QVERIFY2(!needsRole || responses.contains(u"403"), qPrintable(label(route)));
        if (isOpen)
            continue;
        QCOMPARE(ways.size(), 2);
        QVERIFY2(ways[0].toObject().contains(u"bearer"), qPrintable(label(route)));
        QVERIFY2(ways[1].toObject().contains(u"cookie"), qPrintable(label(route)));
        QVERIFY2(ways[1].toObject().contains(u"csrf") == (route.method != Method::Get),
                 qPrintable(label(route)));
    }
}

void TestRoutes::theContractNamesTheBodies()
{
    for (const Route &route : routes()) {
        const QJsonObject body = m_contract.operation(route)[u"requestBody"].toObject();
        QVERIFY2(body.isEmpty() == (route.body == Body::None), qPrintable(label(route)));
        if (route.captcha == Captcha::NotNeeded)
            continue;
        const QString schema = body[u"content"][u"application/json"][u"schema"][u"$ref"].toString();
        const QJsonValue resolved = m_contract.checker().resolve(schema);
        QVERIFY2(resolved[u"required"].toArray().contains(QStringLiteral("captcha")),
                 qPrintable(label(route)));
    }
}

void TestRoutes::pathParametersAreDeclared()
{
    for (const Route &route : routes()) {
        QSet<QString> inPath;
        for (const QString &segment : QString::fromLatin1(route.path).split(u'/')) {
            if (segment.startsWith(u'{'))
                inPath.insert(segment.mid(1, segment.size() - 2));
        }
        QSet<QString> declared;
        for (const QJsonValue &item : m_contract.operation(route)[u"parameters"].toArray()) {
            if (item[u"in"] == QStringLiteral("path"))
                declared.insert(item[u"name"].toString());
        }
        QVERIFY2(inPath == declared, qPrintable(label(route)));
    }
}

QTEST_GUILESS_MAIN(TestRoutes)
#include "tst_routes.moc"
