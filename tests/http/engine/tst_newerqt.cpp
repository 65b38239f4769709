#include "http/engine/apiserver.h"

#include <QTest>

#include <stdexcept>

using namespace kai::http;

/// The engine's use of QtHttpServer with the signatures of a newer version than the one installed;
/// built once for each of them.
class NewerQtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsReachTheHandler()
    {
        QList<QByteArray> seen;
        const RequestHandler handler = [&](const Request &request, const ReplyHandle &) {
            if (request.path == u"/throws")
                throw std::runtime_error("a bug");
            seen.append(request.method + ' ' + request.target + ' ' + request.body + ' '
                        + request.headers.value("X-A"));
        };
        ApiServer server(handler);
        Request request;
        request.method = "POST";
        request.target = "/a";
        request.path = QStringLiteral("/a");
        request.headers.append("X-A", "b");
        for (const QByteArray body : {"", "hello", "again"}) {
            request.body = body;
            QCOMPARE(server.submit(request, {}), ApiServer::Outcome::Handled);
        }
        QCOMPARE(seen, QList<QByteArray>({"POST /a  b", "POST /a hello b", "POST /a again b"}));
        request.path = QStringLiteral("/throws");
        QTest::ignoreMessage(QtCriticalMsg, "a request handler threw: a bug");
        QCOMPARE(server.submit(request, {}), ApiServer::Outcome::Threw);
    }

    void noPortIsOpened()
    {
        const LaneServer server;
        QVERIFY(server.isListening());
        QCOMPARE(server.serverPort(), quint16(0));
    }
};

QTEST_GUILESS_MAIN(NewerQtTest)
#include "tst_newerqt.moc"
