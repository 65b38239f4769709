#pragma once

#include "domain/user.h"

#include <span>

/// The route table of the REST contract: every route declares what it needs, and what is not here
/// does not exist. Shared by the server and its clients.
namespace kai::api {

enum class Method { Get, Post, Put, Patch, Delete };

/// What a route does; a controller registers one handler for each.
enum class Operation {
    HealthLive,
    HealthReady,
    GetOpenApi,
    GetDocs,
    GetMetrics,
    StreamEvents,
    GetServerState,
    ListAlerts,
    AcknowledgeAlert,
    ListLog,
    GetCaptcha,
    Register,
    Login,
    Refresh,
    Logout,
    GetMe,
    ListSessions,
    EndSession,
    ChangePassword,
    ListUsers,
    CreateUser,
    GetUser,
    ChangeUser,
    SetUserPassword,
    ListUserSessions,
    EndUserSessions,
    GetUserHistory,
    ListStations,
    ListTrains,
    SearchSchedules,
    GetSchedule,
    GetSeats,
    ListDepartures,
    GetStation,
    CreateStation,
    ChangeStation,
    RetireStation,
    RestoreStation,
    GetTrain,
    CreateTrain,
    ChangeTrain,
    RetireTrain,
    RestoreTrain,
    CreateSchedule,
    ChangeSchedule,
    RetireSchedule,
    RestoreSchedule,
    ListCoachLayouts,
    CreateCoachLayout,
    ChangeCoachLayout,
    RetireCoachLayout,
    RestoreCoachLayout,
    ListCatalogChanges,
    ListRules,
    GetRule,
    CreateRule,
    ChangeRule,
    RetireRule,
    RestoreRule,
    ListTripFares,
    GetTripFare,
    CreateTripFare,
    ChangeTripFare,
    RetireTripFare,
    RestoreTripFare,
    ImportGtfs,
    ListImports,
    GetImport,
    CancelImport,
    CreateOrder,
    ListOrders,
    GetOrder,
    ChangeOrder,
    CancelOrder,
    GetOrderHistory,
    ReportDisruption,
    ListDisruptions,
    GetDisruption,
    StopDisruption,
    EnterReduction,
    ListReductions,
    CreatePayment,
    ListPayments,
    GetPaymentSummary,
    GetPaymentStatus,
    MidtransNotification,
    CreateRefund,
    ListRefunds,
    ApproveRefund,
    RejectRefund,
    ListDeskCases,
    DecideDeskCase,
    OpenShift,
    ListShifts,
    GetCurrentShift,
    MoveCash,
    CloseShift,
    GetShift,
    GetShiftReport,
    GetWebhookHealth,
    ProbeWebhook,
    ListNotifications,
    ReplayNotification,
    ListTickets,
    GetTicket,
    GetTicketPdf,
    ListMails,
    GetMailMessage,
    SendMailAgain,
    VoidTicket,
    GetManifest,
    GetManifestPdf,
    GetGateBundle,
    MergeScans,
    ListScans,
    CheckIn
};

/// Who may call. `Role` compares with the role of the actor.
enum class Access {
    Public, ///< anyone; credentials are neither needed nor looked at
    SignedIn, ///< any role; the service checks the owner of each object
    Cashier, ///< cashiers and above
    Supervisor,
    Admin
};

/// Whose threads run the handler. Inline ones must be quick and never block.
enum class Pool { Inline, Database, Passwords, Gateway, Documents };

/// Whether the PENTA layer wants a solved CAPTCHA in the body.
enum class Captcha { NotNeeded, Required };

/// What the body of a request is. `Raw` goes to the handler as it came. `File` may be much larger:
/// it is written to a nameless file, which the handler finds in Request::bodyFile. Such a route is
/// never Public, and takes an access token only: it is checked before a byte of the body is read.
enum class Body { None, Json, Raw, File };

/// Which limits count a call. All but `None` count by the client's address.
enum class Limit {
    None, ///< probes of the operator's own tools
    General,
    Login, ///< shared by all servers; failures count by account and address as well
    Register, ///< shared by all servers
    Captcha, ///< shared by all servers
    CodeLookUp, ///< as General; what was not found counts in addition, shared by all servers
    Notification ///< the gateway's: generous, since it comes from few addresses
};

/// Whom the answer is for. `Public` ones are the same for everybody and hold no secret, so they may
/// be compressed beside what a caller chose, and be kept and asked after by their ETag.
enum class Answer { Personal, Public };

struct Route
{
    Operation operation;
    Method method;
    const char *path; ///< template; "{name}" stands for one segment
    Access access;
    Pool pool;
    Body body = Body::None;
    Captcha captcha = Captcha::NotNeeded;
    Limit limit = Limit::General;
    Answer answer = Answer::Personal;
};

/// All routes, in the order of the document.
std::span<const Route> routes();

const char *methodName(Method method);
/// True when the role suffices for the access; Public for nobody at all, too.
bool mayCall(Access access, Role role);

} // namespace kai::api
