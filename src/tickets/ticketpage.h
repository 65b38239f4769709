#pragma once

#include "domain/ticket.h"
#include "tickets/ticketcanvas.h"
#include "tickets/ticketterms.h"
#include "tickets/tickettexts.h"

#include <QImage>

namespace kai {

/// Which page of the document it is, from 1.
struct PageNumber
{
    int page = 1;
    int pages = 1;
};

/// Draws one ticket on one A4 page.
class TicketPage
{
public:
    TicketPage(TicketCanvas &canvas, const TicketTexts &texts, const TicketTerms &terms,
               const Ticket &ticket);

    /// `qr` is null for a ticket that is void: there is nothing to scan then.
    void draw(const QImage &qr, PageNumber number);

private:
    void drawHeader();
    void drawTrain();
    void drawTrip();
    void drawStop(const Stop &stop, const QDateTime &time, TicketText label, Qt::Alignment side);
    void drawLine();
    void drawPassenger();
    void drawSeat();
    void drawCode(const QImage &qr);
    void drawFares();
    void drawRules();
    void drawFooter(PageNumber number);
    void label(const QRectF &area, TicketText key, Qt::Alignment side = Qt::AlignLeft);

    TicketCanvas &m_canvas;
    const TicketTexts &m_texts;
    const TicketTerms &m_terms;
    const Ticket &m_ticket;
};

} // namespace kai
