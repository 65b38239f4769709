#include "app/keyring.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace kai::app;
using namespace std::chrono_literals;

/// Secrets in a real keyring, on a message bus of the test's own.
class KeyringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void keptSecretIsFoundAgain();
    void otherFoldersHaveOtherSecrets();
    void keyringThatHasGoneHoldsNobodyUp(); // the last one

private:
    static void stop(QProcess &process);
    static bool probe(Keyring &keyring);
    static QHash<QString, QByteArray> read(Keyring &keyring, const QStringList &keys);

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_daemon;
};

void KeyringTest::initTestCase()
{
    QFile config(m_folder.filePath(u"bus.conf"_qs));
    QVERIFY(config.open(QIODevice::WriteOnly));
    // Without the system's services: nobody starts another keyring when this one has gone.
    config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                 "<policy context='default'><allow send_destination='*'/>"
                 "<allow receive_sender='*'/><allow own='*'/></policy></busconfig>");
    config.close();
    m_bus.start(u"dbus-daemon"_qs,
                {u"--config-file"_qs, config.fileName(), u"--nofork"_qs, u"--print-address"_qs});
    QVERIFY2(m_bus.waitForStarted(), "dbus-daemon is missing");
    while (!m_bus.canReadLine())
        QVERIFY(m_bus.waitForReadyRead());
    const QByteArray address = m_bus.readLine().trimmed();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QLatin1String(name), m_folder.path());
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_qs, QString::fromLatin1(address));
    m_daemon.setProcessEnvironment(environment);
    m_daemon.start(u"gnome-keyring-daemon"_qs,
                   {u"--foreground"_qs, u"--unlock"_qs, u"--components=secrets"_qs});
    QVERIFY2(m_daemon.waitForStarted(), "gnome-keyring-daemon is missing");
    m_daemon.write("test\n");
    m_daemon.closeWriteChannel();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    Keyring keyring(m_folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(probe(keyring), 20'000);
}

void KeyringTest::stop(QProcess &process)
{
    process.terminate();
    process.waitForFinished();
}

void KeyringTest::cleanupTestCase()
{
    stop(m_daemon);
    // The library ends a program whose bus has gone; this one is about to end in any case.
    m_bus.kill();
    m_bus.waitForFinished();
}

bool KeyringTest::probe(Keyring &keyring)
{
    std::optional<bool> answer;
    keyring.probe([&answer](bool works) { answer = works; });
    [&] { QTRY_VERIFY(answer.has_value()); }();
    return answer.value_or(false);
}

QHash<QString, QByteArray> KeyringTest::read(Keyring &keyring, const QStringList &keys)
{
    std::optional<QHash<QString, QByteArray>> answer;
    keyring.read(keys, [&answer](const auto &found) { answer = found; });
    [&] { QTRY_VERIFY(answer.has_value()); }();
    return answer.value_or(QHash<QString, QByteArray>());
}

void KeyringTest::keptSecretIsFoundAgain()
{
    Keyring keyring(u"/data"_qs);
    std::optional<bool> kept;
    keyring.write(
        {{u"midtrans/serverKey"_qs, u"Mid-server-ü"_qs}, {u"mail/password"_qs, u"surat"_qs}},
        [&kept](bool done) { kept = done; });
    QTRY_VERIFY(kept.has_value());
    QVERIFY(*kept);
    Keyring later(u"/data"_qs);
    const auto found
        = read(later, {u"midtrans/serverKey"_qs, u"mail/password"_qs, u"captcha/secret"_qs});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[u"midtrans/serverKey"_qs], QByteArray("Mid-server-ü"));
    QCOMPARE(found[u"mail/password"_qs], QByteArray("surat"));
}

void KeyringTest::otherFoldersHaveOtherSecrets()
{
    Keyring other(u"/other"_qs);
    QVERIFY(read(other, {u"midtrans/serverKey"_qs}).isEmpty());
}

void KeyringTest::keyringThatHasGoneHoldsNobodyUp()
{
    stop(m_daemon);
    Keyring keyring(u"/data"_qs, 500ms);
    QVERIFY(!probe(keyring));
    QVERIFY(read(keyring, {u"midtrans/serverKey"_qs, u"mail/password"_qs}).isEmpty());
}

int main(int argc, char *argv[])
{
    // The keyring's library calls back through the event loop that applications with windows have.
    const QGuiApplication application(argc, argv);
    KeyringTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keyring.moc"
