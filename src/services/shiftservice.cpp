#include "services/shiftservice.h"

#include "base/logging.h"

namespace kai {

constexpr Money maxCash(1'000'000'000); // more does not fit a drawer

static Result<void> checkAmount(const char *pointer, Money amount, Money least)
{
    if (amount < least || amount > maxCash) {
        return failure(validationError(QLatin1String(pointer), QStringLiteral("outOfRange")));
    }
    return {};
}

static Result<Shift> openShift(Repositories &repositories, const Actor &actor)
{
    Result<Shift> shift = repositories.shifts().ofCashier(actor.userId);
    if (!shift && shift.error().kind == ErrorKind::NotFound)
        return failure(conflict(QStringLiteral("shift.none")));
    return shift;
}

static Result<void> post(Repositories &repositories, const Shift &shift, Movement movement,
                         Money amount, const QString &note = {})
{
    LedgerEntry entry;
    entry.movement = movement;
    entry.amount = amount;
    entry.shiftId = shift.id;
    entry.actor = shift.cashierId;
    entry.note = note;
    return repositories.ledger().post(entry);
}

ShiftService::ShiftService(Database &database, ShiftPrinter &printer)
    : m_database(database)
    , m_printer(printer)
{
}

Result<Shift> ShiftService::open(const Actor &actor, Money openingFloat)
{
    if (!actor.isOperator())
        return failure(forbidden());
    if (const auto checked = checkAmount("/openingFloat", openingFloat, Money()); !checked)
        return failure(checked.error());
    return inTransaction<Shift>(m_database, [&](Repositories &repositories) -> Result<Shift> {
        Result<Shift> shift = repositories.shifts().open(actor.userId, openingFloat);
        if (!shift)
            return shift;
        const Result<void> booked
            = post(repositories, *shift, Movement::FloatHandedOut, openingFloat);
        if (!booked)
            return failure(booked.error());
        return shift;
    });
}

Result<Shift> ShiftService::current(const Actor &actor)
{
    if (!actor.isOperator())
        return failure(forbidden());
    return inTransaction<Shift>(
        m_database, [&](Repositories &repositories) { return openShift(repositories, actor); });
}

Result<Shift> ShiftService::move(const Actor &actor, const CashMovement &movement)
{
    if (!actor.isOperator())
        return failure(forbidden());
    if (const auto checked = checkAmount("/amount", movement.amount, Money(1)); !checked)
        return failure(checked.error());
    return inTransaction<Shift>(m_database, [&](Repositories &repositories) -> Result<Shift> {
        const Result<Shift> shift = openShift(repositories, actor);
        if (!shift)
            return shift;
        const bool isOut = movement.direction == CashDirection::Out;
        if (isOut && movement.amount > shift->expected())
            return failure(conflict(QStringLiteral("shift.tooMuch")));
        const Result<void> booked
            = post(repositories, *shift, isOut ? Movement::CashOut : Movement::CashIn,
                   movement.amount, movement.note);
        if (!booked)
            return failure(booked.error());
        return repositories.shifts().byId(shift->id);
    });
}

Result<Shift> ShiftService::close(const Actor &actor, Money counted)
{
    if (!actor.isOperator())
        return failure(forbidden());
    if (const auto checked = checkAmount("/counted", counted, Money()); !checked)
        return failure(checked.error());
    return inTransaction<Shift>(m_database, [&](Repositories &repositories) -> Result<Shift> {
        const Result<Shift> shift = openShift(repositories, actor);
        if (!shift)
            return shift;
        Result<void> done = repositories.shifts().close(shift->id, counted);
        const Money difference = counted - shift->expected();
        if (done && difference.isNegative())
            done = post(repositories, *shift, Movement::CashShort, Money() - difference);
        else if (done)
            done = post(repositories, *shift, Movement::CashOver, difference);
        if (done)
            done = post(repositories, *shift, Movement::DrawerEmptied, counted);
        if (!done)
            return failure(done.error());
        if (!difference.isZero()) {
            qCWarning(logBusiness, "shift %lld ends with a difference of %lld rupiah",
                      static_cast<long long>(shift->id.value()),
                      static_cast<long long>(difference.rupiah()));
        }
        return repositories.shifts().byId(shift->id);
    });
}

Result<Shift> ShiftService::shift(const Actor &actor, ShiftId id)
{
    if (!actor.isOperator())
        return failure(forbidden());
    return reading<Shift>(m_database, [&](Repositories &repositories) -> Result<Shift> {
        Result<Shift> found = repositories.shifts().byId(id);
        if (found && actor.role < Role::Supervisor && found->cashierId != actor.userId)
            return failure(notFound());
        return found;
    });
}

Result<Page<Shift>> ShiftService::shifts(const Actor &actor, const PageRequest &page)
{
    if (!actor.isOperator())
        return failure(forbidden());
    return reading<Page<Shift>>(m_database, [&](Repositories &repositories) {
        const bool seesAll = actor.role >= Role::Supervisor;
        return repositories.shifts().list(seesAll ? std::nullopt : std::optional(actor.userId),
                                          page);
    });
}

Result<QByteArray> ShiftService::report(const Actor &actor, ShiftId id, const QString &language)
{
    const Result<Shift> found = shift(actor, id);
    if (!found)
        return failure(found.error());
    if (found->isOpen())
        return failure(conflict(QStringLiteral("shift.open")));
    return m_printer.pdf(*found, language);
}

} // namespace kai
