#include "security/ed25519ticketsigner.h"
#include "tickets/pdfticketprinter.h"
#include "unit/tickets/commandline.h"
#include "unit/tickets/sampleticket.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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
    void codeIsAtLeast35Millimetres();
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
    QString print(const QList<Ticket> &tickets, const QString &language);
    QString textOf(const QString &path) const;
    QString scanned(const QString &path) const;

    Ed25519TicketSigner m_signer {QByteArray(32, 'e')};
    PdfTicketPrinter m_printer {m_signer, {}};
    QTemporaryDir m_folder;
    int m_files = 0;
};

QString TicketPdfTest::print(const QList<Ticket> &tickets, const QString &language)
{
    const Result<QByteArray> pdf = m_printer.pdf(tickets, language);
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

/// What a reader finds on the first page, printed at 110 dots an inch.
QString TicketPdfTest::scanned(const QString &path) const
{
    const QByteArray rendered
        = outputOf(QStringLiteral("pdftoppm"),
                   {QStringLiteral("-r"), QStringLiteral("110"), QStringLiteral("-gray"),
                    QStringLiteral("-png"), QStringLiteral("-singlefile"), path, path});
    if (rendered.isNull())
        return QStringLiteral("not rendered");
    return QString::fromLatin1(outputOf(
        QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw"),
                                    QStringLiteral("-Sbinary"), path + QStringLiteral(".png")}));
}

void TicketPdfTest::gateReadsAndVerifiesThePrintedCode_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Indonesian") << id;
    QTest::newRow("English") << en;
}

void TicketPdfTest::gateReadsAndVerifiesThePrintedCode()
{
    QFETCH(QString, language);
    const QString payload = scanned(print({sampleTicket()}, language));
    QCOMPARE(payload, m_signer.payloadOf(sampleTicket()));
    const Result<TicketClaims> claims = TicketVerifier({m_signer.publicKey()}).verify(payload);
    QVERIFY(claims.has_value());
    QCOMPARE(claims->number, sampleTicket().number);
    QCOMPARE(claims->seat, QStringLiteral("10C"));
}

void TicketPdfTest::forgedCodeIsRefused()
{
    Ed25519TicketSigner forger(QByteArray(32, 'f'));
    PdfTicketPrinter press(forger, {});
    const Result<QByteArray> pdf = press.pdf({sampleTicket()}, id);
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

void TicketPdfTest::codeIsAtLeast35Millimetres()
{
    const QByteArray list = outputOf(QStringLiteral("pdfimages"),
                                     {QStringLiteral("-list"), print({sampleTicket()}, id)});
    const QList<QByteArray> rows = list.trimmed().split('\n');
    QCOMPARE(rows.size(), 3); // two of heading, one image
    const QList<QByteArray> fields = rows[2].simplified().split(' ');
    QCOMPARE(fields.value(7), QByteArray("1")); // bits a pixel
    QVERIFY(fields.value(8) != "jpeg");
    const double pixels = fields.value(3).toDouble();
    const double millimetres = pixels / fields.value(12).toDouble() * 25.4;
    // 45 modules between two margins of 4.
    const double code = millimetres * 45 / 53;
    QVERIFY2(code >= 35 && code < 60, qPrintable(QString::number(code)));
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
    const Result<QByteArray> pdf = m_printer.pdf({ticket}, id);
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
    const QString path = print({ticket}, en);
    const QString text = textOf(path);
    for (const char *field : {"K7MPX2Q", "EKS 3", "10C", "Rp 585.000", "Surabaya Gubeng (SGU)",
                              "08:10 WIB", "Page 1 of 1", "************0123"})
        QVERIFY2(text.contains(QLatin1String(field)), qPrintable(text));
    QCOMPARE(scanned(path), m_signer.payloadOf(ticket));
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
                    documents[i] = m_printer.pdf({ticket}, i % 2 ? id : en).value_or(QByteArray());
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
        const Result<QByteArray> pdf = m_printer.pdf({sampleTicket()}, QString::fromLatin1(code));
        QVERIFY(!pdf.has_value());
        QCOMPARE(pdf.error(),
                 validationError(QStringLiteral("/language"), QStringLiteral("language.unknown")));
    }
}

void TicketPdfTest::noTicketsAreRefused()
{
    QCOMPARE(m_printer.pdf({}, id).error(),
             validationError(QStringLiteral("/tickets"), QStringLiteral("required")));
}

QTEST_MAIN(TicketPdfTest)
#include "tst_ticketpdf.moc"
