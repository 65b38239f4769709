#pragma once

#include "domain/ticket.h"
#include "tickets/ticketcanvas.h"
#include "tickets/ticketterms.h"
#include "tickets/tickettexts.h"

#include <QImage>

namespace kai {

/// Draws one ticket on a strip for a thermal printer: 80 mm of paper, of which 72 mm can be
/// printed, in black alone. A module of the code is six dots of a printer of 203 dots an inch, so
/// that no module is wider than another.
class BoardingPass
{
public:
    /// Of the strip, in millimetres. Eight inches: a whole number of dots, so that the code lies on
    /// the printer's grid from whichever end it counts.
    static constexpr QSizeF page {80, 203.2};

    BoardingPass(TicketCanvas &canvas, const TicketTexts &texts, const TicketTerms &terms,
                 const Ticket &ticket);

    /// `qr` is null for a ticket that is void, else has eight pixels a module.
    void draw(const QImage &qr);

private:
    void drawHeader();
    void drawTrip();
    void drawStop(const Stop &stop, const QDateTime &time, TicketText label, Qt::Alignment side);
    void drawPassenger();
    void drawSeat();
    void drawCode(const QImage &qr);
    void drawFares();
    void drawFooter();
    void label(const QRectF &area, const QString &text, Qt::Alignment side = Qt::AlignLeft);
    void tear(double y);

    TicketCanvas &m_canvas;
    const TicketTexts &m_texts;
    const TicketTerms &m_terms;
    const Ticket &m_ticket;
};

} // namespace kai
