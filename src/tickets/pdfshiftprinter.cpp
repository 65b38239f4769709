#include "tickets/pdfshiftprinter.h"

#include "tickets/pdfpages.h"

#include <QTimeZone>

namespace kai {

namespace {

constexpr double left = 20;
constexpr double width = 110;
constexpr double rowHeight = 8;
const QColor rule(0xd1, 0xd5, 0xdb);

/// The words of the report, which only it uses.
struct ShiftWords
{
    const char *title;
    const char *cashier;
    const char *opened;
    const char *closed;
    const char *openingFloat;
    const char *sales;
    const char *refunds;
    const char *cashIn;
    const char *cashOut;
    const char *expected;
    const char *counted;
    const char *difference;
    const char *signature;
};

constexpr ShiftWords english {"Z-report of shift %1",
                              "Cashier",
                              "Opened",
                              "Closed",
                              "Float",
                              "Sales (%1)",
                              "Refunds (%1)",
                              "Cash in",
                              "Cash out",
                              "Expected",
                              "Counted",
                              "Difference",
                              "Signature of the cashier"};
constexpr ShiftWords indonesian {"Laporan Z sif %1",
                                 "Kasir",
                                 "Dibuka",
                                 "Ditutup",
                                 "Modal awal",
                                 "Penjualan (%1)",
                                 "Pengembalian dana (%1)",
                                 "Kas masuk",
                                 "Kas keluar",
                                 "Seharusnya",
                                 "Terhitung",
                                 "Selisih",
                                 "Tanda tangan kasir"};

QString word(const char *text)
{
    return QString::fromUtf8(text);
}

/// In the time of the head office, whose day a shift belongs to.
QString localTime(const QDateTime &time)
{
    return time.toTimeZone(QTimeZone("Asia/Jakarta"))
               .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
           + QLatin1String(" WIB");
}

/// Rows of a label at the left and a value at the right, from top to bottom.
class ReportPage
{
public:
    explicit ReportPage(TicketCanvas &canvas)
        : m_canvas(canvas)
    {
    }

    void title(const QString &text)
    {
        TextStyle style;
        style.points = 18;
        style.weight = QFont::Bold;
        m_canvas.text({left, m_y, width, 12}, text, style);
        m_y += 16;
    }
    void row(const QString &label, const QString &value, QFont::Weight weight = QFont::Normal)
    {
        TextStyle style;
        style.points = 11;
        style.weight = weight;
        m_canvas.text({left, m_y, width * 0.55, rowHeight}, label, style);
        style.alignment = Qt::AlignRight;
        m_canvas.text({left + width * 0.4, m_y, width * 0.6, rowHeight}, value, style);
        m_y += rowHeight;
    }
    void line()
    {
        m_canvas.line({left, m_y}, {left + width, m_y}, rule, 0.3);
        m_y += 2;
    }
    void gap(double height) { m_y += height; }

private:
    TicketCanvas &m_canvas;
    double m_y = 20;
};

void draw(ReportPage &page, const Shift &shift, const ShiftWords &words)
{
    page.title(word(words.title).arg(shift.id.value()));
    page.row(word(words.cashier), shift.cashierName);
    page.row(word(words.opened), localTime(shift.createdAt));
    page.row(word(words.closed), localTime(shift.closedAt));
    page.line();
    page.row(word(words.openingFloat), shift.openingFloat.toString());
    page.row(word(words.sales).arg(shift.saleCount), shift.sales.toString());
    page.row(word(words.refunds).arg(shift.refundCount), shift.refunds.toString());
    page.row(word(words.cashIn), shift.cashIn.toString());
    page.row(word(words.cashOut), shift.cashOut.toString());
    page.line();
    page.row(word(words.expected), shift.expected().toString(), QFont::Bold);
    page.row(word(words.counted), shift.counted.toString(), QFont::Bold);
    page.row(word(words.difference), shift.difference().toString(), QFont::Bold);
    page.gap(30);
    page.line();
    page.row(word(words.signature), {});
}

} // namespace

Result<QByteArray> PdfShiftPrinter::pdf(const Shift &shift, const QString &language)
{
    const Result<TicketLanguage> wanted = wantedLanguage(language);
    if (!wanted)
        return failure(wanted.error());
    const ShiftWords &words = *wanted == TicketLanguage::English ? english : indonesian;
    const auto pages = PdfPages::begin(word(words.title).arg(shift.id.value()), a4Page);
    if (!pages)
        return failure(pages.error());
    ReportPage page((*pages)->canvas());
    draw(page, shift, words);
    return (*pages)->finish();
}

} // namespace kai
