#include "unit/api/contract.h"

#include <QFile>
#include <QJsonDocument>

using namespace kai::api;

static QJsonObject readDocument()
{
    QFile file(QStringLiteral(KAI_SOURCE_DIR "/resources/openapi.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("resources/openapi.json cannot be read");
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        qFatal("resources/openapi.json: %s", qPrintable(error.errorString()));
    return document.object();
}

Contract::Contract()
    : m_document(readDocument())
    , m_checker(m_document)
{
}

QJsonObject Contract::operation(const Route &route) const
{
    const QString path = QString::fromLatin1(route.path);
    const QString method = QString::fromLatin1(methodName(route.method)).toLower();
    return m_document[u"paths"].toObject()[path].toObject()[method].toObject();
}

QStringList Contract::violations(const QJsonValue &value, const QString &schemaName) const
{
    const QString reference = QStringLiteral("#/components/schemas/") + schemaName;
    return m_checker.violations(value, {{QStringLiteral("$ref"), reference}});
}

QStringList Contract::violations(const Route &route, int status, const QByteArray &contentType,
                                 const QByteArray &body) const
{
    const QJsonObject responses = operation(route)[u"responses"].toObject();
    QJsonObject response = responses[QString::number(status)].toObject();
    if (response.contains(u"$ref"))
        response = m_checker.resolve(response[u"$ref"].toString()).toObject();
    if (response.isEmpty())
        return {QStringLiteral("status %1 is not in the contract").arg(status)};
    const QJsonObject content = response[u"content"].toObject();
    if (content.isEmpty())
        return body.isEmpty() ? QStringList() : QStringList {QStringLiteral("a body is not")};
    const QString type = QString::fromLatin1(contentType.split(';').first());
    if (!content.contains(type))
        return {QStringLiteral("type %1 is not in the contract").arg(type)};
    if (!type.endsWith(QLatin1String("json")))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return m_checker.violations(document.object(), content[type].toObject()[u"schema"].toObject());
}

static const char *nameOf(Operation operation)
{
    switch (operation) {
    case Operation::HealthLive:
        return "healthLive";
    case Operation::HealthReady:
        return "healthReady";
    case Operation::GetOpenApi:
        return "getOpenApi";
    case Operation::GetDocs:
        return "getDocs";
    case Operation::GetMetrics:
        return "getMetrics";
    case Operation::StreamEvents:
        return "streamEvents";
    case Operation::GetCaptcha:
        return "getCaptcha";
    case Operation::Register:
        return "register";
    case Operation::Login:
        return "login";
    case Operation::Refresh:
        return "refresh";
    case Operation::Logout:
        return "logout";
    case Operation::GetMe:
        return "getMe";
    case Operation::ListSessions:
        return "listSessions";
    case Operation::EndSession:
        return "endSession";
    case Operation::ChangePassword:
        return "changePassword";
    case Operation::ListUsers:
        return "listUsers";
    case Operation::CreateUser:
        return "createUser";
    case Operation::GetUser:
        return "getUser";
    case Operation::ChangeUser:
        return "changeUser";
    case Operation::SetUserPassword:
        return "setUserPassword";
    case Operation::ListUserSessions:
        return "listUserSessions";
    case Operation::EndUserSessions:
        return "endUserSessions";
    case Operation::GetUserHistory:
        return "getUserHistory";
    case Operation::ListStations:
        return "listStations";
    case Operation::ListTrains:
        return "listTrains";
    case Operation::ListDepartures:
        return "listDepartures";
    case Operation::SearchSchedules:
        return "searchSchedules";
    case Operation::GetSchedule:
        return "getSchedule";
    case Operation::GetSeats:
        return "getSeats";
    case Operation::GetStation:
        return "getStation";
    case Operation::CreateStation:
        return "createStation";
    case Operation::ChangeStation:
        return "changeStation";
    case Operation::RetireStation:
        return "retireStation";
    case Operation::RestoreStation:
        return "restoreStation";
    case Operation::GetTrain:
        return "getTrain";
    case Operation::CreateTrain:
        return "createTrain";
    case Operation::ChangeTrain:
        return "changeTrain";
    case Operation::RetireTrain:
        return "retireTrain";
    case Operation::RestoreTrain:
        return "restoreTrain";
    case Operation::CreateSchedule:
        return "createSchedule";
    case Operation::ChangeSchedule:
        return "changeSchedule";
    case Operation::RetireSchedule:
        return "retireSchedule";
    case Operation::RestoreSchedule:
        return "restoreSchedule";
    case Operation::ListCoachLayouts:
        return "listCoachLayouts";
    case Operation::CreateCoachLayout:
        return "createCoachLayout";
    case Operation::ChangeCoachLayout:
        return "changeCoachLayout";
    case Operation::RetireCoachLayout:
        return "retireCoachLayout";
    case Operation::RestoreCoachLayout:
        return "restoreCoachLayout";
    case Operation::ListCatalogChanges:
        return "listCatalogChanges";
    case Operation::ListRules:
        return "listRules";
    case Operation::GetRule:
        return "getRule";
    case Operation::CreateRule:
        return "createRule";
    case Operation::ChangeRule:
        return "changeRule";
    case Operation::RetireRule:
        return "retireRule";
    case Operation::RestoreRule:
        return "restoreRule";
    case Operation::ListTripFares:
        return "listTripFares";
    case Operation::GetTripFare:
        return "getTripFare";
    case Operation::CreateTripFare:
        return "createTripFare";
    case Operation::ChangeTripFare:
        return "changeTripFare";
    case Operation::RetireTripFare:
        return "retireTripFare";
    case Operation::RestoreTripFare:
        return "restoreTripFare";
    case Operation::ImportGtfs:
        return "importGtfs";
    case Operation::ListImports:
        return "listImports";
    case Operation::GetImport:
        return "getImport";
    case Operation::CancelImport:
        return "cancelImport";
    case Operation::CreateOrder:
        return "createOrder";
    case Operation::ListOrders:
        return "listOrders";
    case Operation::ReportDisruption:
        return "reportDisruption";
    case Operation::ListDisruptions:
        return "listDisruptions";
    case Operation::GetDisruption:
        return "getDisruption";
    case Operation::StopDisruption:
        return "stopDisruption";
    case Operation::EnterReduction:
        return "enterReduction";
    case Operation::ListReductions:
        return "listReductions";
    case Operation::ChangeOrder:
        return "changeOrder";
    case Operation::CancelOrder:
        return "cancelOrder";
    case Operation::GetOrderHistory:
        return "getOrderHistory";
    case Operation::GetOrder:
        return "getOrder";
    case Operation::CreatePayment:
        return "createPayment";
    case Operation::ListPayments:
        return "listPayments";
    case Operation::GetPaymentSummary:
        return "getPaymentSummary";
    case Operation::GetPaymentStatus:
        return "getPaymentStatus";
    case Operation::MidtransNotification:
        return "midtransNotification";
    case Operation::CreateRefund:
        return "createRefund";
    case Operation::ListRefunds:
        return "listRefunds";
    case Operation::ApproveRefund:
        return "approveRefund";
    case Operation::RejectRefund:
        return "rejectRefund";
    case Operation::ListDeskCases:
        return "listDeskCases";
    case Operation::DecideDeskCase:
        return "decideDeskCase";
    case Operation::OpenShift:
        return "openShift";
    case Operation::ListShifts:
        return "listShifts";
    case Operation::GetCurrentShift:
        return "getCurrentShift";
    case Operation::MoveCash:
        return "moveCash";
    case Operation::CloseShift:
        return "closeShift";
    case Operation::GetShift:
        return "getShift";
    case Operation::GetShiftReport:
        return "getShiftReport";
    case Operation::GetWebhookHealth:
        return "getWebhookHealth";
    case Operation::ProbeWebhook:
        return "probeWebhook";
    case Operation::ListNotifications:
        return "listNotifications";
    case Operation::ReplayNotification:
        return "replayNotification";
    case Operation::GetServerState:
        return "getServerState";
    case Operation::ListAlerts:
        return "listAlerts";
    case Operation::AcknowledgeAlert:
        return "acknowledgeAlert";
    case Operation::ListLog:
        return "listLog";
    case Operation::ListTickets:
        return "listTickets";
    case Operation::GetTicket:
        return "getTicket";
    case Operation::GetTicketPdf:
        return "getTicketPdf";
    case Operation::CheckIn:
        return "checkIn";
    case Operation::ListMails:
        return "listMails";
    case Operation::GetMailMessage:
        return "getMailMessage";
    case Operation::SendMailAgain:
        return "sendMailAgain";
    case Operation::VoidTicket:
        return "voidTicket";
    case Operation::GetManifest:
        return "getManifest";
    case Operation::GetManifestPdf:
        return "getManifestPdf";
    case Operation::GetGateBundle:
        return "getGateBundle";
    case Operation::MergeScans:
        return "mergeScans";
    case Operation::ListScans:
        return "listScans";
    }
    Q_UNREACHABLE();
}

QString operationId(Operation operation)
{
    return QString::fromLatin1(nameOf(operation));
}
