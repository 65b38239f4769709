#include "tickets/boardingpass.h"

#include "tickets/farerows.h"

namespace kai {

namespace {

// Millimetres from the top left corner of the strip.
constexpr double left = 4;
constexpr double width = 72;
constexpr double right = left + width;
constexpr double half = width / 2;
constexpr double tripTop = 29;
constexpr double passengerTop = 58;
constexpr double seatTop = 82;
constexpr double codeTop = 104;
constexpr double fareTop = 155;
constexpr double footerTop = 175;

constexpr double dot = 25.4 / 203; // of a thermal printer
constexpr int pixelsOfModule = 8;
constexpr int dotsOfModule = 6;

const QColor black(Qt::black);

double onDots(double millimetres)
{
    return qRound(millimetres / dot) * dot;
}

} // namespace

BoardingPass::BoardingPass(TicketCanvas &canvas, const TicketTexts &texts, const TicketTerms &terms,
                           const Ticket &ticket)
    : m_canvas(canvas)
    , m_texts(texts)
    , m_terms(terms)
    , m_ticket(ticket)
{
}

void BoardingPass::draw(const QImage &qr)
{
    drawHeader();
    drawTrip();
    tear(passengerTop - 2);
    drawPassenger();
    drawSeat();
    drawCode(qr);
    tear(fareTop - 1.5);
    drawFares();
    drawFooter();
}

void BoardingPass::label(const QRectF &area, const QString &text, Qt::Alignment side)
{
    m_canvas.text(area, text, aligned(plain(7, black), side));
}

void BoardingPass::tear(double y)
{
    m_canvas.line({left, y}, {right, y}, black, 0.3, Qt::DashLine);
}

void BoardingPass::drawHeader()
{
    m_canvas.text({left, 3, half, 6}, QStringLiteral("KAI Ticketing"), bold(12, black));
    m_canvas.text({left + half, 3.4, half, 6}, m_texts.text(TicketText::BoardingPass),
                  aligned(bold(10.5, black), Qt::AlignRight));
    m_canvas.line({left, 9.5}, {right, 9.5}, black, 0.6);
    const double y = 11
                     + m_canvas.text({left, 11, width, 11}, m_ticket.trip.train.name,
                                     wrapped(bold(14, black), 2));

    QStringList details {m_texts.text(TicketText::TrainNumber).arg(m_ticket.trip.train.number)};
    if (const auto &seat = m_ticket.passenger.seat) {
        details += m_texts.className(seat->travelClass);
        if (!seat->subclass.isEmpty())
            details += m_texts.text(TicketText::Subclass).arg(seat->subclass);
    }
    m_canvas.text({left, y + 0.5, width, 5}, details.join(QStringLiteral("  ·  ")),
                  plain(9, black));
}

void BoardingPass::drawTrip()
{
    const Trip &trip = m_ticket.trip;
    drawStop(trip.from, trip.from.departure, TicketText::Departure, Qt::AlignLeft);
    drawStop(trip.to, trip.to.arrival, TicketText::Arrival, Qt::AlignRight);
}

void BoardingPass::drawStop(const Stop &stop, const QDateTime &time, TicketText key,
                            Qt::Alignment side)
{
    constexpr double block = half - 1.5;
    const double x = side == Qt::AlignLeft ? left : right - block;
    label({x, tripTop, block, 4}, m_texts.text(key), side);
    m_canvas.text({x, tripTop + 3.5, block, 8},
                  m_texts.clock(time, stop.timeZone) + QLatin1Char(' ')
                      + m_texts.zoneName(time, stop.timeZone),
                  aligned(bold(15, black), side));
    m_canvas.text({x, tripTop + 11, block, 4.5}, m_texts.date(time, stop.timeZone),
                  aligned(plain(8, black), side));
    m_canvas.text({x, tripTop + 15.5, block, 9.5},
                  stop.stationName + QStringLiteral(" (") + stop.stationCode + QLatin1Char(')'),
                  aligned(wrapped(bold(9.5, black), 2), side));
}

void BoardingPass::drawPassenger()
{
    const PassengerDetails &details = m_ticket.passenger.details;
    label({left, passengerTop, width, 4}, m_texts.text(TicketText::Passenger));
    m_canvas.text({left, passengerTop + 3.3, width, 11}, details.name, wrapped(bold(12, black), 2));
    label({left, passengerTop + 14.5, half, 4}, m_texts.text(TicketText::PassengerType));
    m_canvas.text({left, passengerTop + 17.5, 24, 5}, m_texts.passengerType(details.type),
                  bold(9, black));
    label({left + 26, passengerTop + 14.5, width - 26, 4},
          m_texts.identityType(details.identityType), Qt::AlignRight);
    m_canvas.text({left + 26, passengerTop + 17.5, width - 26, 5},
                  maskedIdentity(details.identityNumber), aligned(bold(9, black), Qt::AlignRight));
}

void BoardingPass::drawSeat()
{
    constexpr double height = 18;
    constexpr double inner = half - 6;
    const auto &seat = m_ticket.passenger.seat;
    m_canvas.frame({left, seatTop, width, height}, black, 0.5, 1.5);
    m_canvas.line({left + half, seatTop}, {left + half, seatTop + height}, black, 0.5);
    label({left + 3, seatTop + 1.5, inner, 4}, m_texts.text(TicketText::ClassAndCoach));
    m_canvas.text({left + 3, seatTop + 5, inner, 12},
                  seat ? shortName(seat->travelClass) + QLatin1Char(' ')
                             + QString::number(seat->coachNumber)
                       : QStringLiteral("–"),
                  bold(22, black));
    label({left + half + 3, seatTop + 1.5, inner, 4}, m_texts.text(TicketText::Seat));
    m_canvas.text({left + half + 3, seatTop + 5, inner, 12},
                  seat ? seat->label : m_texts.text(TicketText::NoSeat),
                  bold(seat ? 24 : 13, black));
}

void BoardingPass::drawCode(const QImage &qr)
{
    constexpr double beside = 27;
    const double side = qr.isNull() ? 39 : qr.width() / pixelsOfModule * dotsOfModule * dot;
    const QRectF area(onDots(right - side), onDots(codeTop), side, side);
    label({left, codeTop, beside, 4}, m_texts.text(TicketText::BookingCode));
    m_canvas.text({left, codeTop + 3.5, beside, 8}, m_ticket.orderCode, bold(14, black));
    label({left, codeTop + 13, beside, 4}, m_texts.text(TicketText::TicketNumber));
    m_canvas.text({left, codeTop + 16, beside, 5}, m_ticket.number, bold(9, black));
    m_canvas.text({left, codeTop + 25, beside, 12}, m_texts.text(TicketText::ScanAtGate),
                  wrapped(plain(7.5, black), 3));
    if (qr.isNull()) {
        m_canvas.text(area, m_texts.statusName(m_ticket.status),
                      aligned(bold(24, black), Qt::AlignHCenter));
        return;
    }
    m_canvas.image(area, qr);
    m_canvas.text({area.left(), area.bottom() + 1, side, 5}, m_texts.statusName(m_ticket.status),
                  aligned(bold(9, black), Qt::AlignHCenter));
}

void BoardingPass::drawFares()
{
    double y = fareTop;
    for (const FareRow &row : fareRowsOf(m_ticket.passenger, m_texts)) {
        const TextStyle style = row.isSum ? bold(9, black) : plain(8.5, black);
        m_canvas.text({left, y, width - 26, 5}, row.label, style);
        m_canvas.text({right - 26, y, 26, 5}, row.amount.toString(),
                      aligned(style, Qt::AlignRight));
        y += 4.6;
    }
    label({left, y, width, 4}, m_texts.text(TicketText::BookingFeeShort));
}

void BoardingPass::drawFooter()
{
    m_canvas.line({left, footerTop - 1}, {right, footerTop - 1}, black, 0.3);
    double y = footerTop;
    const Stop &from = m_ticket.trip.from;
    const qint64 opensBefore = std::chrono::seconds(m_terms.checkInOpens).count();
    const QString opens = m_texts.dateAndClock(from.departure.addSecs(-opensBefore), from.timeZone);
    for (const QString &rule :
         {m_texts.text(TicketText::CheckInShort).arg(opens), m_texts.text(TicketText::RuleIdentity),
          m_texts.text(TicketText::RuleValidity)})
        y += m_canvas.text({left, y, width, 7.5}, rule, wrapped(plain(7, black), 2));
    QString history = m_texts.text(TicketText::Issued)
                          .arg(m_texts.dateAndClock(m_ticket.issuedAt, from.timeZone));
    if (m_ticket.usedAt.isValid()) {
        history = m_texts.text(TicketText::UsedAt)
                      .arg(m_texts.dateAndClock(m_ticket.usedAt, from.timeZone),
                           m_ticket.usedStationCode);
    }
    label({left, y + 0.5, width, 4}, history);
}

} // namespace kai
