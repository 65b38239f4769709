#include "tickets/ticketpage.h"

#include "tickets/farerows.h"

namespace kai {

namespace {

// Millimetres from the top left corner of an A4 page.
constexpr double pageWidth = 210;
constexpr double left = 16;
constexpr double right = pageWidth - left;
constexpr double width = right - left;
constexpr double padding = 7;
constexpr double innerLeft = left + padding;
constexpr double innerRight = right - padding;
constexpr double cardTop = 36;
constexpr double tripTop = 63;
constexpr double tearLine = 108;
constexpr double codeSide = 44;
constexpr double codeMargin = 1.5;
constexpr double codeLeft = innerRight - codeSide - codeMargin;
constexpr double detailsWidth = codeLeft - innerLeft - 9;
constexpr double cardBottom = 178;
constexpr double fareTop = 186;
constexpr double rulesTop = 219;
constexpr double footerTop = 283;

const QColor navy(0x14, 0x2b, 0x5c);
const QColor orange(0xe8, 0x5d, 0x0c);
const QColor ink(0x1f, 0x29, 0x37);
const QColor faint(0x62, 0x6c, 0x7c);
const QColor rule(0xd5, 0xda, 0xe2);
const QColor paper(0xf5, 0xf7, 0xfa);
const QColor paleOrange(0xfd, 0xf1, 0xe7);
const QColor red(0xb4, 0x23, 0x18);
const QColor green(0x1b, 0x7a, 0x43);

QColor colorOf(TicketStatus status)
{
    switch (status) {
    case TicketStatus::Valid:
        return green;
    case TicketStatus::Used:
        return faint;
    case TicketStatus::Void:
        return red;
    }
    Q_UNREACHABLE();
}

} // namespace

TicketPage::TicketPage(TicketCanvas &canvas, const TicketTexts &texts, const TicketTerms &terms,
                       const Ticket &ticket)
    : m_canvas(canvas)
    , m_texts(texts)
    , m_terms(terms)
    , m_ticket(ticket)
{
}

void TicketPage::draw(const QImage &qr, PageNumber number)
{
    drawHeader();
    m_canvas.fill({left, cardTop, width, cardBottom - cardTop}, Qt::white, 3);
    m_canvas.frame({left, cardTop, width, cardBottom - cardTop}, rule, 0.35, 3);
    drawTrain();
    drawTrip();
    m_canvas.line({innerLeft, tearLine}, {innerRight, tearLine}, rule, 0.35, Qt::DashLine);
    drawPassenger();
    drawSeat();
    drawCode(qr);
    drawFares();
    drawRules();
    drawFooter(number);
}

void TicketPage::label(const QRectF &area, TicketText key, Qt::Alignment side)
{
    m_canvas.text(area, m_texts.text(key), aligned(plain(8, faint), side));
}

void TicketPage::drawHeader()
{
    m_canvas.fill({0, 0, pageWidth, 27}, navy);
    m_canvas.fill({0, 27, pageWidth, 1.2}, orange);
    const TextStyle mark = bold(21, Qt::white);
    m_canvas.text({left, 8, 30, 12}, QStringLiteral("KAI"), mark);
    const double markWidth = m_canvas.textWidth(QStringLiteral("KAI"), mark) + 2;
    m_canvas.text({left + markWidth, 8, 80, 12}, QStringLiteral("Ticketing"),
                  plain(21, QColor(0xff, 0xd9, 0xbd)));

    const double half = width / 2;
    m_canvas.text({left + half, 7.6, half, 7}, m_texts.text(TicketText::Title),
                  aligned(bold(12, Qt::white), Qt::AlignRight));
    m_canvas.text({left + half, 14.4, half, 6},
                  m_texts.text(TicketText::TicketNumber) + QLatin1Char(' ') + m_ticket.number,
                  aligned(plain(9, QColor(0xc9, 0xd3, 0xe6)), Qt::AlignRight));
}

void TicketPage::drawTrain()
{
    constexpr double top = cardTop + 6;
    constexpr double codeWidth = 52;
    const QRectF name(innerLeft, top - 2, width - 2 * padding - codeWidth - 6, 12.5);
    m_canvas.text(name, m_ticket.trip.train.name, wrapped(bold(20, navy), 2));

    QStringList details {m_texts.text(TicketText::TrainNumber).arg(m_ticket.trip.train.number)};
    if (const auto &seat = m_ticket.passenger.seat) {
        details += m_texts.className(seat->travelClass);
        if (!seat->subclass.isEmpty())
            details += m_texts.text(TicketText::Subclass).arg(seat->subclass);
    }
    m_canvas.text({innerLeft, name.bottom() + 0.3, name.width(), 6},
                  details.join(QStringLiteral("  ·  ")), plain(10.5, faint));

    const double x = innerRight - codeWidth;
    label({x, top - 1, codeWidth, 5}, TicketText::BookingCode, Qt::AlignRight);
    TextStyle code = aligned(bold(22, orange), Qt::AlignRight);
    code.spacing = 6;
    m_canvas.text({x, top + 3, codeWidth, 12}, m_ticket.orderCode, code);
}

void TicketPage::drawTrip()
{
    m_canvas.fill({left + 0.3, tripTop, width - 0.6, tearLine - tripTop - 6}, paper);
    const Trip &trip = m_ticket.trip;
    drawStop(trip.from, trip.from.departure, TicketText::Departure, Qt::AlignLeft);
    drawStop(trip.to, trip.to.arrival, TicketText::Arrival, Qt::AlignRight);
    drawLine();
}

void TicketPage::drawStop(const Stop &stop, const QDateTime &time, TicketText key,
                          Qt::Alignment side)
{
    constexpr double blockWidth = 62;
    const double x = side == Qt::AlignLeft ? innerLeft : innerRight - blockWidth;
    const auto row
        = [x](double top, double height) { return QRectF(x, tripTop + top, blockWidth, height); };
    label(row(4, 5), key, side);
    m_canvas.text(row(8, 11),
                  m_texts.clock(time, stop.timeZone) + QLatin1Char(' ')
                      + m_texts.zoneName(time, stop.timeZone),
                  aligned(bold(22), side));
    m_canvas.text(row(19, 6), m_texts.date(time, stop.timeZone), aligned(plain(9.5), side));
    m_canvas.text(row(26, 11.5),
                  stop.stationName + QStringLiteral(" (") + stop.stationCode + QLatin1Char(')'),
                  aligned(wrapped(bold(12.5, navy), 2), side));
}

void TicketPage::drawLine()
{
    constexpr double y = tripTop + 14;
    constexpr double from = innerLeft + 66;
    constexpr double to = innerRight - 66;
    const Trip &trip = m_ticket.trip;
    const std::chrono::seconds duration(trip.from.departure.secsTo(trip.to.arrival));

    m_canvas.text({from - 3, y - 8.5, to - from + 6, 6}, m_texts.duration(duration),
                  aligned(plain(9, faint), Qt::AlignHCenter));
    m_canvas.line({from, y}, {to, y}, navy, 0.5);
    m_canvas.disc({from, y}, 1.4, navy);
    m_canvas.disc({to, y}, 1.4, orange);
    m_canvas.text({from - 3, y + 3, to - from + 6, 6},
                  trip.from.stationCode + QStringLiteral(" – ") + trip.to.stationCode,
                  aligned(bold(9.5, navy), Qt::AlignHCenter));
}

void TicketPage::drawPassenger()
{
    constexpr double top = tearLine + 6;
    const PassengerDetails &details = m_ticket.passenger.details;
    label({innerLeft, top, detailsWidth, 5}, TicketText::Passenger);
    m_canvas.text({innerLeft, top + 4.2, detailsWidth, 13.5}, details.name, wrapped(bold(14), 2));

    constexpr double column = 34;
    label({innerLeft, top + 19.5, column, 5}, TicketText::PassengerType);
    m_canvas.text({innerLeft, top + 23.5, column, 6}, m_texts.passengerType(details.type),
                  bold(10.5));
    m_canvas.text({innerLeft + column, top + 19.5, detailsWidth - column, 5},
                  m_texts.identityType(details.identityType), plain(8, faint));
    m_canvas.text({innerLeft + column, top + 23.5, detailsWidth - column, 6},
                  maskedIdentity(details.identityNumber), bold(10.5));
}

void TicketPage::drawSeat()
{
    constexpr double top = tearLine + 38;
    constexpr double height = 25;
    constexpr double gap = 4;
    constexpr double tile = (detailsWidth - gap) / 2;
    const auto &seat = m_ticket.passenger.seat;
    const QString coach = seat ? shortName(seat->travelClass) + QLatin1Char(' ')
                                     + QString::number(seat->coachNumber)
                               : QStringLiteral("–");

    m_canvas.fill({innerLeft, top, tile, height}, paper, 2);
    label({innerLeft + 4, top + 3, tile - 8, 5}, TicketText::ClassAndCoach);
    m_canvas.text({innerLeft + 4, top + 8, tile - 8, 14}, coach, bold(26, navy));

    constexpr double x = innerLeft + tile + gap;
    m_canvas.fill({x, top, tile, height}, paleOrange, 2);
    label({x + 4, top + 3, tile - 8, 5}, TicketText::Seat);
    if (seat)
        m_canvas.text({x + 4, top + 8, tile - 8, 14}, seat->label, bold(30, orange));
    else
        m_canvas.text({x + 4, top + 11, tile - 8, 9}, m_texts.text(TicketText::NoSeat),
                      bold(15, orange));
}

void TicketPage::drawCode(const QImage &qr)
{
    constexpr double top = tearLine + 6;
    const QRectF area(codeLeft, top, codeSide, codeSide);
    m_canvas.frame(area.adjusted(-codeMargin, -codeMargin, codeMargin, codeMargin), rule, 0.35, 2);
    if (qr.isNull()) {
        m_canvas.text({codeLeft, top + 15, codeSide, 14}, m_texts.statusName(m_ticket.status),
                      aligned(bold(26, red), Qt::AlignHCenter));
        return;
    }
    m_canvas.image(area, qr);
    m_canvas.text({codeLeft - 4, top + codeSide + 3, codeSide + 8, 5},
                  m_texts.text(TicketText::ScanAtGate),
                  aligned(plain(7.5, faint), Qt::AlignHCenter));
    m_canvas.text({codeLeft, top + codeSide + 8, codeSide, 6}, m_texts.statusName(m_ticket.status),
                  aligned(bold(10, colorOf(m_ticket.status)), Qt::AlignHCenter));
}

void TicketPage::drawFares()
{
    m_canvas.text({left, fareTop, width, 7}, m_texts.text(TicketText::FareDetails), bold(11, navy));
    constexpr double amountWidth = 45;
    double y = fareTop + 7.5;
    for (const FareRow &row : fareRowsOf(m_ticket.passenger, m_texts)) {
        if (row.isSum) {
            m_canvas.line({left, y}, {right, y}, rule, 0.35);
            y += 1;
        }
        const TextStyle style = row.isSum ? bold(10.5) : plain(9.5);
        m_canvas.text({left, y, width - amountWidth, 6}, row.label, style);
        m_canvas.text({right - amountWidth, y, amountWidth, 6}, row.amount.toString(),
                      aligned(style, Qt::AlignRight));
        y += 6;
    }
    m_canvas.text({left, y + 0.5, width, 5}, m_texts.text(TicketText::BookingFeeNote),
                  plain(8, faint));
}

void TicketPage::drawRules()
{
    m_canvas.text({left, rulesTop, width, 7}, m_texts.text(TicketText::RulesTitle), bold(11, navy));
    double y = rulesTop + 7.5;
    for (const QString &sentence : rulesOf(m_ticket, m_terms, m_texts)) {
        m_canvas.disc({left + 1.2, y + 2.2}, 0.6, orange);
        y += m_canvas.text({left + 5, y, width - 5, 9}, sentence, wrapped(plain(9), 2)) + 1.6;
    }
}

void TicketPage::drawFooter(PageNumber number)
{
    m_canvas.line({left, footerTop}, {right, footerTop}, rule, 0.35);
    const QByteArray &zone = m_ticket.trip.from.timeZone;
    QString history
        = m_texts.text(TicketText::Issued).arg(m_texts.dateAndClock(m_ticket.issuedAt, zone));
    if (m_ticket.usedAt.isValid())
        history
            += QStringLiteral("  ·  ")
               + m_texts.text(TicketText::UsedAt)
                     .arg(m_texts.dateAndClock(m_ticket.usedAt, zone), m_ticket.usedStationCode);
    m_canvas.text({left, footerTop + 2, width - 45, 5}, history, plain(8, faint));
    m_canvas.text({left, footerTop + 6, width - 45, 5}, m_texts.text(TicketText::LocalTimes),
                  plain(8, faint));
    m_canvas.text({right - 45, footerTop + 2, 45, 5},
                  m_texts.text(TicketText::Page).arg(number.page).arg(number.pages),
                  aligned(plain(8, faint), Qt::AlignRight));
}

} // namespace kai
