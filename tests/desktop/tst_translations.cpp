#include "desktop/window/languageswitch.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace kai;

namespace {

struct Message
{
    QString source;
    QStringList texts;
    bool isUnfinished = false;
    bool isNumerus = false;
};

/// All messages of a .ts file by context, source and comment.
QHash<QString, Message> messages(const QString &path)
{
    QHash<QString, Message> all;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return all;
    QXmlStreamReader xml(&file);
    QString context;
    QString comment;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            const QString name = xml.name().toString();
            if (name == u"name") {
                context = xml.readElementText();
            } else if (name == u"message") {
                message = {};
                message.isNumerus = xml.attributes().value(u"numerus"_qs) == u"yes";
                comment.clear();
            } else if (name == u"source") {
                message.source = xml.readElementText();
            } else if (name == u"comment") {
                comment = xml.readElementText();
            } else if (name == u"translation") {
                message.isUnfinished = xml.attributes().hasAttribute(u"type"_qs);
                if (!message.isNumerus)
                    message.texts = {xml.readElementText()};
            } else if (name == u"numerusform") {
                message.texts.append(xml.readElementText());
            }
        } else if (xml.isEndElement() && xml.name() == u"message") {
            all.insert(context + u'\n' + message.source + u'\n' + comment, message);
        }
    }
    return all;
}

/// The %1, %2 … and %n of a text, sorted.
QStringList placeholders(const QString &text)
{
    QStringList found;
    static const QRegularExpression pattern(u"%(\\d+|n)"_qs);
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        found.append(match.captured());
    found.sort();
    return found;
}

} // namespace

/// Both languages are complete, fit the sources as they are now, and are really in the program.
class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void filesFitTheSources_data() { everyTextIsTranslated_data(); }
    void filesFitTheSources();
    void programHoldsBothLanguages();
    void pluralsFollowTheNumber();
};

void TranslationsTest::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("plurals");
    QTest::newRow("Indonesian") << u"id"_qs << 1;
    QTest::newRow("English") << u"en"_qs << 2;
}

void TranslationsTest::everyTextIsTranslated()
{
    QFETCH(QString, language);
    QFETCH(int, plurals);
    const auto all
        = messages(QStringLiteral(KAI_SOURCE_DIR "/translations/kai_%1.ts").arg(language));
    QVERIFY(all.size() > 300);
    for (const Message &message : all) {
        const QByteArray source = message.source.toUtf8();
        QVERIFY2(!message.isUnfinished, source);
        QCOMPARE(message.texts.size(), message.isNumerus ? plurals : 1);
        for (const QString &text : message.texts) {
            QVERIFY2(!text.trimmed().isEmpty(), source);
            QVERIFY2(placeholders(text) == placeholders(message.source), source);
        }
    }
}

void TranslationsTest::filesFitTheSources()
{
    QFETCH(QString, language);
    QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh_%1.ts"_qs.arg(language));
    const QString source = QStringLiteral(KAI_SOURCE_DIR);
    QProcess lupdate;
    lupdate.setWorkingDirectory(source);
    lupdate.start(QStringLiteral(KAI_LUPDATE),
                  {u"-silent"_qs, u"-locations"_qs, u"none"_qs, u"-no-ui-lines"_qs, u"-I"_qs,
                   u"src"_qs, u"src/desktop"_qs, u"src/app"_qs, u"ui"_qs, u"-source-language"_qs,
                   u"en"_qs, u"-target-language"_qs, language, u"-ts"_qs, fresh});
    QVERIFY(lupdate.waitForFinished(120000));
    QCOMPARE(lupdate.exitCode(), 0);
    const auto now = messages(fresh);
    const auto kept = messages(source + u"/translations/kai_%1.ts"_qs.arg(language));
    QVERIFY(now.size() > 300);
    for (auto it = now.begin(); it != now.end(); ++it)
        QVERIFY2(kept.contains(it.key()), qPrintable(u"new: "_qs + it.key()));
    for (auto it = kept.begin(); it != kept.end(); ++it)
        QVERIFY2(now.contains(it.key()), qPrintable(u"gone: "_qs + it.key()));
}

void TranslationsTest::programHoldsBothLanguages()
{
    LanguageSwitch languages;
    languages.apply(LanguageChoice::Indonesian);
    QCOMPARE(languages.code(), QByteArray("id"));
    QCOMPARE(QCoreApplication::translate("kai::Labels", "Executive"), u"Eksekutif"_qs);
    QCOMPARE(QLocale().toString(QDate(2026, 8, 1), u"d MMMM"_qs), u"1 Agustus"_qs);
    languages.apply(LanguageChoice::English);
    QCOMPARE(QCoreApplication::translate("kai::Labels", "Executive"), u"Executive"_qs);
    QCOMPARE(QLocale().toString(QDate(2026, 8, 1), u"d MMMM"_qs), u"1 August"_qs);
}

void TranslationsTest::pluralsFollowTheNumber()
{
    const auto seats = [](int n) {
        return QCoreApplication::translate("kai::SeatPanel",
                                           "%n seat(s) free in this class; by coach:", nullptr, n);
    };
    LanguageSwitch languages;
    languages.apply(LanguageChoice::English);
    QCOMPARE(seats(1), u"1 seat free in this class; by coach:"_qs);
    QCOMPARE(seats(7), u"7 seats free in this class; by coach:"_qs);
    languages.apply(LanguageChoice::Indonesian);
    QCOMPARE(seats(7), u"7 kursi kosong di kelas ini; per kereta:"_qs);
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
