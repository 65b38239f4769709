#include "http/controllers/controllers.h"

#include "api/reader.h"
#include "http/answers.h"

namespace kai::http {

static QJsonObject shiftJson(const Shift &shift)
{
    return api::toJson(shift);
}

/// One whole number of rupiah, and nothing else.
static Result<Money> amountFrom(const Exchange &exchange, const QString &name)
{
    QList<FieldError> errors;
    api::Reader reader(exchange.body, QString(), errors);
    const Money amount(reader.integer(name));
    reader.finish();
    if (!errors.isEmpty())
        return failure(validationError(errors));
    return amount;
}

static Response openShift(Exchange &exchange, ShiftService &shifts)
{
    const Result<Money> amount = amountFrom(exchange, QStringLiteral("openingFloat"));
    if (!amount)
        return problem(exchange, amount.error());
    return answer(exchange, shifts.open(*exchange.actor, *amount), shiftJson, 201);
}

static Response closeShift(Exchange &exchange, ShiftService &shifts)
{
    const Result<Money> amount = amountFrom(exchange, QStringLiteral("counted"));
    if (!amount)
        return problem(exchange, amount.error());
    return answer(exchange, shifts.close(*exchange.actor, *amount), shiftJson);
}

static Response moveCash(Exchange &exchange, ShiftService &shifts)
{
    QList<FieldError> errors;
    api::Reader reader(exchange.body, QString(), errors);
    CashMovement movement;
    movement.direction = reader.word<CashDirection>(QStringLiteral("direction"));
    movement.amount = Money(reader.integer(QStringLiteral("amount")));
    movement.note = reader.text(QStringLiteral("note"), 200);
    reader.finish();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answer(exchange, shifts.move(*exchange.actor, movement), shiftJson, 201);
}

static Response listShifts(Exchange &exchange, ShiftService &shifts)
{
    QList<FieldError> errors;
    const PageRequest page = QueryReader(exchange.request, errors).page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, shifts.shifts(*exchange.actor, page));
}

static Response getShift(Exchange &exchange, ShiftService &shifts)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    return answer(exchange, shifts.shift(*exchange.actor, ShiftId(*id)), shiftJson);
}

static Response shiftReport(Exchange &exchange, ShiftService &shifts)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    return pdfAnswer(exchange, shifts.report(*exchange.actor, ShiftId(*id), languageOf(exchange)),
                     QStringLiteral("shift-%1").arg(*id));
}

void addShiftHandlers(HandlerTable &handlers, ShiftService &shifts)
{
    using api::Operation;
    handlers.add(Operation::OpenShift, [&](Exchange &e) { return openShift(e, shifts); });
    handlers.add(Operation::ListShifts, [&](Exchange &e) { return listShifts(e, shifts); });
    handlers.add(Operation::GetCurrentShift,
                 [&](Exchange &e) { return answer(e, shifts.current(*e.actor), shiftJson); });
    handlers.add(Operation::MoveCash, [&](Exchange &e) { return moveCash(e, shifts); });
    handlers.add(Operation::CloseShift, [&](Exchange &e) { return closeShift(e, shifts); });
    handlers.add(Operation::GetShift, [&](Exchange &e) { return getShift(e, shifts); });
    handlers.add(Operation::GetShiftReport, [&](Exchange &e) { return shiftReport(e, shifts); });
}

} // namespace kai::http
