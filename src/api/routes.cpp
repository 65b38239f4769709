#include "api/routes.h"

namespace kai::api {

// clang-format off
static constexpr Route table[] = {
    {Operation::HealthLive,    Method::Get, "/health/live",  Access::Public, Pool::Inline, Body::None, Captcha::NotNeeded, Limit::None},
    {Operation::HealthReady,   Method::Get, "/health/ready", Access::Public, Pool::Database, Body::None, Captcha::NotNeeded, Limit::None},
    {Operation::GetOpenApi,    Method::Get, "/openapi.json", Access::Public, Pool::Documents, Body::None, Captcha::NotNeeded, Limit::General, Answer::Public},
    {Operation::GetDocs,       Method::Get, "/docs",         Access::Public, Pool::Documents, Body::None, Captcha::NotNeeded, Limit::General, Answer::Public},
    // Open by its nature to loopback and operators alone; its handler decides.
    {Operation::GetMetrics,    Method::Get, "/metrics",      Access::Public, Pool::Database, Body::None, Captcha::NotNeeded, Limit::None, Answer::Public},
    // A stream: the answer goes on for as long as the client stays.
    {Operation::StreamEvents,  Method::Get, "/api/v1/events", Access::SignedIn, Pool::Database},

    {Operation::GetServerState,   Method::Get,  "/api/v1/server",                  Access::Cashier,    Pool::Database},
    {Operation::ListAlerts,       Method::Get,  "/api/v1/alerts",                  Access::Cashier,    Pool::Database},
    {Operation::AcknowledgeAlert, Method::Post, "/api/v1/alerts/{id}/acknowledge", Access::Supervisor, Pool::Database},
    {Operation::ListLog,          Method::Get,  "/api/v1/log",                     Access::Supervisor, Pool::Database},

    {Operation::GetCaptcha,     Method::Get,    "/api/v1/auth/captcha",       Access::Public,   Pool::Database, Body::None, Captcha::NotNeeded, Limit::Captcha},
    {Operation::Register,       Method::Post,   "/api/v1/auth/register",      Access::Public,   Pool::Passwords, Body::Json, Captcha::Required, Limit::Register},
    {Operation::Login,          Method::Post,   "/api/v1/auth/login",         Access::Public,   Pool::Passwords, Body::Json, Captcha::Required, Limit::Login},
    {Operation::Refresh,        Method::Post,   "/api/v1/auth/refresh",       Access::Public,   Pool::Database, Body::Json},
    {Operation::Logout,         Method::Post,   "/api/v1/auth/logout",        Access::SignedIn, Pool::Database},
    {Operation::GetMe,          Method::Get,    "/api/v1/auth/me",            Access::SignedIn, Pool::Database},
    {Operation::ListSessions,   Method::Get,    "/api/v1/auth/sessions",      Access::SignedIn, Pool::Database},
    {Operation::EndSession,     Method::Delete, "/api/v1/auth/sessions/{id}", Access::SignedIn, Pool::Database},
    {Operation::ChangePassword, Method::Post,   "/api/v1/auth/password",      Access::SignedIn, Pool::Passwords, Body::Json},

    {Operation::ListUsers,       Method::Get,    "/api/v1/users",               Access::Admin, Pool::Database},
    {Operation::CreateUser,      Method::Post,   "/api/v1/users",               Access::Admin, Pool::Passwords, Body::Json},
    {Operation::GetUser,         Method::Get,    "/api/v1/users/{id}",          Access::Admin, Pool::Database},
    {Operation::ChangeUser,      Method::Patch,  "/api/v1/users/{id}",          Access::Admin, Pool::Database, Body::Json},
    {Operation::SetUserPassword, Method::Post,   "/api/v1/users/{id}/password", Access::Admin, Pool::Passwords, Body::Json},
    {Operation::ListUserSessions, Method::Get,   "/api/v1/users/{id}/sessions", Access::Admin, Pool::Database},
    {Operation::EndUserSessions, Method::Delete, "/api/v1/users/{id}/sessions", Access::Admin, Pool::Database},
    {Operation::GetUserHistory,  Method::Get,    "/api/v1/users/{id}/history",  Access::Admin, Pool::Database},

    {Operation::ListStations,    Method::Get, "/api/v1/stations",             Access::Public, Pool::Database, Body::None, Captcha::NotNeeded, Limit::General, Answer::Public},
    {Operation::ListTrains,      Method::Get, "/api/v1/trains",               Access::Public, Pool::Database, Body::None, Captcha::NotNeeded, Limit::General, Answer::Public},
    {Operation::SearchSchedules, Method::Get, "/api/v1/schedules",            Access::Public, Pool::Database, Body::None, Captcha::NotNeeded, Limit::General, Answer::Public},
    {Operation::GetSchedule,     Method::Get, "/api/v1/schedules/{id}",       Access::Public, Pool::Database, Body::None, Captcha::NotNeeded, Limit::General, Answer::Public},
    {Operation::GetSeats,        Method::Get, "/api/v1/schedules/{id}/seats", Access::Public, Pool::Database, Body::None, Captcha::NotNeeded, Limit::General, Answer::Public},
    {Operation::ListDepartures,  Method::Get, "/api/v1/departures",           Access::Supervisor, Pool::Database},

    {Operation::GetStation,         Method::Get,    "/api/v1/stations/{id}",              Access::Public, Pool::Database},
    {Operation::CreateStation,      Method::Post,   "/api/v1/stations",                   Access::Admin,  Pool::Database, Body::Json},
    {Operation::ChangeStation,      Method::Put,    "/api/v1/stations/{id}",              Access::Admin,  Pool::Database, Body::Json},
    {Operation::RetireStation,      Method::Delete, "/api/v1/stations/{id}",              Access::Admin,  Pool::Database},
    {Operation::RestoreStation,     Method::Post,   "/api/v1/stations/{id}/restore",      Access::Admin,  Pool::Database, Body::Json},
    {Operation::GetTrain,           Method::Get,    "/api/v1/trains/{id}",                Access::Public, Pool::Database},
    {Operation::CreateTrain,        Method::Post,   "/api/v1/trains",                     Access::Admin,  Pool::Database, Body::Json},
    {Operation::ChangeTrain,        Method::Put,    "/api/v1/trains/{id}",                Access::Admin,  Pool::Database, Body::Json},
    {Operation::RetireTrain,        Method::Delete, "/api/v1/trains/{id}",                Access::Admin,  Pool::Database},
    {Operation::RestoreTrain,       Method::Post,   "/api/v1/trains/{id}/restore",        Access::Admin,  Pool::Database, Body::Json},
    {Operation::CreateSchedule,     Method::Post,   "/api/v1/schedules",                  Access::Admin,  Pool::Database, Body::Json},
    {Operation::ChangeSchedule,     Method::Put,    "/api/v1/schedules/{id}",             Access::Admin,  Pool::Database, Body::Json},
    {Operation::RetireSchedule,     Method::Delete, "/api/v1/schedules/{id}",             Access::Admin,  Pool::Database},
    {Operation::RestoreSchedule,    Method::Post,   "/api/v1/schedules/{id}/restore",     Access::Admin,  Pool::Database, Body::Json},
    {Operation::ListCoachLayouts,   Method::Get,    "/api/v1/coach-layouts",              Access::Public, Pool::Database},
    {Operation::CreateCoachLayout,  Method::Post,   "/api/v1/coach-layouts",              Access::Admin,  Pool::Database, Body::Json},
    {Operation::ChangeCoachLayout,  Method::Put,    "/api/v1/coach-layouts/{code}",       Access::Admin,  Pool::Database, Body::Json},
    {Operation::RetireCoachLayout,  Method::Delete, "/api/v1/coach-layouts/{code}",       Access::Admin,  Pool::Database},
    {Operation::RestoreCoachLayout, Method::Post,   "/api/v1/coach-layouts/{id}/restore", Access::Admin,  Pool::Database, Body::Json},
    {Operation::ListCatalogChanges, Method::Get,    "/api/v1/catalog-changes",            Access::Admin,  Pool::Database},

    {Operation::ListRules,       Method::Get,    "/api/v1/rules",                   Access::Public, Pool::Database},
    {Operation::GetRule,         Method::Get,    "/api/v1/rules/{id}",              Access::Public, Pool::Database},
    {Operation::CreateRule,      Method::Post,   "/api/v1/rules",                   Access::Admin,  Pool::Database, Body::Json},
    {Operation::ChangeRule,      Method::Put,    "/api/v1/rules/{id}",              Access::Admin,  Pool::Database, Body::Json},
    {Operation::RetireRule,      Method::Delete, "/api/v1/rules/{id}",              Access::Admin,  Pool::Database},
    {Operation::RestoreRule,     Method::Post,   "/api/v1/rules/{id}/restore",      Access::Admin,  Pool::Database, Body::Json},
    {Operation::ListTripFares,   Method::Get,    "/api/v1/trip-fares",              Access::Public, Pool::Database},
    {Operation::GetTripFare,     Method::Get,    "/api/v1/trip-fares/{id}",         Access::Public, Pool::Database},
    {Operation::CreateTripFare,  Method::Post,   "/api/v1/trip-fares",              Access::Admin,  Pool::Database, Body::Json},
    {Operation::ChangeTripFare,  Method::Put,    "/api/v1/trip-fares/{id}",         Access::Admin,  Pool::Database, Body::Json},
    {Operation::RetireTripFare,  Method::Delete, "/api/v1/trip-fares/{id}",         Access::Admin,  Pool::Database},
    {Operation::RestoreTripFare, Method::Post,   "/api/v1/trip-fares/{id}/restore", Access::Admin,  Pool::Database, Body::Json},

    {Operation::ImportGtfs,   Method::Post, "/api/v1/imports/gtfs",        Access::Admin, Pool::Database, Body::File},
    {Operation::ListImports,  Method::Get,  "/api/v1/imports",             Access::Admin, Pool::Database},
    {Operation::GetImport,    Method::Get,  "/api/v1/imports/{id}",        Access::Admin, Pool::Database},
    {Operation::CancelImport, Method::Post, "/api/v1/imports/{id}/cancel", Access::Admin, Pool::Database},

    {Operation::CreateOrder, Method::Post, "/api/v1/orders",        Access::SignedIn, Pool::Database, Body::Json},
    {Operation::ListOrders,  Method::Get,  "/api/v1/orders",        Access::SignedIn, Pool::Database},
    {Operation::GetOrder,    Method::Get,  "/api/v1/orders/{code}", Access::SignedIn, Pool::Database, Body::None, Captcha::NotNeeded, Limit::CodeLookUp},
    // An unpaid order may have a payment open, about which the gateway is asked first.
    {Operation::ChangeOrder,     Method::Patch, "/api/v1/orders/{code}",        Access::SignedIn, Pool::Gateway, Body::Json, Captcha::NotNeeded, Limit::CodeLookUp},
    {Operation::CancelOrder,     Method::Post, "/api/v1/orders/{code}/cancel",  Access::SignedIn, Pool::Gateway, Body::Json, Captcha::NotNeeded, Limit::CodeLookUp},
    {Operation::GetOrderHistory, Method::Get,  "/api/v1/orders/{code}/history", Access::SignedIn, Pool::Database, Body::None, Captcha::NotNeeded, Limit::CodeLookUp},

    {Operation::ReportDisruption, Method::Post, "/api/v1/schedules/{id}/disruptions", Access::Supervisor, Pool::Database, Body::Json},
    {Operation::ListDisruptions,  Method::Get,  "/api/v1/schedules/{id}/disruptions", Access::Cashier,    Pool::Database},
    {Operation::GetDisruption,    Method::Get,  "/api/v1/disruptions/{id}",           Access::Cashier,    Pool::Database},
    {Operation::StopDisruption,   Method::Post, "/api/v1/disruptions/{id}/stop",      Access::Supervisor, Pool::Database},
    {Operation::EnterReduction,   Method::Post, "/api/v1/reductions",                 Access::Cashier,    Pool::Database, Body::Json},
    {Operation::ListReductions,   Method::Get,  "/api/v1/reductions",                 Access::Cashier,    Pool::Database},

    {Operation::CreatePayment,        Method::Post, "/api/v1/orders/{code}/payments",         Access::SignedIn,   Pool::Gateway, Body::Json, Captcha::NotNeeded, Limit::CodeLookUp},
    {Operation::ListPayments,         Method::Get,  "/api/v1/payments",                       Access::SignedIn,   Pool::Database},
    {Operation::GetPaymentSummary,    Method::Get,  "/api/v1/payments/summary",               Access::Cashier,    Pool::Database},
    {Operation::GetPaymentStatus,     Method::Get,  "/api/v1/payments/{id}/status",           Access::SignedIn,   Pool::Gateway},
    // Open to anyone by its nature: what is stored is believed only after its signature.
    {Operation::MidtransNotification, Method::Post, "/api/v1/payments/midtrans/notifications", Access::Public,    Pool::Database, Body::Raw, Captcha::NotNeeded, Limit::Notification},

    {Operation::CreateRefund,         Method::Post, "/api/v1/payments/{id}/refunds",          Access::Cashier,    Pool::Gateway, Body::Json},
    {Operation::ListRefunds,          Method::Get,  "/api/v1/refunds",                        Access::Cashier,    Pool::Database},
    {Operation::ApproveRefund,        Method::Post, "/api/v1/refunds/{id}/approve",           Access::Supervisor, Pool::Database, Body::Json},
    {Operation::RejectRefund,         Method::Post, "/api/v1/refunds/{id}/reject",            Access::Supervisor, Pool::Database, Body::Json},

    {Operation::ListDeskCases,      Method::Get,  "/api/v1/desk/cases",                Access::Cashier,    Pool::Database},
    {Operation::DecideDeskCase,     Method::Post, "/api/v1/desk/cases/{id}/decision",  Access::Supervisor, Pool::Gateway, Body::Json},
    {Operation::OpenShift,          Method::Post, "/api/v1/shifts",                    Access::Cashier,    Pool::Database, Body::Json},
    {Operation::ListShifts,         Method::Get,  "/api/v1/shifts",                    Access::Cashier,    Pool::Database},
    {Operation::GetCurrentShift,    Method::Get,  "/api/v1/shifts/current",            Access::Cashier,    Pool::Database},
    {Operation::MoveCash,           Method::Post, "/api/v1/shifts/current/movements",  Access::Cashier,    Pool::Database, Body::Json},
    {Operation::CloseShift,         Method::Post, "/api/v1/shifts/current/close",      Access::Cashier,    Pool::Database, Body::Json},
    {Operation::GetShift,           Method::Get,  "/api/v1/shifts/{id}",               Access::Cashier,    Pool::Database},
    {Operation::GetShiftReport,     Method::Get,  "/api/v1/shifts/{id}/report",        Access::Cashier,    Pool::Documents},
    {Operation::GetWebhookHealth,   Method::Get,  "/api/v1/webhook-doctor",            Access::Cashier,    Pool::Database},
    {Operation::ProbeWebhook,       Method::Post, "/api/v1/webhook-doctor/probe",      Access::Supervisor, Pool::Gateway},
    {Operation::ListNotifications,  Method::Get,  "/api/v1/notifications",             Access::Cashier,    Pool::Database},
    {Operation::ReplayNotification, Method::Post, "/api/v1/notifications/{id}/replay", Access::Supervisor, Pool::Gateway},

    {Operation::ListTickets,  Method::Get,  "/api/v1/tickets",              Access::SignedIn, Pool::Database, Body::None, Captcha::NotNeeded, Limit::CodeLookUp},
    {Operation::GetTicket,    Method::Get,  "/api/v1/tickets/{number}",     Access::SignedIn, Pool::Database, Body::None, Captcha::NotNeeded, Limit::CodeLookUp},
    {Operation::GetTicketPdf, Method::Get,  "/api/v1/tickets/{number}/pdf", Access::SignedIn, Pool::Documents, Body::None, Captcha::NotNeeded, Limit::CodeLookUp},
    {Operation::ListMails,      Method::Get,  "/api/v1/orders/{code}/mails", Access::SignedIn, Pool::Database, Body::None, Captcha::NotNeeded, Limit::CodeLookUp},
    {Operation::GetMailMessage, Method::Get,  "/api/v1/mails/{id}/message",  Access::SignedIn, Pool::Documents, Body::None, Captcha::NotNeeded, Limit::CodeLookUp},
    {Operation::SendMailAgain,  Method::Post, "/api/v1/mails/{id}/send",     Access::Cashier,  Pool::Database},
    {Operation::VoidTicket,   Method::Post, "/api/v1/tickets/{number}/void", Access::Cashier, Pool::Database, Body::Json},

    {Operation::GetManifest,    Method::Get,  "/api/v1/schedules/{id}/manifest",     Access::Cashier, Pool::Database},
    {Operation::GetManifestPdf, Method::Get,  "/api/v1/schedules/{id}/manifest/pdf", Access::Cashier, Pool::Documents},
    {Operation::GetGateBundle,  Method::Get,  "/api/v1/schedules/{id}/gate-bundle",  Access::Cashier, Pool::Documents},
    {Operation::MergeScans,     Method::Post, "/api/v1/gate/scans",                  Access::Cashier, Pool::Database, Body::Json},
    {Operation::ListScans,      Method::Get,  "/api/v1/gate/scans",                  Access::Cashier, Pool::Database},
    {Operation::CheckIn,        Method::Post, "/api/v1/tickets/check-in",            Access::Cashier, Pool::Database, Body::Json},
};
// clang-format on

std::span<const Route> routes()
{
    return table;
}

const char *methodName(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Patch:
        return "PATCH";
    case Method::Delete:
        return "DELETE";
    }
    Q_UNREACHABLE();
}

bool mayCall(Access access, Role role)
{
    switch (access) {
    case Access::Public:
    case Access::SignedIn:
        return true;
    case Access::Cashier:
        return role >= Role::Cashier;
    case Access::Supervisor:
        return role >= Role::Supervisor;
    case Access::Admin:
        return role >= Role::Admin;
    }
    Q_UNREACHABLE();
}

} // namespace kai::api
