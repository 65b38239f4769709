#include "tickets/pdfmanifestprinter.h"

#include "tickets/pdfpages.h"

#include <algorithm>

namespace kai {

namespace {

constexpr double left = 14;
constexpr double right = 196;
constexpr double tableTop = 44;
constexpr double rowHeight = 6.4;
constexpr int rowsOnAPage = 37;
const QColor line(0xd1, 0xd5, 0xdb);
const QColor band(0xf3, 0xf5, 0xf8);

/// The words of the manifest, which only it uses.
struct ManifestWords
{
    const char *title;
    const char *tickets; ///< %1 how many, %2 of them checked in
    const char *seat;
    const char *passenger;
    const char *identity;
    const char *trip;
    const char *ticket;
    const char *used;
    const char *infant;
    const char *nobody;
};

constexpr ManifestWords english {"Manifest", "%1 tickets, %2 checked in",
                                 "Seat",     "Passenger",
                                 "Identity", "Trip",
                                 "Ticket",   "Checked in",
                                 "infant",   "Nobody travels on this departure."};
constexpr ManifestWords indonesian {"Manifes",   "%1 tiket, %2 sudah naik",
                                    "Kursi",     "Penumpang",
                                    "Identitas", "Perjalanan",
                                    "Tiket",     "Naik",
                                    "bayi",      "Tidak ada penumpang pada perjalanan ini."};

struct Column
{
    double x;
    double width;
};
constexpr Column seatColumn {left + 6, 22};
constexpr Column nameColumn {left + 29, 56};
constexpr Column identityColumn {left + 86, 32};
constexpr Column tripColumn {left + 119, 21};
constexpr Column ticketColumn {left + 141, 25};
constexpr Column usedColumn {left + 167, 15};

QString word(const char *text)
{
    return QString::fromUtf8(text);
}

/// The pages of one manifest.
class ManifestPages
{
public:
    ManifestPages(PdfPages &pages, const Manifest &manifest, const TicketTexts &texts,
                  const ManifestWords &words)
        : m_pages(pages)
        , m_canvas(pages.canvas())
        , m_manifest(manifest)
        , m_texts(texts)
        , m_words(words)
    {
    }

    void draw()
    {
        const qsizetype count = m_manifest.entries.size();
        const int pages = std::max(1, int((count + rowsOnAPage - 1) / rowsOnAPage));
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                m_pages.next();
            drawHeading(page + 1, pages);
            const qsizetype first = qsizetype(page) * rowsOnAPage;
            for (qsizetype i = first; i < std::min(count, first + rowsOnAPage); ++i)
                drawEntry(m_manifest.entries[i].ticket, int(i - first));
        }
        if (count == 0)
            m_canvas.text({left, tableTop + 9, right - left, 6}, word(m_words.nobody), plain(10));
    }

private:
    void drawHeading(int page, int pages)
    {
        const Schedule &schedule = m_manifest.schedule;
        const Stop &first = schedule.stops.first();
        const Stop &last = schedule.stops.last();
        m_canvas.text({left, 12, 120, 9},
                      QStringLiteral("%1 · %2 (%3)")
                          .arg(word(m_words.title), schedule.train.name, schedule.train.number),
                      bold(16));
        m_canvas.text({right - 60, 13, 60, 6}, m_texts.text(TicketText::Page).arg(page).arg(pages),
                      aligned(plain(9), Qt::AlignRight));
        m_canvas.text({left, 22, right - left, 6},
                      QStringLiteral("%1 (%2) %3  –  %4 (%5) %6")
                          .arg(first.stationName, first.stationCode,
                               m_texts.dateAndClock(first.departure, first.timeZone),
                               last.stationName, last.stationCode,
                               m_texts.dateAndClock(last.arrival, last.timeZone)),
                      plain(10));
        const auto used = std::count_if(
            m_manifest.entries.begin(), m_manifest.entries.end(),
            [](const ManifestEntry &entry) { return entry.ticket.status == TicketStatus::Used; });
        m_canvas.text({left, 29, right - left, 6},
                      word(m_words.tickets).arg(m_manifest.entries.size()).arg(used), plain(10));
        const std::pair<Column, const char *> heads[] {
            {seatColumn, m_words.seat},         {nameColumn, m_words.passenger},
            {identityColumn, m_words.identity}, {tripColumn, m_words.trip},
            {ticketColumn, m_words.ticket},     {usedColumn, m_words.used}};
        for (const auto &[column, head] : heads)
            cell(column, tableTop - 6, word(head), bold(8.5));
        m_canvas.line({left, tableTop}, {right, tableTop}, line, 0.4);
    }

    void drawEntry(const Ticket &ticket, int row)
    {
        const double y = tableTop + row * rowHeight;
        const Passenger &passenger = ticket.passenger;
        const Stop &from = ticket.trip.from;
        if (row % 2 == 1)
            m_canvas.fill({left, y, right - left, rowHeight}, band);
        m_canvas.frame({left + 1, y + 1.4, 3.4, 3.4}, Qt::black, 0.25);
        cell(seatColumn, y + 1, seatOf(passenger), bold(9));
        cell(nameColumn, y + 1, passenger.details.name, plain(9));
        cell(identityColumn, y + 1, maskedIdentity(passenger.details.identityNumber), plain(8));
        cell(tripColumn, y + 1, from.stationCode + u'–' + ticket.trip.to.stationCode, plain(8.5));
        cell(ticketColumn, y + 1, ticket.number, plain(8));
        if (ticket.usedAt.isValid()) {
            cell(usedColumn, y + 1,
                 ticket.usedStationCode + u' ' + m_texts.clock(ticket.usedAt, from.timeZone),
                 plain(8));
        }
    }

    QString seatOf(const Passenger &passenger) const
    {
        if (!passenger.seat)
            return word(m_words.infant);
        return QStringLiteral("%1 %2 / %3")
            .arg(shortName(passenger.seat->travelClass))
            .arg(passenger.seat->coachNumber)
            .arg(passenger.seat->label);
    }

    void cell(const Column &column, double y, const QString &text, const TextStyle &style)
    {
        // Higher than the row, for scripts that reach far below their line.
        m_canvas.text({column.x, y, column.width - 1, rowHeight + 2}, text, style);
    }

    PdfPages &m_pages;
    TicketCanvas &m_canvas;
    const Manifest &m_manifest;
    const TicketTexts &m_texts;
    const ManifestWords &m_words;
};

} // namespace

Result<QByteArray> PdfManifestPrinter::pdf(const Manifest &manifest, const QString &language)
{
    const Result<TicketLanguage> wanted = wantedLanguage(language);
    if (!wanted)
        return failure(wanted.error());
    const ManifestWords &words = *wanted == TicketLanguage::English ? english : indonesian;
    const TicketTexts texts(*wanted);
    const auto pages
        = PdfPages::begin(word(words.title) + u' ' + manifest.schedule.train.number + u' '
                              + manifest.schedule.serviceDate.toString(Qt::ISODate),
                          a4Page);
    if (!pages)
        return failure(pages.error());
    ManifestPages(**pages, manifest, texts, words).draw();
    return (*pages)->finish();
}

} // namespace kai
