#include "framingcases.h"
#include "http/engine/requestparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace kai::http;

namespace {

/// What a parser made of some bytes, as text that can be compared.
QByteArray outcome(const ParserLimits &limits, const QList<QByteArray> &pieces)
{
    RequestParser parser(limits);
    QByteArray seen;
    for (const QByteArray &piece : pieces) {
        QByteArrayView rest(piece);
        while (!rest.isEmpty() && parser.state() != RequestParser::State::Rejected) {
            rest = rest.sliced(parser.feed(rest));
            if (parser.state() != RequestParser::State::Complete)
                continue;
            const bool keepAlive = parser.keepAlive();
            const Request request = parser.take();
            seen += request.method + ' ' + request.path.toUtf8() + ' ' + request.body
                    + (keepAlive ? " keep" : " close");
            for (const auto &[name, value] : request.headers)
                seen += '|' + name.toByteArray() + '=' + value.toByteArray();
            seen += '\n';
        }
    }
    if (parser.state() == RequestParser::State::Rejected)
        seen += "refused " + QByteArray::number(rejectStatus(parser.reason()));
    else if (!parser.isIdle())
        seen += "unfinished";
    return seen;
}

/// Requests that are read, one after the other on one connection.
QByteArray goodConversation()
{
    return "GET /api/v1/stations?q=gambir%20a&n=1 HTTP/1.1\r\nHost: a:8080\r\nAccept:  */* "
           "\t\r\n\r\n"
           "POST /orders HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello"
           "\r\nPOST /orders HTTP/1.1\r\nhOST: [::1]:80\r\nTransfer-Encoding: Chunked\r\n"
           "Expect: 100-Continue\r\n\r\n"
           "5;name=\"x\"\r\nhello\r\n006\r\n\r\nworl\r\n0\r\nX-Trailer: y\r\n\r\n"
           "DELETE /a/%41%c3%a9/%252e HTTP/1.1\r\nHost: a\r\nX-Empty:\r\nX-Text: \xc3\xa4\r\n\r\n"
           "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"
           "HEAD /dir/ HTTP/1.0\r\nConnection: x, Keep-Alive\r\n\r\n"
           "PATCH / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"
           "PUT /last HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
}

} // namespace

class RequestParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodRequestsAreRead()
    {
        const QByteArray expected
            = "GET /api/v1/stations  keep|Host=a:8080|Accept=*/*\n"
              "POST /orders hello keep|Host=a|Content-Length=5\n"
              "POST /orders hello\r\nworl keep|hOST=[::1]:80|Transfer-Encoding=Chunked"
              "|Expect=100-Continue\n"
              "DELETE /a/A\xc3\xa9/%2e  keep|Host=a|X-Empty=|X-Text=\xc3\xa4\n"
              "OPTIONS *  keep|Host=a\n"
              "HEAD /dir/  keep|Connection=x, Keep-Alive\n"
              "PATCH /  keep|Host=a|Content-Length=0\n"
              "PUT /last  close|Host=a|Connection=close\n";
        QCOMPARE(outcome(m_limits, {goodConversation()}), expected);
    }

    void everyCutGivesTheSame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("good") << goodConversation();
        const auto cases = framingCases();
        for (const FramingCase &row : cases)
            QTest::newRow(row.name) << row.bytes + hiddenRequest();
    }

    void everyCutGivesTheSame()
    {
        QFETCH(QByteArray, bytes);
        const QByteArray whole = outcome(m_limits, {bytes});
        const qsizetype step = bytes.size() > 4000 ? 37 : 1;
        for (qsizetype cut = 1; cut < bytes.size(); cut += step)
            QCOMPARE(outcome(m_limits, {bytes.first(cut), bytes.sliced(cut)}), whole);
        QList<QByteArray> single;
        for (const char c : bytes)
            single.append(QByteArray(1, c));
        QCOMPARE(outcome(m_limits, single), whole);
    }

    void ambiguousRequestIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto cases = framingCases();
        for (const FramingCase &row : cases)
            QTest::newRow(row.name) << row.bytes << row.status;
    }

    void ambiguousRequestIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QCOMPARE(outcome(m_limits, {bytes + hiddenRequest()}),
                 "refused " + QByteArray::number(status));
    }

    void everyByteOfAValueIsLookedAt()
    {
        // At each place of values of each length, so that no way of looking at many bytes at once
        // misses one.
        for (int length = 1; length <= 20; ++length) {
            for (int at = 0; at < length; ++at) {
                for (int byte = 0; byte < 256; ++byte) {
                    QByteArray value(length, 'x');
                    value[at] = static_cast<char>(byte);
                    const bool control = (byte < 0x20 && byte != '\t') || byte == 0x7f;
                    const QByteArray seen = outcome(
                        m_limits, {"GET / HTTP/1.1\r\nHost: a\r\nX-A: " + value + "\r\n\r\n"});
                    QCOMPARE(seen.startsWith("refused 400"), control);
                }
            }
        }
    }

    void routeMayTakeALargerBody()
    {
        ParserLimits limits;
        limits.bodySize = 10;
        limits.bodyRuleFor = [](const Request &head) {
            return BodyRule {head.path == u"/imports" && head.method == "POST" ? 20 : 10};
        };
        const auto post = [](const QByteArray &path, const QByteArray &framing) {
            return "POST " + path + " HTTP/1.1\r\nHost: a\r\n" + framing;
        };
        const QByteArray twenty(20, 'x');
        const QByteArray plain = "Content-Length: 20\r\n\r\n" + twenty;
        const QByteArray chunks = "Transfer-Encoding: chunked\r\n\r\na\r\n" + twenty.first(10)
                                  + "\r\na\r\n" + twenty.first(10) + "\r\n0\r\n\r\n";
        for (const QByteArray &framing : {plain, chunks}) {
            QVERIFY(outcome(limits, {post("/imports", framing)}).contains(twenty));
            QCOMPARE(outcome(limits, {post("/orders", framing)}), QByteArray("refused 413"));
        }
        QCOMPARE(outcome(limits, {post("/imports", "Content-Length: 21\r\n\r\n")}),
                 QByteArray("refused 413"));
    }

    void limitsAreExact()
    {
        ParserLimits limits;
        limits.targetSize = 10;
        limits.headerCount = 2;
        const auto get = [](const QByteArray &target, const QByteArray &more = {}) {
            return "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + more + "\r\n";
        };
        QVERIFY(outcome(limits, {get("/123456789")}).startsWith("GET /123456789"));
        QCOMPARE(outcome(limits, {get("/1234567890")}), QByteArray("refused 414"));
        QVERIFY(outcome(limits, {get("/", "A: b\r\n")}).startsWith("GET"));
        QCOMPARE(outcome(limits, {get("/", "A: b\r\nB: c\r\n")}), QByteArray("refused 431"));
        const QByteArray head = get("/", "A: b\r\n");
        limits.headSize = static_cast<int>(head.size());
        QVERIFY(outcome(limits, {head}).startsWith("GET"));
        --limits.headSize;
        QCOMPARE(outcome(limits, {head}), QByteArray("refused 431"));
    }

    void anyBytesAreReadTheSameInAnyPieces()
    {
        // Mutations of real requests, cut at random; the seed is printed by a failing row.
        QRandomGenerator random(20260101);
        const QByteArray good = goodConversation();
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = good;
            const int changes = random.bounded(1, 6);
            for (int i = 0; i < changes; ++i) {
                const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
                switch (random.bounded(3)) {
                case 0:
                    bytes[at] = static_cast<char>(random.bounded(256));
                    break;
                case 1:
                    bytes.remove(at, random.bounded(1, 12));
                    break;
                default:
                    bytes.insert(at, bytes.mid(random.bounded(static_cast<int>(bytes.size())), 9));
                }
            }
            QList<QByteArray> pieces;
            for (qsizetype at = 0; at < bytes.size();) {
                const qsizetype size = random.bounded(1, 60);
                pieces.append(bytes.mid(at, size));
                at += size;
            }
            QCOMPARE(outcome(m_limits, pieces), outcome(m_limits, {bytes}));
        }
    }

private:
    const ParserLimits m_limits;
};

QTEST_GUILESS_MAIN(RequestParserTest)
#include "tst_requestparser.moc"
