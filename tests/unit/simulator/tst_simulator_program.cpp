#include "simulatorhouse.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTcpSocket>

#include <csignal>

using namespace Qt::StringLiterals;

/// The program from outside: its one line, its options, its end.
class TestSimulatorProgram : public QObject
{
    Q_OBJECT

private:
    static void start(QProcess &process, const QStringList &arguments, const QString &key)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"KAI_MIDTRANS_SERVER_KEY"_s);
        if (!key.isEmpty())
            environment.insert(u"KAI_MIDTRANS_SERVER_KEY"_s, key);
        environment.remove(u"DISPLAY"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(KAI_BIN_DIR) + u"/kai-midtrans-simulator"_s, arguments);
    }

private Q_SLOTS:
    void itServesOnceItSaysSoAndEndsWhenAsked_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void itServesOnceItSaysSoAndEndsWhenAsked()
    {
        QFETCH(int, signal);
        QProcess process;
        start(process, {u"--listen"_s, u"127.0.0.1:0"_s, u"--notify"_s, u"http://127.0.0.1:9/"_s},
              u"secret-key"_s);
        QVERIFY(process.waitForReadyRead(10000));
        const QByteArray line = process.readAllStandardOutput();
        QVERIFY2(line.startsWith("ready url=http://127.0.0.1:") && line.endsWith('\n'), line);
        const QUrl url(QString::fromLatin1(line.trimmed().mid(10)));

        QTcpSocket client; // an open connection must not keep it from ending
        client.connectToHost(url.host(), quint16(url.port()));
        QVERIFY(client.waitForConnected(2000));
        client.write("GET /control/transactions HTTP/1.1\r\nHost: h\r\n\r\n");
        QVERIFY(client.waitForReadyRead(2000));

        QElapsedTimer watch;
        watch.start();
        ::kill(pid_t(process.processId()), signal);
        QVERIFY(process.waitForFinished(3000));
        QVERIFY(watch.elapsed() < 1000);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().isEmpty());
        QVERIFY(!process.readAllStandardError().contains("secret-key"));
    }

    void wrongArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("key");
        QTest::newRow("no key") << QStringList() << QString();
        QTest::newRow("no port") << QStringList({u"--listen"_s, u"127.0.0.1"_s}) << u"k"_s;
        QTest::newRow("no address") << QStringList({u"--listen"_s, u"x:1"_s}) << u"k"_s;
        QTest::newRow("scale") << QStringList({u"--clock-scale"_s, u"0"_s}) << u"k"_s;
        QTest::newRow("seed") << QStringList({u"--seed"_s, u"-1"_s}) << u"k"_s;
        QTest::newRow("notify") << QStringList({u"--notify"_s, u"file:///x"_s}) << u"k"_s;
    }

    void wrongArguments()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, key);
        QProcess process;
        start(process, arguments, key);
        QVERIFY(process.waitForFinished(10000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardOutput().isEmpty());
        QVERIFY(!process.readAllStandardError().isEmpty());
    }

    void aPortThatIsTaken()
    {
        SimulatorHouse house;
        const QString taken = house.simulator->url().mid(7);
        QProcess process;
        start(process, {u"--listen"_s, taken}, u"k"_s);
        QVERIFY(process.waitForFinished(10000));
        QCOMPARE(process.exitCode(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSimulatorProgram)
#include "tst_simulator_program.moc"
