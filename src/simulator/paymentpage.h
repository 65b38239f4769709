#pragma once

#include "simulator/httpmessage.h"
#include "simulator/pageframe.h"
#include "simulator/paymentdesk.h"

namespace kai::simulator {

/// /snap/v3/redirection/{token}: the page on which a person pays, fails to, or lets it expire.
class PaymentPage
{
public:
    PaymentPage(const Settings &settings, Store &store, PaymentDesk &desk);

    /// `path` is what follows /snap/v3/redirection.
    HttpReply handle(const HttpRequest &request, const QStringList &path);

private:
    HttpReply show(const HttpRequest &request, const Session &session) const;
    void act(Session &session, const QString &action, const HttpRequest &request);
    void pay(Session &session, Fraud fraud);
    void fail(Session &session);
    void letExpire(Session &session);
    bool mayChoose(const Session &session) const;

    const Settings &m_settings;
    Store &m_store;
    PaymentDesk &m_desk;
};

} // namespace kai::simulator
