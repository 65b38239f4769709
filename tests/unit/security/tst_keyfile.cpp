#include "security/ed25519ticketsigner.h"
#include "security/keyfile.h"
#include "unit/tickets/sampleticket.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace kai;

/// The secrets of an installation: made once, kept, and never used when others could read them.
class KeyFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstStartMakesFourKeysForTheOwnerAlone();
    void laterStartsGetTheSameKeys();
    void serversThatStartTogetherGetTheSameKeys();
    void fileThatOthersMayReadIsRefused_data();
    void fileThatOthersMayReadIsRefused();
    void whatIsNoPlainFileOfOursIsRefused();
    void damagedFileIsRefusedAndKept_data();
    void damagedFileIsRefusedAndKept();
    void previousTokenKeyIsRead();
    void missingFolderIsSaid();
    void newTicketKeyLeavesPrintedTicketsGood();
    void keysThatAreChangedTogetherAreAllKept();
    void fullFileKeepsItsKeys();
    void nothingIsChangedWithoutAFile();

private:
    QString codeOf(const Result<KeySet> &result) const;
    QByteArray content() const;
    void write(const QByteArray &text) const;

    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void KeyFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("keys"));
}

QString KeyFileTest::codeOf(const Result<KeySet> &result) const
{
    if (result)
        return {};
    return result.error().internal.contains(m_folder->path()) ? result.error().code
                                                              : QStringLiteral("without a path");
}

QByteArray KeyFileTest::content() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void KeyFileTest::write(const QByteArray &text) const
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0600), 0);
}

void KeyFileTest::firstStartMakesFourKeysForTheOwnerAlone()
{
    const mode_t before = ::umask(0);
    const Result<KeySet> keys = loadOrCreateKeys(m_path, m_random);
    ::umask(before);
    QVERIFY(keys.has_value());
    const QSet<QByteArray> distinct {keys->tokenSeed, keys->csrfSecret, keys->ticketSeed,
                                     keys->captchaSecret};
    QCOMPARE(distinct.size(), 4);
    for (const QByteArray &key : distinct)
        QCOMPARE(key.size(), 32);
    QVERIFY(keys->previousTokenSeed.isEmpty());

    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777, mode_t(0600));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             QStringList {QStringLiteral("keys")});
}

void KeyFileTest::laterStartsGetTheSameKeys()
{
    const Result<KeySet> first = loadOrCreateKeys(m_path, m_random);
    const QByteArray text = content();
    const Result<KeySet> second = loadOrCreateKeys(m_path, m_random);
    QVERIFY(first.has_value());
    QVERIFY(second.has_value());
    QVERIFY(*first == *second);
    QCOMPARE(content(), text);
}

void KeyFileTest::serversThatStartTogetherGetTheSameKeys()
{
    std::array<Result<KeySet>, 16> results;
    {
        std::vector<std::jthread> threads;
        for (Result<KeySet> &result : results) {
            threads.emplace_back([this, &result] {
                SystemRandom random;
                result = loadOrCreateKeys(m_path, random);
            });
        }
    }
    for (const Result<KeySet> &result : results) {
        QVERIFY(result.has_value());
        QCOMPARE(result->tokenSeed.size(), 32);
        QVERIFY(*result == *results[0]);
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void KeyFileTest::fileThatOthersMayReadIsRefused_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("read by the group") << 0640;
    QTest::newRow("read by everybody") << 0604;
    QTest::newRow("written by the group") << 0620;
}

void KeyFileTest::fileThatOthersMayReadIsRefused()
{
    QFETCH(int, mode);
    QVERIFY(loadOrCreateKeys(m_path, m_random).has_value());
    QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), mode_t(mode)), 0);
    QCOMPARE(codeOf(loadOrCreateKeys(m_path, m_random)), QStringLiteral("keys.exposed"));
}

void KeyFileTest::whatIsNoPlainFileOfOursIsRefused()
{
    const QByteArray name = QFile::encodeName(m_path);
    const QString real = m_folder->filePath(QStringLiteral("real"));
    QVERIFY(loadOrCreateKeys(real, m_random).has_value());
    QVERIFY(QFile::link(real, m_path));
    QCOMPARE(codeOf(loadOrCreateKeys(m_path, m_random)), QStringLiteral("keys.exposed"));
    QVERIFY(QFile::remove(m_path));

    QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    QCOMPARE(codeOf(loadOrCreateKeys(m_path, m_random)), QStringLiteral("keys.exposed"));
    QVERIFY(QFile::remove(m_path));

    QVERIFY(QDir().mkdir(m_path));
    QCOMPARE(codeOf(loadOrCreateKeys(m_path, m_random)), QStringLiteral("keys.exposed"));
    QVERIFY(QDir().rmdir(m_path));

    // Only root can give a file away.
    if (::geteuid() == 0) {
        QVERIFY(loadOrCreateKeys(m_path, m_random).has_value());
        QCOMPARE(::chown(name.constData(), 65534, 65534), 0);
        QCOMPARE(codeOf(loadOrCreateKeys(m_path, m_random)), QStringLiteral("keys.exposed"));
    }
}

void KeyFileTest::damagedFileIsRefusedAndKept_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray key(64, 'a');
    const QByteArray whole = "kai-keys 1\ntoken " + key + "\ncsrf " + key + "\nticket " + key
                             + "\ncaptcha " + key + "\n";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another version") << QByteArray(whole).replace("kai-keys 1", "kai-keys 2");
    QTest::newRow("cut") << whole.first(whole.size() - 3);
    QTest::newRow("no ticket key") << QByteArray(whole).replace("ticket", "tickte");
    QTest::newRow("not hexadecimal") << QByteArray(whole).replace("csrf aa", "csrf ag");
    QTest::newRow("longer key") << QByteArray(whole).replace("csrf ", "csrf aa");
    QTest::newRow("bad previous key") << whole + "token-previous ab\n";
    QTest::newRow("too much") << whole + QByteArray(20'000, '\n');
}

void KeyFileTest::damagedFileIsRefusedAndKept()
{
    QFETCH(QByteArray, text);
    write(text);
    QCOMPARE(codeOf(loadOrCreateKeys(m_path, m_random)), QStringLiteral("keys.damaged"));
    QCOMPARE(content(), text);
}

void KeyFileTest::previousTokenKeyIsRead()
{
    const Result<KeySet> keys = loadOrCreateKeys(m_path, m_random);
    QVERIFY(keys.has_value());
    write(content() + "token-previous " + QByteArray(32, 'p').toHex() + "\n");
    const Result<KeySet> changed = loadOrCreateKeys(m_path, m_random);
    QVERIFY(changed.has_value());
    QCOMPARE(changed->previousTokenSeed, QByteArray(32, 'p'));
    QCOMPARE(changed->tokenSeed, keys->tokenSeed);
}

void KeyFileTest::missingFolderIsSaid()
{
    const QString path = m_folder->filePath(QStringLiteral("nowhere/keys"));
    QCOMPARE(codeOf(loadOrCreateKeys(path, m_random)), QStringLiteral("keys.unwritable"));
}

void KeyFileTest::newTicketKeyLeavesPrintedTicketsGood()
{
    const KeySet before = *loadOrCreateKeys(m_path, m_random);
    Ticket ticket = sampleTicket();
    const QString first = Ed25519TicketSigner(before.ticketSeed).payloadOf(ticket);
    QVERIFY(rotateTicketKey(m_path, m_random));
    const KeySet between = *loadOrCreateKeys(m_path, m_random);
    const QString second
        = Ed25519TicketSigner(between.ticketSeed, between.earlierTicketKeys).payloadOf(ticket);
    const Result<KeySet> rotated = rotateTicketKey(m_path, m_random);
    QVERIFY(rotated);
    const KeySet after = *loadOrCreateKeys(m_path, m_random);
    QCOMPARE(*rotated, after);
    QCOMPARE(after.tokenSeed, before.tokenSeed);
    QCOMPARE(after.csrfSecret, before.csrfSecret);
    QCOMPARE(after.captchaSecret, before.captchaSecret);
    QCOMPARE(after.earlierTicketKeys.size(), 2);
    QVERIFY(!content().contains(before.ticketSeed.toHex()));

    Ed25519TicketSigner signer(after.ticketSeed, after.earlierTicketKeys);
    const QString third = signer.payloadOf(ticket);
    QVERIFY(first != second && second != third);
    for (const QString &payload : {first, second, third})
        QCOMPARE(signer.ticketNumberOf(payload).value_or(QString()), ticket.number);
    QCOMPARE(signer.ticketKeys().size(), 3);
    struct stat status = {};
    QCOMPARE(::stat(QFile::encodeName(m_path).constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t(0600));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void KeyFileTest::keysThatAreChangedTogetherAreAllKept()
{
    QVERIFY(loadOrCreateKeys(m_path, m_random));
    constexpr int changes = 8;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < changes; ++i) {
            threads.emplace_back([this] {
                SystemRandom random;
                if (!rotateTicketKey(m_path, random))
                    qWarning("a key was not changed");
            });
        }
    }
    const KeySet keys = *loadOrCreateKeys(m_path, m_random);
    QCOMPARE(keys.earlierTicketKeys.size(), changes);
    QCOMPARE(QSet<QByteArray>(keys.earlierTicketKeys.begin(), keys.earlierTicketKeys.end()).size(),
             changes);
}

void KeyFileTest::fullFileKeepsItsKeys()
{
    QVERIFY(loadOrCreateKeys(m_path, m_random));
    for (qsizetype i = 1; i < maximumTicketKeys; ++i)
        QVERIFY(rotateTicketKey(m_path, m_random));
    const QByteArray before = content();
    QCOMPARE(codeOf(rotateTicketKey(m_path, m_random)), QStringLiteral("keys.full"));
    QCOMPARE(content(), before);
    QVERIFY(loadOrCreateKeys(m_path, m_random));
}

void KeyFileTest::nothingIsChangedWithoutAFile()
{
    QCOMPARE(codeOf(rotateTicketKey(m_path, m_random)), QStringLiteral("keys.unreadable"));
    QVERIFY(!QFile::exists(m_path));
    write("kai-keys 1\ntoken 00\n");
    QCOMPARE(codeOf(rotateTicketKey(m_path, m_random)), QStringLiteral("keys.damaged"));
}

QTEST_GUILESS_MAIN(KeyFileTest)
#include "tst_keyfile.moc"
