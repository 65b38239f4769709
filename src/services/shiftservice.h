#pragma once

#include "services/database.h"
#include "services/gateways.h"

namespace kai {

/// Cashiers' shifts: a float goes into the drawer, cash sales and refunds are booked to it, and at
/// the end the cashier counts without knowing what should be there. Cashiers see their own shifts,
/// supervisors all; another's is NotFound. Thread-safe.
class ShiftService
{
public:
    ShiftService(Database &database, ShiftPrinter &printer);

    /// Conflict "shift.open" while an earlier one is, validation "/openingFloat" "outOfRange".
    Result<Shift> open(const Actor &actor, Money openingFloat);
    /// The actor's open shift. Conflict "shift.none".
    Result<Shift> current(const Actor &actor);
    /// Conflicts "shift.none" and, for more than there is in the drawer, "shift.tooMuch";
    /// validation "/amount" "outOfRange".
    Result<Shift> move(const Actor &actor, const CashMovement &movement);
    /// Ends the actor's shift with what was counted, books the difference, and empties the drawer
    /// into the safe. Conflict "shift.none", validation "/counted" "outOfRange".
    Result<Shift> close(const Actor &actor, Money counted);
    Result<Shift> shift(const Actor &actor, ShiftId id);
    Result<Page<Shift>> shifts(const Actor &actor, const PageRequest &page);
    /// The Z-report as PDF. Conflict "shift.open" before it has been counted.
    Result<QByteArray> report(const Actor &actor, ShiftId id, const QString &language);

private:
    Database &m_database;
    ShiftPrinter &m_printer;
};

} // namespace kai
