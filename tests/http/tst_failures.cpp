#include "base/logging.h"
#include "http/errorhandler.h"
#include "http/failuretable.h"
#include "http/middleware/middlewares.h"

#include <QJsonDocument>
#include <QTest>

#include <mutex>
#include <optional>

using namespace kai;
using namespace kai::http;

namespace {

/// Fails as it is told.
class Failing final : public Middleware
{
public:
    explicit Failing(const Error &error)
        : m_error(error)
    {
    }
    const char *name() const override { return "failing"; }
    Response handle(Exchange &exchange, const Next &) const override
    {
        return problem(exchange, m_error);
    }

private:
    Error m_error;
};

} // namespace

/// Every kind of failure, as the table has it: status, log line, count, and nothing for the client
/// of what is ours.
class TestFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTableHasEveryKindOnce();
    void everyKindGoesByTheTable_data();
    void everyKindGoesByTheTable();

private:
    QByteArray text()
    {
        const std::lock_guard lock(m_mutex);
        return m_lines;
    }

    std::optional<StandardErrorLog> m_log; ///< made when the test runs: the framework has one
    std::mutex m_mutex;
    QByteArray m_lines;
    std::optional<LogTap> m_tap;
};

void TestFailures::initTestCase()
{
    m_log.emplace();
    m_tap.emplace([this](const QByteArray &lines) {
        const std::lock_guard lock(m_mutex);
        m_lines += lines;
    });
}

void TestFailures::theTableHasEveryKindOnce()
{
    QSet<QByteArray> names;
    for (const FailureRule &rule : failureTable()) {
        names.insert(rule.name);
        QCOMPARE(&ruleOf(rule.kind), &rule);
    }
    QCOMPARE(names.size(), 14);
}

void TestFailures::everyKindGoesByTheTable_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("category");
    QTest::addColumn<QByteArray>("level");
    // Written out once more: a slip in the table must not be its own proof.
    const auto row = [](const char *name, ErrorKind kind, int status, const char *category,
                        const char *level = "info") {
        QTest::newRow(name) << int(kind) << status << QByteArray(category) << QByteArray(level);
    };
    row("malformed", ErrorKind::Malformed, 400, "kai.validation");
    row("validation", ErrorKind::Validation, 400, "kai.validation");
    row("unauthenticated", ErrorKind::Unauthenticated, 401, "kai.authentication");
    row("forbidden", ErrorKind::Forbidden, 403, "kai.authentication");
    row("notFound", ErrorKind::NotFound, 404, "kai.business");
    row("methodNotAllowed", ErrorKind::MethodNotAllowed, 405, "kai.validation");
    row("conflict", ErrorKind::Conflict, 409, "kai.business");
    row("tooLarge", ErrorKind::TooLarge, 413, "kai.validation");
    row("unsupportedMedia", ErrorKind::UnsupportedMedia, 415, "kai.validation");
    row("unprocessable", ErrorKind::Unprocessable, 422, "kai.validation");
    row("rateLimited", ErrorKind::RateLimited, 429, "kai.authentication");
    row("internal", ErrorKind::Internal, 500, "kai.server", "error");
    row("gateway", ErrorKind::Gateway, 502, "kai.network", "warning");
    row("unavailable", ErrorKind::Unavailable, 503, "kai.database", "warning");
}

void TestFailures::everyKindGoesByTheTable()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    QFETCH(QByteArray, category);
    QFETCH(QByteArray, level);
    const QByteArray name = QTest::currentDataTag();
    Metrics metrics(api::routes());
    std::vector<std::unique_ptr<const Middleware>> layers;
    layers.push_back(std::make_unique<Measuring>(metrics));
    Error error {ErrorKind(kind), QStringLiteral("some.code")};
    error.internal = QStringLiteral("the pantry is empty");
    layers.push_back(std::make_unique<Failing>(error));
    Exchange exchange;
    exchange.requestId = QStringLiteral("request-of-%1").arg(QString::fromLatin1(name));

    const Response response = Chain(std::move(layers)).run(exchange);

    QCOMPARE(response.status, status);
    QVERIFY(!response.body.contains("pantry"));
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    QCOMPARE(body[u"status"].toInt(), status);
    QCOMPARE(body[u"requestId"].toString(), exchange.requestId);
    const QByteArray line = ' ' + level + ' ' + category
                            + " code=some.code request=" + exchange.requestId.toLatin1()
                            + " route=unmatched cause=the pantry is empty\n";
    QTRY_VERIFY2(text().contains(line), text().constData());
    for (const FailureRule &rule : failureTable()) {
        const QByteArray count = QByteArray("http_failures_total{kind=\"") + rule.name + "\"} "
                                 + (rule.name == name ? "1" : "0") + '\n';
        QVERIFY2(metrics.text().contains(count), count.constData());
    }
}

QTEST_GUILESS_MAIN(TestFailures)
#include "tst_failures.moc"
