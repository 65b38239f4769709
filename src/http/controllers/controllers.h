#pragma once

#include "http/middleware/middlewares.h"
#include "services/authservice.h"
#include "services/cancellationservice.h"
#include "services/catalogservice.h"
#include "services/disruptionservice.h"
#include "services/eventfeed.h"
#include "services/orderchangeservice.h"
#include "services/orderservice.h"
#include "services/paymentservice.h"
#include "services/reductionservice.h"
#include "services/ticketservice.h"

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
void addCatalogHandlers(HandlerTable &handlers, CatalogService &catalog);
void addOrderHandlers(HandlerTable &handlers, OrderService &orders);
void addOrderChangeHandlers(HandlerTable &handlers, OrderChangeService &changes,
                            CancellationService &cancellations);
void addDisruptionHandlers(HandlerTable &handlers, DisruptionService &disruptions);
void addReductionHandlers(HandlerTable &handlers, ReductionService &reductions);
void addPaymentHandlers(HandlerTable &handlers, PaymentService &payments, LaterOnGatewayPool later);
void addTicketHandlers(HandlerTable &handlers, TicketService &tickets);
void addEventHandlers(HandlerTable &handlers, EventFeed &events);

} // namespace kai::http
