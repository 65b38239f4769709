#include "http/house.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace kai;

/// The example configuration in resources/packaging, in a real nginx before the real server.
class TestNginx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNotificationArrivesThroughIt();
    void aServerThatIsAwayIsNamed();
    void anAddressThatIsNotForwardedIsNamed();
    void theClientsAddressIsHandedOn();
    void metricsStayInside();
};

namespace {

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress(QHostAddress::LocalHost), 0);
    return server.serverPort();
}

/// nginx with the example, on a port of its own and without TLS, before the server on `upstream`.
class Nginx
{
public:
    Nginx(quint16 upstream, const std::function<void(QByteArray &)> &change = {})
        : m_port(freePort())
    {
        QFile example(
            QStringLiteral(KAI_SOURCE_DIR "/resources/packaging/nginx-kai-ticketing.conf"));
        if (!example.open(QIODevice::ReadOnly))
            qFatal("there is no example");
        QString site = QString::fromUtf8(example.readAll());
        site.replace(QStringLiteral("listen 443 ssl;"),
                     QStringLiteral("listen 127.0.0.1:%1;").arg(m_port));
        site.replace(QStringLiteral("127.0.0.1:8474"),
                     QStringLiteral("127.0.0.1:%1").arg(upstream));
        site.remove(QRegularExpression(QStringLiteral("\\n *ssl_[^\\n]*")));
        QByteArray text = site.toUtf8();
        if (change)
            change(text);
        write("site.conf", text);
        QByteArray main = "daemon off; master_process off; pid nginx.pid; error_log stderr;\n"
                          "events {}\nhttp { access_log off;\n";
        for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
            main += QByteArray(kind) + "_temp_path " + kind + ";\n";
        write("nginx.conf", main + "include site.conf;\n}\n");
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("/usr/sbin/nginx"),
                        {QStringLiteral("-p"), m_folder.path(), QStringLiteral("-c"),
                         QStringLiteral("nginx.conf")});
        if (!m_process.waitForStarted() || !answers())
            qFatal("nginx does not start");
    }
    ~Nginx()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

    quint16 port() const { return m_port; }
    ProbeReply probe() const
    {
        CurlWebhookProbe probe;
        return probe.post(
            QUrl(QStringLiteral("http://127.0.0.1:%1/api/v1/payments/midtrans/notifications")
                     .arg(m_port)),
            R"({"order_id":"kai-probe-1","signature_key":"good"})");
    }

private:
    void write(const char *name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
    }
    bool answers() const
    {
        return QTest::qWaitFor([this] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
            return socket.waitForConnected(200);
        });
    }

    quint16 m_port;
    QTemporaryDir m_folder;
    QProcess m_process;
};

QString failureOf(const ProbeReply &reply)
{
    return reply.failedAt ? wireName(*reply.failedAt) + u' ' + reply.code : QStringLiteral("none");
}

} // namespace

void TestNginx::aNotificationArrivesThroughIt()
{
    House house;
    const Nginx nginx(house.port());
    QCOMPARE(failureOf(nginx.probe()), QStringLiteral("none"));
    QCOMPARE(house.database()
                 .value(QStringLiteral("SELECT headers ->> 'x-forwarded-for'"
                                       " FROM payment_notifications"))
                 .toString(),
             QStringLiteral("127.0.0.1"));
}

void TestNginx::aServerThatIsAwayIsNamed()
{
    const Nginx nginx(freePort());
    QCOMPARE(failureOf(nginx.probe()), QStringLiteral("proxy probe.serverUnreached"));
}

void TestNginx::anAddressThatIsNotForwardedIsNamed()
{
    House house;
    const Nginx nginx(house.port(), [](QByteArray &site) {
        site.replace("location = /api/v1/payments/midtrans/notifications {",
                     "location = /api/v1/payments/midtrans/notifications { return 404; }\n"
                     "    location = /nowhere {");
    });
    QCOMPARE(failureOf(nginx.probe()), QStringLiteral("proxy probe.notForwarded"));
    const Nginx redirecting(house.port(), [](QByteArray &site) {
        site.replace("location / {", "location / { return 301 https://elsewhere.example/; }\n"
                                     "    location = /nowhere {");
        site.replace("location = /api/v1/payments/midtrans/notifications {", "location = /no {");
    });
    QCOMPARE(failureOf(redirecting.probe()), QStringLiteral("proxy probe.redirected"));
}

void TestNginx::theClientsAddressIsHandedOn()
{
    House house;
    const Nginx nginx(house.port());
    HttpClient client(nginx.port());
    // What a client says of itself must not reach the server.
    const Answer answer
        = client.send("POST", "/api/v1/payments/midtrans/notifications",
                      {{"Content-Type", "application/json"}, {"X-Forwarded-For", "8.8.8.8"}},
                      R"({"order_id":"kai-probe-2"})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(house.database()
                 .value(QStringLiteral("SELECT count(*) FROM payment_notifications"
                                       " WHERE headers::text LIKE '%8.8.8.8%'"))
                 .toInt(),
             0);
}

void TestNginx::metricsStayInside()
{
    House house;
    const Nginx nginx(house.port());
    QCOMPARE(HttpClient(nginx.port()).send("GET", "/metrics").status, 403);
    QCOMPARE(HttpClient(nginx.port()).send("GET", "/health/live").status, 200);
}

QTEST_MAIN(TestNginx)
#include "tst_nginx.moc"
