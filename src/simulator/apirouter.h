#pragma once

#include "simulator/controlapi.h"
#include "simulator/coreapi.h"
#include "simulator/idempotencycache.h"
#include "simulator/paymentpage.h"
#include "simulator/snapapi.h"

namespace kai::simulator {

/// Sends a request to its part of the program, after the key check and the planned faults.
class ApiRouter
{
public:
    ApiRouter(const Settings &settings, Store &store, PaymentDesk &desk, Faults &faults,
              Notifier &notifier);

    /// Where the program can be reached when a request has no usable Host.
    void setBaseUrl(const QString &url) { m_baseUrl = url; }
    HttpReply handle(const HttpRequest &request);

private:
    HttpReply route(const HttpRequest &request);
    HttpReply gateway(const HttpRequest &request, const QStringList &path);
    HttpReply perform(const HttpRequest &request, const QStringList &path);
    HttpReply performOnce(const HttpRequest &request, const QStringList &path);
    bool isAuthorized(const HttpRequest &request) const;
    bool supportsIdempotency(const QStringList &path) const;
    QString baseUrl(const HttpRequest &request) const;

    const Settings &m_settings;
    Store &m_store;
    Faults &m_faults;
    SnapApi m_snap;
    CoreApi m_core;
    ControlApi m_control;
    PaymentPage m_page;
    IdempotencyCache m_cache;
    QString m_baseUrl;
};

} // namespace kai::simulator
