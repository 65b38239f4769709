#pragma once

#include "http/middleware/middlewares.h"
#include "services/authservice.h"
#include "services/cancellationservice.h"
#include "services/catalogservice.h"
#include "services/deskservice.h"
#include "services/disruptionservice.h"
#include "services/eventfeed.h"
#include "services/gateservice.h"
#include "services/importservice.h"
#include "services/mailservice.h"
#include "services/masterdataservice.h"
#include "services/operationsservice.h"
#include "services/orderchangeservice.h"
#include "services/orderservice.h"
#include "services/paymentservice.h"
#include "services/reductionservice.h"
#include "services/refundservice.h"
#include "services/shiftservice.h"
#include "services/termsservice.h"
#include "services/ticketservice.h"
#include "services/userservice.h"
#include "services/webhookdoctor.h"

/// One function for each group of routes: it registers the group's handlers. The services outlive
/// the table.
namespace kai::http {

/// What the health routes ask.
struct HealthProbes
{
    std::function<bool()> databaseIsReachable;
};

/// Runs work of the gateway after the answer has gone: true when it was queued.
using LaterOnGatewayPool = std::function<bool(std::function<void()> work)>;

void addOperationsHandlers(HandlerTable &handlers, HealthProbes probes, const Metrics &metrics,
                           AuthService &auth);
void addAuthHandlers(HandlerTable &handlers, AuthService &auth, CaptchaService &captcha);
void addUserHandlers(HandlerTable &handlers, UserService &users);
void addCatalogHandlers(HandlerTable &handlers, CatalogService &catalog);
void addMasterDataHandlers(HandlerTable &handlers, MasterDataService &data,
                           CatalogService &catalog);
void addTermsHandlers(HandlerTable &handlers, TermsService &terms);
void addImportHandlers(HandlerTable &handlers, ImportService &imports);
void addOrderHandlers(HandlerTable &handlers, OrderService &orders);
void addOrderChangeHandlers(HandlerTable &handlers, OrderChangeService &changes,
                            CancellationService &cancellations);
void addDisruptionHandlers(HandlerTable &handlers, DisruptionService &disruptions);
void addReductionHandlers(HandlerTable &handlers, ReductionService &reductions);
void addPaymentHandlers(HandlerTable &handlers, PaymentService &payments, LaterOnGatewayPool later);
void addDeskHandlers(HandlerTable &handlers, DeskService &desk);
void addShiftHandlers(HandlerTable &handlers, ShiftService &shifts);
void addDoctorHandlers(HandlerTable &handlers, WebhookDoctor &doctor, PaymentService &payments);
void addRefundHandlers(HandlerTable &handlers, RefundService &refunds);
void addTicketHandlers(HandlerTable &handlers, TicketService &tickets);
void addGateHandlers(HandlerTable &handlers, GateService &gate);
void addMailHandlers(HandlerTable &handlers, MailService &mails);
void addServerHandlers(HandlerTable &handlers, OperationsService &operations,
                       const Metrics &metrics);
void addEventHandlers(HandlerTable &handlers, EventFeed &events);

} // namespace kai::http
