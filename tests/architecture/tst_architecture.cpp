#include "architecture/layerrules.h"
#include "architecture/wordrules.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

/// Reads the sources of the product and fails on what the design forbids.
class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyIncludeIsAllowed();
    void noFileIsTooLong();
    void noForbiddenWordIsUsed();
    void aForbiddenIncludeIsFound_data();
    void aForbiddenIncludeIsFound();
    void anAllowedIncludeIsNot_data();
    void anAllowedIncludeIsNot();
    void includesInCommentsDoNotCount();
    void aForbiddenWordIsFound_data();
    void aForbiddenWordIsFound();
    void otherWordsAreNot_data();
    void otherWordsAreNot();

private:
    struct Source
    {
        QString file;
        SourceText text;
    };

    LayerRules m_layers;
    QList<Source> m_sources;
};

static QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// True for none; else tells each of them in full, which a failed check's own message would cut.
static bool isEmpty(const QList<Finding> &findings)
{
    for (const Finding &finding : findings)
        qWarning("src/%s", qPrintable(finding.toString()));
    return findings.isEmpty();
}

void TestArchitecture::initTestCase()
{
    const QDir root(QStringLiteral(KAI_SOURCE_DIR "/src"));
    QDirIterator files(root.path(), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        m_sources.append({root.relativeFilePath(path), SourceText(read(path))});
    }
    QVERIFY(m_sources.size() > 100);
}

void TestArchitecture::everyIncludeIsAllowed()
{
    QList<Finding> found;
    for (const Source &source : m_sources)
        found += m_layers.findings(source.file, source.text);
    QVERIFY(isEmpty(found));
}

void TestArchitecture::noFileIsTooLong()
{
    constexpr int limit = 400;
    QList<Finding> found;
    for (const Source &source : m_sources) {
        const int lines = source.text.lineCount();
        if (lines > limit)
            found.append({source.file, limit, QStringLiteral("has %1 lines").arg(lines)});
    }
    QVERIFY(isEmpty(found));
}

void TestArchitecture::noForbiddenWordIsUsed()
{
    const WordRules words(read(QStringLiteral(KAI_SOURCE_DIR "/src/GLOSSARY.md")));
    QVERIFY(words.count() > 10);
    QList<Finding> found;
    for (const Source &source : m_sources)
        found += words.findings(source.file, source.text);
    QVERIFY(isEmpty(found));
}

void TestArchitecture::aForbiddenIncludeIsFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("include");
    const auto row = [](const char *file, const char *include) {
        QTest::addRow("%s %s", file, include)
            << QString::fromLatin1(file) << QString::fromLatin1(include);
    };
    row("base/clock.h", "\"domain/order.h\"");
    row("domain/order.cpp", "\"services/repositories.h\"");
    row("api/json.cpp", "\"services/orderservice.h\"");
    row("services/orderservice.cpp", "\"storage/pgdatabase.h\"");
    row("services/orderservice.cpp", "\"api/json.h\"");
    row("storage/pgdatabase.cpp", "\"http/message.h\"");
    row("http/router.cpp", "\"storage/pgdatabase.h\"");
    row("http/engine/worker.cpp", "\"http/router.h\"");
    row("http/engine/worker.cpp", "\"services/authservice.h\"");
    row("desktop/client/apiclient.cpp", "\"services/orderservice.h\"");
    row("desktop/client/apiclient.cpp", "\"security/keyfile.h\"");
    row("desktop/words/labels.cpp", "\"desktop/client/apiclient.h\"");
    row("desktop/shift/shiftpage.cpp", "\"desktop/sale/salepage.h\"");
    row("desktop/words/labels.cpp", "<QLabel>");
    row("security/altcha/altcha.cpp", "\"security/keyfile.h\"");
    row("security/altcha/altcha.cpp", "\"domain/user.h\"");
    row("tickets/ticketpage.cpp", "\"gateways/midtransgateway.h\"");
    row("simulator/store.cpp", "\"domain/payment.h\"");
    row("desktop/client/apiclient.cpp", "\"app/configuration.h\"");
    row("services/orderservice.cpp", "\"neighbour.h\"");
    row("services/orderservice.cpp", "\"tests/support/testdatabase.h\"");
    row("http/router.cpp", "<QSqlQuery>");
    row("app/serverhost.cpp", "<QSqlDatabase>");
    row("app/serverhost.cpp", "<QtSql/QSqlDatabase>");
    row("http/restserver.cpp", "<QHttpServer>");
    row("app/serverhost.cpp", "<QtHttpServer/QAbstractHttpServer>");
    row("tickets/ticketpage.cpp", "<QWidget>");
    row("app/serverhost.cpp", "<QApplication>");
    row("storage/pgdatabase.cpp", "<QSettings>");
    row("gateways/httpsclient.cpp", "<QtCore/QSettings>");
    row("domain/order.cpp", "<QTcpSocket>");
    row("services/paymentservice.cpp", "<QNetworkAccessManager>");
    row("security/keyfile.cpp", "<qt6keychain/keychain.h>");
    row("services/authservice.cpp", "<sodium.h>");
    row("services/paymentservice.cpp", "<curl/curl.h>");
    row("somewhere/else.cpp", "<QString>");
}

void TestArchitecture::aForbiddenIncludeIsFound()
{
    QFETCH(QString, file);
    QFETCH(QString, include);
    const SourceText text(QStringLiteral("#pragma once\n\n#include %1\n").arg(include));
    const QList<Finding> found = m_layers.findings(file, text);
    QCOMPARE(found.size(), 1);
    QVERIFY(found[0].line == (m_layers.knows(file) ? 3 : 1));
}

void TestArchitecture::anAllowedIncludeIsNot_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("include");
    const auto row = [](const char *file, const char *include) {
        QTest::addRow("%s %s", file, include)
            << QString::fromLatin1(file) << QString::fromLatin1(include);
    };
    row("domain/order.h", "\"base/money.h\"");
    row("http/engine/worker.cpp", "\"http/message.h\"");
    row("http/restserver.h", "\"http/engine/httpserver.h\"");
    row("http/engine/apiserver.h", "<QtHttpServer/QAbstractHttpServer>");
    row("storage/pgsession.cpp", "<QSqlQuery>");
    row("desktop/client/captchasolver.cpp", "\"security/altcha/altcha.h\"");
    row("desktop/window/loginpage.cpp", "\"ui_loginpage.h\"");
    row("desktop/orders/orderdialog.cpp", "\"desktop/sale/pricelines.h\"");
    row("app/desktopmain.cpp", "<QApplication>");
    row("app/desktopmain.cpp", "\"desktop/window/mainwindow.h\"");
    row("app/desktopmain.cpp", "\"app/serverhost.h\"");
    row("app/configuration.cpp", "<QSettings>");
    row("base/workerpool.cpp", "<condition_variable>");
    row("cluster/osuser.cpp", "<unistd.h>");
}

void TestArchitecture::anAllowedIncludeIsNot()
{
    QFETCH(QString, file);
    QFETCH(QString, include);
    const SourceText text(QStringLiteral("#include %1\n").arg(include));
    const QList<Finding> found = m_layers.findings(file, text);
    QVERIFY(isEmpty(found));
}

void TestArchitecture::includesInCommentsDoNotCount()
{
    const SourceText text(QStringLiteral("// #include <QSqlQuery>\n/*\n#include <QWidget>\n*/\n"
                                         "#include <QString>\n"));
    QCOMPARE(text.includes().size(), 1);
    QCOMPARE(text.includes()[0].line, 5);
}

static WordRules sampleWords()
{
    return WordRules(QStringLiteral("# Glossary\n\n| Term | Type | Forbidden |\n|---|---|---|\n"
                                    "| coach | `Coach` | `carriage`, `wagon` |\n"
                                    "| claim | – | `seat lock` |\n"));
}

void TestArchitecture::aForbiddenWordIsFound_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("line");
    QTest::newRow("line comment") << QStringLiteral("int a;\n// the Carriage\n") << 2;
    QTest::newRow("comment after code") << QStringLiteral("int a; ///< a wagon\n") << 1;
    QTest::newRow("block comment") << QStringLiteral("/* one\n   wagon */\n") << 2;
    QTest::newRow("two words") << QStringLiteral("// a seat  lock\n") << 1;
    QTest::newRow("class") << QStringLiteral("\nclass Carriage final : public X\n{\n};\n") << 2;
    QTest::newRow("words of a class") << QStringLiteral("struct SeatLock\n{\n};\n") << 1;
    QTest::newRow("enum") << QStringLiteral("enum class WagonKind { A };\n") << 1;
    QTest::newRow("text for people")
        << QStringLiteral("f(\n  tr(\"The wagon %1\").arg(1));\n") << 2;
    QTest::newRow("after an apostrophe") << QStringLiteral("char c = '\"'; // wagon\n") << 1;
    QTest::newRow("after grouped digits") << QStringLiteral("int n = 1'000; // wagon\n") << 1;
}

void TestArchitecture::aForbiddenWordIsFound()
{
    QFETCH(QString, source);
    QFETCH(int, line);
    const QList<Finding> found
        = sampleWords().findings(QStringLiteral("base/x.h"), SourceText(source));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].line, line);
}

void TestArchitecture::otherWordsAreNot_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("longer words") << QStringLiteral("// undercarriages\n");
    QTest::newRow("code") << QStringLiteral("int wagon = 1;\n");
    QTest::newRow("literals of programs")
        << QStringLiteral("auto s = QStringLiteral(\"wagon\");\n");
    QTest::newRow("addresses") << QStringLiteral("auto s = \"https://x\"; int wagon = 1;\n");
    QTest::newRow("raw literals") << QStringLiteral("auto s = R\"(// wagon \" )\";\n");
    QTest::newRow("mention of a type") << QStringLiteral("class Foreign; Wagon w;\n");
}

void TestArchitecture::otherWordsAreNot()
{
    QFETCH(QString, source);
    const QList<Finding> found
        = sampleWords().findings(QStringLiteral("base/x.h"), SourceText(source));
    QVERIFY(isEmpty(found));
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
