#pragma once

#include "desktop/client/apipage.h"
#include "desktop/widgets/csvexport.h"
#include "domain/order.h"

#include <QCoreApplication>

namespace kai {

/// Orders as rows of a CSV file. Sums are plain rupiah and times can be sorted, so that a
/// spreadsheet can reckon with them.
class OrdersCsv
{
    Q_DECLARE_TR_FUNCTIONS(kai::OrdersCsv)

public:
    static QStringList header();
    static QStringList row(const Order &order);
    static CsvPage page(const ApiPage<Order> &orders);
};

} // namespace kai
