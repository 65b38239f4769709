#include "security/ed25519ticketsigner.h"
#include "tickets/pdfticketprinter.h"
#include "unit/tickets/commandline.h"
#include "unit/tickets/sampleticket.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QtMath>

#include <array>
#include <thread>

using namespace kai;

namespace {

const QString id = QStringLiteral("id");
const QString en = QStringLiteral("en");

} // namespace

/// The printed ticket as others see it: pdftotext and pdftoppm of Poppler, and the reader zbarimg.
class TicketPdfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gateReadsAndVerifiesThePrintedCode_data();
    void gateReadsAndVerifiesThePrintedCode();
    void forgedCodeIsRefused();
    void codeIsAtLeast30Millimetres_data();
    void codeIsAtLeast30Millimetres();
    void aModuleIsSixDotsOfAThermalPrinter();
    void boardingPassHasEveryField_data();
    void boardingPassHasEveryField();
    void stripIsAsWideAsItsPaper();
    void reductionIsALineOfItsOwn_data();
    void reductionIsALineOfItsOwn();
    void everyScriptHasItsFont_data();
    void everyScriptHasItsFont();
    void everyFieldIsPrinted_data();
    void everyFieldIsPrinted();
    void identityIsMasked();
    void timesAreLocalAtEachStation();
    void infantHasNoSeat();
    void voidTicketHasNothingToScan();
    void usedTicketSaysWhenAndWhere();
    void namesOfAnyKindLeaveTheRestInPlace_data();
    void namesOfAnyKindLeaveTheRestInPlace();
    void onePageForEachTicket();
    void fontsTravelWithTheDocument();
    void manyThreadsPrintAtOnce();
    void unknownLanguageIsRefused();
    void noTicketsAreRefused();

private:
    /// The path of the PDF; empty when it could not be made.
    QString print(const QList<Ticket> &tickets, const QString &language,
                  TicketFormat format = TicketFormat::A4);
    QString textOf(const QString &path) const;
    QString scanned(const QString &path, int dotsPerInch = 110) const;
    double codeSide(const QString &path) const;

    Ed25519TicketSigner m_signer {QByteArray(32, 'e')};
    PdfTicketPrinter m_printer {m_signer, {}};
    QTemporaryDir m_folder;
    int m_files = 0;
};

QString TicketPdfTest::print(const QList<Ticket> &tickets, const QString &language,
                             TicketFormat format)
{
    const Result<QByteArray> pdf = m_printer.pdf(tickets, format, language);
    if (!pdf)
        return {};
    const QString path = m_folder.filePath(QString::number(++m_files) + QStringLiteral(".pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size())
        return {};
    return path;
}

QString TicketPdfTest::textOf(const QString &path) const
{
    return QString::fromUtf8(outputOf(QStringLiteral("pdftotext"),
                                      {QStringLiteral("-layout"), path, QStringLiteral("-")}));
}

/// What a reader finds on the first page, printed at so many dots an inch.
QString TicketPdfTest::scanned(const QString &path, int dotsPerInch) const
{
    const QByteArray rendered
        = outputOf(QStringLiteral("pdftoppm"),
                   {QStringLiteral("-r"), QString::number(dotsPerInch), QStringLiteral("-gray"),
                    QStringLiteral("-png"), QStringLiteral("-singlefile"), path, path});
    if (rendered.isNull())
        return QStringLiteral("not rendered");
    return QString::fromLatin1(outputOf(
        QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw"),
                                    QStringLiteral("-Sbinary"), path + QStringLiteral(".png")}));
}

void TicketPdfTest::gateReadsAndVerifiesThePrintedCode_data()
{
    QTest::addColumn<TicketFormat>("format");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("dotsPerInch");
    for (const auto &[format, name] : WireNames<TicketFormat>::values) {
        for (const QString &language : {id, en}) {
            for (const int dots : {110, 203}) {
                QTest::addRow("%s %s %d", name, qPrintable(language), dots)
                    << format << language << dots;
            }
        }
    }
}

void TicketPdfTest::gateReadsAndVerifiesThePrintedCode()
{
    QFETCH(TicketFormat, format);
    QFETCH(QString, language);
    QFETCH(int, dotsPerInch);
    for (const Ticket &ticket : {sampleTicket(), infantTicket()}) {
        const QString payload = scanned(print({ticket}, language, format), dotsPerInch);
        QCOMPARE(payload, m_signer.payloadOf(ticket));
        const Result<TicketClaims> claims = TicketVerifier({m_signer.publicKey()}).verify(payload);
        QVERIFY(claims.has_value());
        QCOMPARE(claims->number, ticket.number);
    }
}

void TicketPdfTest::forgedCodeIsRefused()
{
    Ed25519TicketSigner forger(QByteArray(32, 'f'));
    PdfTicketPrinter press(forger, {});
    const Result<QByteArray> pdf = press.pdf({sampleTicket()}, TicketFormat::A4, id);
    QVERIFY(pdf.has_value());
    QFile file(m_folder.filePath(QStringLiteral("forged.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(*pdf);
    file.close();
    const Result<QString> number = m_signer.ticketNumberOf(scanned(file.fileName()));
    QVERIFY(!number.has_value());
    QCOMPARE(number.error().fields,
             (QList<FieldError> {{QStringLiteral("/payload"), QStringLiteral("ticket.forged")}}));
}

static void addFormats()
{
    QTest::addColumn<TicketFormat>("format");
    for (const auto &[format, name] : WireNames<TicketFormat>::values)
        QTest::newRow(name) << format;
}

/// The side of the code with its margins.
double TicketPdfTest::codeSide(const QString &path) const
{
    const QByteArray list = outputOf(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path});
    const QList<QByteArray> rows = list.trimmed().split('\n');
    if (rows.size() != 3) // two of heading, one image
        return 0;
    const QList<QByteArray> fields = rows[2].simplified().split(' ');
    const bool isLossless = fields.value(7) == "1" && fields.value(8) != "jpeg"; // bits a pixel
    return isLossless ? fields.value(3).toDouble() / fields.value(12).toDouble() * 25.4 : 0;
}

void TicketPdfTest::codeIsAtLeast30Millimetres_data()
{
    addFormats();
}

void TicketPdfTest::codeIsAtLeast30Millimetres()
{
    QFETCH(TicketFormat, format);
    // 45 modules between two margins of 4.
    const double code = codeSide(print({sampleTicket()}, id, format)) * 45 / 53;
    QVERIFY2(code >= 30 && code < 60, qPrintable(QString::number(code)));
}

void TicketPdfTest::aModuleIsSixDotsOfAThermalPrinter()
{
    const QString path = print({sampleTicket()}, id, TicketFormat::Roll);
    QVERIFY(!outputOf(QStringLiteral("pdftoppm"),
                      {QStringLiteral("-r"), QStringLiteral("203"), QStringLiteral("-mono"),
                       QStringLiteral("-singlefile"), path, path})
                 .isNull());
    const QImage strip(path + QStringLiteral(".pbm"));
    QVERIFY(!strip.isNull());
    QCOMPARE(strip.width(), qCeil(227 / 72.0 * 203));
    // The upper side of the code's first finder: seven modules in a row.
    int longest = 0;
    for (int y = qRound(104 / 25.4 * 203); y < qRound(112 / 25.4 * 203); ++y) {
        int run = 0;
        for (int x = strip.width() / 2 - 20; x < strip.width(); ++x) {
            run = qGray(strip.pixel(x, y)) < 128 ? run + 1 : 0;
            longest = qMax(longest, run);
        }
    }
    QVERIFY2(qAbs(longest - 7 * 6) <= 1, qPrintable(QString::number(longest)));
}

void TicketPdfTest::boardingPassHasEveryField_data()
{
    everyFieldIsPrinted_data();
}

void TicketPdfTest::boardingPassHasEveryField()
{
    QFETCH(QString, language);
    QFETCH(QStringList, fields);
    // The strip has no room for how long the trip takes and for a heading of the rules.
    for (const char *field :
         {"8 jam 25 menit", "8 h 25 min", "Sebelum berangkat", "Before you travel"})
        fields.removeAll(QString::fromLatin1(field));
    // A long name of a station has two lines.
    fields.removeAll(QStringLiteral("Surabaya Gubeng (SGU)"));
    fields += {QStringLiteral("Boarding pass"), QStringLiteral("Surabaya Gubeng"),
               QStringLiteral("(SGU)")};
    const QString text = textOf(print({sampleTicket()}, language, TicketFormat::Roll));
    for (const QString &field : fields)
        QVERIFY2(text.contains(field), qPrintable(field + QLatin1Char('\n') + text));
    const QString number = sampleTicket().passenger.details.identityNumber;
    QVERIFY(!QString(text).remove(QLatin1Char(' ')).contains(number.right(5)));
}

void TicketPdfTest::stripIsAsWideAsItsPaper()
{
    const QByteArray info
        = outputOf(QStringLiteral("pdfinfo"),
                   {print({sampleTicket(), infantTicket()}, id, TicketFormat::Roll)});
    QVERIFY2(info.contains("Page size:       227 x 576 pts"),
             info.constData()); // PDF counts whole points
    QVERIFY2(info.contains("Pages:           2"), info.constData());
}

void TicketPdfTest::reductionIsALineOfItsOwn_data()
{
    addFormats();
}

void TicketPdfTest::reductionIsALineOfItsOwn()
{
    QFETCH(TicketFormat, format);
    Ticket ticket = sampleTicket();
    ticket.passenger.reduction = QStringLiteral("senior");
    ticket.passenger.reductionAmount = Money(146'250);
    const QString text = textOf(print({ticket}, en, format));
    for (const char *field : {"Rp 731.250", "Reduction, senior", "-Rp 146.250", "Rp 585.000"})
        QVERIFY2(text.contains(QLatin1String(field)), qPrintable(text));
}

void TicketPdfTest::everyScriptHasItsFont_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("font");
    QTest::newRow("Arabic") << QStringLiteral("محمد عبد الرحمن") << QByteArray("NotoSansArabic");
    QTest::newRow("Javanese") << QStringLiteral("ꦱꦶꦠꦶ ꦫꦃꦩꦮꦠꦶ") << QByteArray("NotoSansJavanese");
    QTest::newRow("emoji") << QStringLiteral("Siti 😀") << QByteArray("Symbola");
}

void TicketPdfTest::everyScriptHasItsFont()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, font);
    Ticket ticket = sampleTicket();
    ticket.passenger.details.name = name;
    for (const auto &[format, formatName] : WireNames<TicketFormat>::values) {
        const QByteArray fonts
            = outputOf(QStringLiteral("pdffonts"), {print({ticket}, id, format)});
        QVERIFY2(fonts.contains(font), fonts.constData());
        QCOMPARE(fonts.trimmed().split('\n').size(), 2 + 3); // of heading, and nobody else's
    }
}

void TicketPdfTest::everyFieldIsPrinted_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("fields");
    const QStringList common {QStringLiteral("K7MPX2Q"),
                              QStringLiteral("26120500000017"),
                              QStringLiteral("Bima"),
                              QStringLiteral("EKS 3"),
                              QStringLiteral("10C"),
                              QStringLiteral("Gambir (GMR)"),
                              QStringLiteral("Surabaya Gubeng (SGU)"),
                              QStringLiteral("08:10 WIB"),
                              QStringLiteral("16:35 WIB"),
                              QStringLiteral("Siti Rahmawati"),
                              QStringLiteral("Rp 585.000"),
                              QStringLiteral("************0123"),
                              QStringLiteral("28 Nov 2026 08:10 WIB")};
    QTest::newRow("Indonesian") << id
                                << common
                                       + QStringList {
                                           QStringLiteral("Kode booking"),
                                           QStringLiteral("KA 70"),
                                           QStringLiteral("Eksekutif"),
                                           QStringLiteral("Subkelas AA"),
                                           QStringLiteral("Sabtu, 5 Desember 2026"),
                                           QStringLiteral("Dewasa"),
                                           QStringLiteral("8 jam 25 menit"),
                                           QStringLiteral("Sebelum berangkat"),
                                           QStringLiteral("Bawa kartu identitas asli"),
                                           QStringLiteral("Berlaku"),
                                           QStringLiteral("Diterbitkan 20 Nov 2026 11:05 WIB")};
    QTest::newRow("English") << en
                             << common
                                    + QStringList {QStringLiteral("Booking code"),
                                                   QStringLiteral("Train 70"),
                                                   QStringLiteral("Executive"),
                                                   QStringLiteral("Subclass AA"),
                                                   QStringLiteral("Saturday, 5 December 2026"),
                                                   QStringLiteral("Adult"),
                                                   QStringLiteral("8 h 25 min"),
                                                   QStringLiteral("Before you travel"),
                                                   QStringLiteral("original identity document"),
                                                   QStringLiteral("Valid"),
                                                   QStringLiteral("Issued 20 Nov 2026 11:05 WIB")};
}

void TicketPdfTest::everyFieldIsPrinted()
{
    QFETCH(QString, language);
    QFETCH(QStringList, fields);
    const QString text = textOf(print({sampleTicket()}, language));
    for (const QString &field : fields)
        QVERIFY2(text.contains(field), qPrintable(field + QLatin1Char('\n') + text));
}

void TicketPdfTest::identityIsMasked()
{
    const Ticket ticket = sampleTicket();
    const QString number = ticket.passenger.details.identityNumber;
    const Result<QByteArray> pdf = m_printer.pdf({ticket}, TicketFormat::A4, id);
    QVERIFY(pdf.has_value());
    QVERIFY(!pdf->contains(number.toLatin1()));
    const QString text = textOf(print({ticket}, id)).remove(QLatin1Char(' '));
    QVERIFY(text.contains(number.right(4)));
    QVERIFY(!text.contains(number.right(5)));
    QVERIFY(!text.contains(number.first(5)));
}

void TicketPdfTest::timesAreLocalAtEachStation()
{
    Ticket ticket = sampleTicket();
    ticket.trip.to.timeZone = "Asia/Makassar";
    ticket.trip.to.arrival = QDateTime(QDate(2026, 12, 5), QTime(16, 30), Qt::UTC);
    const QString text = textOf(print({ticket}, en));
    QVERIFY2(text.contains(QStringLiteral("08:10 WIB")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("00:30 WITA")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Sunday, 6 December 2026")), qPrintable(text));
}

void TicketPdfTest::infantHasNoSeat()
{
    const QString text = textOf(print({infantTicket()}, id));
    QVERIFY(text.contains(QStringLiteral("Bayi")));
    QVERIFY(text.contains(QStringLiteral("Tanpa kursi")));
    QVERIFY(text.contains(QStringLiteral("Rp 0")));
    QVERIFY(!text.contains(QStringLiteral("EKS")));
}

void TicketPdfTest::voidTicketHasNothingToScan()
{
    Ticket ticket = sampleTicket();
    ticket.status = TicketStatus::Void;
    const QString path = print({ticket}, en);
    QVERIFY(textOf(path).contains(QStringLiteral("Void")));
    const QByteArray images
        = outputOf(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path});
    QCOMPARE(images.trimmed().split('\n').size(), 2); // the heading alone
}

void TicketPdfTest::usedTicketSaysWhenAndWhere()
{
    Ticket ticket = sampleTicket();
    ticket.status = TicketStatus::Used;
    ticket.usedAt = QDateTime(QDate(2026, 12, 5), QTime(0, 40), Qt::UTC);
    ticket.usedStationCode = QStringLiteral("GMR");
    QVERIFY(
        textOf(print({ticket}, en)).contains(QStringLiteral("Used 5 Dec 2026 07:40 WIB at GMR")));
}

void TicketPdfTest::namesOfAnyKindLeaveTheRestInPlace_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("long, of many words")
        << QStringLiteral("Raden Mas Bendara Pangeran Harya Kusumadiningrat Prawirodirjo "
                          "Sastronegoro Wiryokusumo Hadiningrat");
    QTest::newRow("long, of one word") << QString(200, QLatin1Char('W'));
    QTest::newRow("Arabic") << QStringLiteral("محمد عبد الرحمن");
    QTest::newRow("Javanese") << QStringLiteral("ꦱꦶꦠꦶ ꦫꦃꦩꦮꦠꦶ");
    QTest::newRow("emoji") << QStringLiteral("Siti 😀👨‍👩‍👧");
    QTest::newRow("turned direction") << QStringLiteral("Siti \u202e\u2067 12345");
    QTest::newRow("line breaks") << QStringLiteral("Siti\n\n\n\u2028\u2029Rahma\twati");
    QTest::newRow("half a character") << QString(QChar(0xd83d));
    QTest::newRow("many marks") << QLatin1Char('a') + QString(300, QChar(0x0301));
    QTest::newRow("nothing") << QString();
}

void TicketPdfTest::namesOfAnyKindLeaveTheRestInPlace()
{
    QFETCH(QString, name);
    Ticket ticket = sampleTicket();
    ticket.passenger.details.name = name;
    ticket.trip.from.stationName = name;
    ticket.trip.train.name = name;
    for (const auto &[format, formatName] : WireNames<TicketFormat>::values) {
        const QString path = print({ticket}, en, format);
        const QString text = textOf(path);
        for (const char *field : {"K7MPX2Q", "EKS 3", "10C", "Rp 585.000", "Surabaya Gubeng",
                                  "08:10 WIB", "************0123"})
            QVERIFY2(text.contains(QLatin1String(field)), qPrintable(text));
        QCOMPARE(scanned(path), m_signer.payloadOf(ticket));
    }
}

void TicketPdfTest::onePageForEachTicket()
{
    const QString path = print({sampleTicket(), infantTicket()}, id);
    const QStringList pages = textOf(path).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    QCOMPARE(pages.size(), 2);
    QVERIFY(pages[0].contains(QStringLiteral("Siti Rahmawati")));
    QVERIFY(pages[0].contains(QStringLiteral("Halaman 1 dari 2")));
    QVERIFY(pages[1].contains(QStringLiteral("Bima Rahmawati")));
    QVERIFY(pages[1].contains(QStringLiteral("Halaman 2 dari 2")));
    const QByteArray info = outputOf(QStringLiteral("pdfinfo"), {path});
    QVERIFY2(info.contains("(A4)"), info.constData());
}

void TicketPdfTest::fontsTravelWithTheDocument()
{
    const QByteArray fonts = outputOf(QStringLiteral("pdffonts"), {print({sampleTicket()}, id)});
    const QList<QByteArray> rows = fonts.trimmed().split('\n').mid(2);
    // Nothing else, else a server without fonts would print boxes.
    QCOMPARE(rows.size(), 2);
    QVERIFY2(fonts.contains("NotoSans-Regular") && fonts.contains("NotoSans-Bold"),
             fonts.constData());
    for (const QByteArray &row : rows)
        QVERIFY2(row.simplified().contains("Identity-H yes "), row.constData());
}

void TicketPdfTest::manyThreadsPrintAtOnce()
{
    std::array<QByteArray, 8> documents;
    {
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < documents.size(); ++i) {
            threads.emplace_back([this, i, &documents] {
                Ticket ticket = sampleTicket();
                ticket.passenger.details.name = QStringLiteral("Penumpang ꦱꦶ %1").arg(i);
                for (int round = 0; round < 5; ++round)
                    documents[i] = m_printer.pdf({ticket}, TicketFormat::A4, i % 2 ? id : en)
                                       .value_or(QByteArray());
            });
        }
    }
    for (size_t i = 0; i < documents.size(); ++i) {
        QFile file(m_folder.filePath(QStringLiteral("thread%1.pdf").arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(documents[i]);
        file.close();
        const QString text = textOf(file.fileName());
        QVERIFY(text.contains(QStringLiteral("Penumpang")));
        QVERIFY(
            text.contains(i % 2 ? QStringLiteral("Kode booking") : QStringLiteral("Booking code")));
        QCOMPARE(m_signer.ticketNumberOf(scanned(file.fileName())).value_or(QString()),
                 sampleTicket().number);
    }
}

void TicketPdfTest::unknownLanguageIsRefused()
{
    for (const char *code : {"", "jv", "ID", "en_GB"}) {
        const Result<QByteArray> pdf
            = m_printer.pdf({sampleTicket()}, TicketFormat::A4, QString::fromLatin1(code));
        QVERIFY(!pdf.has_value());
        QCOMPARE(pdf.error(),
                 validationError(QStringLiteral("/language"), QStringLiteral("language.unknown")));
    }
}

void TicketPdfTest::noTicketsAreRefused()
{
    QCOMPARE(m_printer.pdf({}, TicketFormat::A4, id).error(),
             validationError(QStringLiteral("/tickets"), QStringLiteral("required")));
}

QTEST_MAIN(TicketPdfTest)
#include "tst_ticketpdf.moc"
