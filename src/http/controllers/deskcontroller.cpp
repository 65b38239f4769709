#include "http/controllers/controllers.h"

#include "api/reader.h"
#include "http/answers.h"

namespace kai::http {

static Response listCases(Exchange &exchange, DeskService &desk)
{
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    CaseFilter filter;
    const QString state = query.text(QStringLiteral("state"), 10);
    if (!state.isEmpty() && state != u"open" && state != u"all")
        errors.append({QStringLiteral("state"), QStringLiteral("value")});
    filter.openOnly = state != u"all";
    filter.kind = query.word<CaseKind>(QStringLiteral("kind"));
    filter.orderCode = query.text(QStringLiteral("orderCode"), 32);
    const PageRequest page = query.page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, desk.cases(*exchange.actor, filter, page));
}

static Response decideCase(Exchange &exchange, DeskService &desk)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    QList<FieldError> errors;
    api::Reader reader(exchange.body, QString(), errors);
    CaseDecision decision;
    decision.action = reader.word<CaseAction>(QStringLiteral("action"));
    decision.orderCode = reader.optionalText(QStringLiteral("orderCode"), 32);
    decision.note = reader.optionalText(QStringLiteral("note"), 500);
    if (decision.action == CaseAction::Link && decision.orderCode.isEmpty())
        reader.fail(QStringLiteral("orderCode"), QStringLiteral("required"));
    reader.finish();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answer(exchange, desk.decide(*exchange.actor, DeskCaseId(*id), decision),
                  [](const DeskCase &found) { return api::toJson(found); });
}

void addDeskHandlers(HandlerTable &handlers, DeskService &desk)
{
    using api::Operation;
    handlers.add(Operation::ListDeskCases, [&](Exchange &e) { return listCases(e, desk); });
    handlers.add(Operation::DecideDeskCase, [&](Exchange &e) { return decideCase(e, desk); });
}

} // namespace kai::http
