#include "http/controllers/controllers.h"

#include "api/gatejson.h"
#include "http/answers.h"

namespace kai::http {

static Response checkIn(Exchange &exchange, GateService &gate)
{
    return answer(exchange,
                  gate.checkIn(*exchange.actor, exchange.body[u"payload"].toString(),
                               exchange.body[u"stationCode"].toString()),
                  [](const Ticket &ticket) { return api::toJson(ticket); });
}

static Response manifest(Exchange &exchange, GateService &gate)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    QList<FieldError> errors;
    const PageRequest page = QueryReader(exchange.request, errors).page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, gate.manifest(*exchange.actor, ScheduleId(*id), page));
}

static Response manifestPdf(Exchange &exchange, GateService &gate)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    return pdfAnswer(exchange,
                     gate.manifestPdf(*exchange.actor, ScheduleId(*id), languageOf(exchange)),
                     QStringLiteral("manifest-%1").arg(*id));
}

static Response gateBundle(Exchange &exchange, GateService &gate)
{
    const Result<qint64> id = pathNumber(exchange, QStringLiteral("id"));
    if (!id)
        return problem(exchange, id.error());
    return answer(exchange, gate.bundle(*exchange.actor, ScheduleId(*id), api::gateBundleText),
                  [](const SealedBundle &bundle) {
                      const QByteArray signature = bundle.signature.toBase64(
                          QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
                      return QJsonObject {
                          {QStringLiteral("content"), QString::fromUtf8(bundle.content)},
                          {QStringLiteral("signature"), QString::fromLatin1(signature)},
                          {QStringLiteral("keyId"), bundle.keyId}};
                  });
}

static Response mergeScans(Exchange &exchange, GateService &gate)
{
    return answer(exchange, gate.merge(*exchange.actor, api::offlineScansFromJson(exchange.body)),
                  api::scanReportsToJson);
}

static Response listScans(Exchange &exchange, GateService &gate)
{
    QList<FieldError> errors;
    QueryReader query(exchange.request, errors);
    ScanFilter filter;
    if (const auto schedule = query.number(QStringLiteral("scheduleId")))
        filter.scheduleId = ScheduleId(*schedule);
    filter.outcome = query.word<ScanOutcome>(QStringLiteral("outcome"));
    const PageRequest page = query.page();
    if (!errors.isEmpty())
        return problem(exchange, validationError(errors));
    return answerPage(exchange, gate.scans(*exchange.actor, filter, page));
}

void addGateHandlers(HandlerTable &handlers, GateService &gate)
{
    using api::Operation;
    handlers.add(Operation::CheckIn, [&](Exchange &e) { return checkIn(e, gate); });
    handlers.add(Operation::GetManifest, [&](Exchange &e) { return manifest(e, gate); });
    handlers.add(Operation::GetManifestPdf, [&](Exchange &e) { return manifestPdf(e, gate); });
    handlers.add(Operation::GetGateBundle, [&](Exchange &e) { return gateBundle(e, gate); });
    handlers.add(Operation::MergeScans, [&](Exchange &e) { return mergeScans(e, gate); });
    handlers.add(Operation::ListScans, [&](Exchange &e) { return listScans(e, gate); });
}

} // namespace kai::http
