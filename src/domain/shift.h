#pragma once

#include "base/money.h"
#include "domain/ids.h"
#include "domain/wirename.h"

#include <QDateTime>
#include <QString>

namespace kai {

enum class CashDirection { In, Out };

template<> struct WireNames<CashDirection>
{
    static constexpr std::array<std::pair<CashDirection, const char *>, 2> values {{
        {CashDirection::In, "in"},
        {CashDirection::Out, "out"},
    }};
};

/// Cash that is put into a drawer or taken out of it, other than by sales and refunds.
struct CashMovement
{
    CashDirection direction = CashDirection::In;
    Money amount;
    QString note; ///< why, at most 200 characters
};

/// A cashier's time at a drawer, from the float that was put in to the count at the end.
struct Shift
{
    ShiftId id;
    UserId cashierId;
    QString cashierName;
    QDateTime createdAt; ///< when it was opened
    QDateTime closedAt; ///< null while open
    Money openingFloat;
    Money sales;
    Money refunds;
    Money cashIn;
    Money cashOut;
    int saleCount = 0;
    int refundCount = 0;
    Money counted; ///< what the cashier counted without having been told what should be there

    bool isOpen() const { return !closedAt.isValid(); }
    /// What should be in the drawer.
    Money expected() const { return openingFloat + sales + cashIn - refunds - cashOut; }
    /// Above zero when there is too much in it.
    Money difference() const { return counted - expected(); }
    friend bool operator==(const Shift &, const Shift &) = default;
};

} // namespace kai
