#include "desktop/orders/orderscsv.h"

#include "desktop/words/csvtext.h"
#include "desktop/words/labels.h"

namespace kai {

QStringList OrdersCsv::header()
{
    return {tr("Code"),         tr("Status"), tr("Departure (local time)"),
            tr("From"),         tr("To"),     tr("Train"),
            tr("Passengers"),   tr("Number"), tr("Total (Rp)"),
            tr("Contact"),      tr("E-mail"), tr("Phone"),
            tr("Ordered (WIB)")};
}

QStringList OrdersCsv::row(const Order &order)
{
    QStringList names;
    for (const Passenger &passenger : order.passengers)
        names.append(passenger.details.name);
    const Stop &from = order.trip.from;
    return {order.code,
            Labels::of(order.status),
            csvTime(from.departure, from.timeZone),
            from.stationCode,
            order.trip.to.stationCode,
            Labels::trainName(order.trip.train),
            names.join(QStringLiteral(", ")),
            QString::number(names.size()),
            QString::number(order.total().rupiah()),
            order.contact.name,
            order.contact.email,
            order.contact.phone,
            csvTime(order.createdAt, Labels::railwayZone())};
}

CsvPage OrdersCsv::page(const ApiPage<Order> &orders)
{
    CsvPage page;
    for (const Order &order : orders.items)
        page.rows.append(row(order));
    page.nextCursor = orders.nextCursor;
    return page;
}

} // namespace kai
