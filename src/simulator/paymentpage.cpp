#include "simulator/paymentpage.h"

#include "simulator/pageparts.h"

#include <QUrlQuery>

namespace kai::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr int refreshSeconds = 15;

QString formValue(const HttpRequest &request, const QString &name)
{
    QByteArray form = request.body;
    form.replace('+', "%20");
    return QUrlQuery(QString::fromLatin1(form)).queryItemValue(name, QUrl::FullyDecoded);
}

} // namespace

PaymentPage::PaymentPage(const Settings &settings, Store &store, PaymentDesk &desk)
    : m_settings(settings)
    , m_store(store)
    , m_desk(desk)
{
}

HttpReply PaymentPage::handle(const HttpRequest &request, const QStringList &path)
{
    Session *session = m_store.sessionByToken(path.value(0));
    if (!session || path.size() > 2) {
        const PageText text(preferredLanguage(request.header("accept-language")));
        const PageFrame frame(text, m_settings.merchantName);
        return HttpReply::html(404, frame.plain(PageParts(text).unknownLink()));
    }
    if (request.method != "POST")
        return show(request, *session);
    if (m_desk.isPageOpen(*session))
        act(*session, path.value(1), request);
    return HttpReply::seeOther("/snap/v3/redirection/" + session->token.toLatin1());
}

bool PaymentPage::mayChoose(const Session &session) const
{
    const Transaction *transaction = m_store.transactionOf(session);
    const bool failed
        = transaction
          && (transaction->status() == Status::Deny || transaction->status() == Status::Failure);
    return (!transaction || failed) && !m_store.isPaid(session.order.orderId);
}

HttpReply PaymentPage::show(const HttpRequest &request, const Session &session) const
{
    const PageText text(preferredLanguage(request.header("accept-language")));
    const PageFrame frame(text, m_settings.merchantName);
    const PageParts parts(text);
    const Transaction *transaction = m_store.transactionOf(session);
    const bool open = m_desk.isPageOpen(session);
    if (transaction && transaction->status() != Status::Pending && !session.card)
        return HttpReply::html(
            200, frame.order(session, parts.result(*transaction, open && mayChoose(session))));
    if (!open)
        return HttpReply::html(410, frame.order(session, parts.closed(session)));
    if (session.card)
        return HttpReply::html(200, frame.order(session, parts.cardForm(session)));
    if (!transaction)
        return HttpReply::html(200, frame.order(session, parts.methods(session)));
    return HttpReply::html(200,
                           frame.order(session, parts.instructions(*transaction), refreshSeconds));
}

void PaymentPage::act(Session &session, const QString &action, const HttpRequest &request)
{
    if (action == "choose"_L1) {
        const Channel *channel = findChannel(formValue(request, u"method"_s));
        if (!channel || !mayChoose(session))
            return;
        if (channel->kind == ChannelKind::Card)
            session.card = channel;
        else
            m_desk.choose(session, *channel);
    } else if (action == "back"_L1) {
        session.card = nullptr;
    } else if (action == "pay"_L1) {
        pay(session, Fraud::Accept);
    } else if (action == "challenge"_L1) {
        pay(session, Fraud::Challenge);
    } else if (action == "fail"_L1) {
        fail(session);
    } else if (action == "expire"_L1) {
        letExpire(session);
    }
}

void PaymentPage::pay(Session &session, Fraud fraud)
{
    if (session.card && mayChoose(session)) {
        Transaction &charged = m_desk.chargeCard(session, Status::Capture, fraud);
        if (fraud == Fraud::Accept)
            m_desk.settleLater(charged);
        return;
    }
    Transaction *transaction = m_store.transactionOf(session);
    if (transaction && transaction->status() == Status::Pending)
        m_desk.move(*transaction, Status::Settlement);
}

void PaymentPage::fail(Session &session)
{
    if (session.card && mayChoose(session)) {
        m_desk.chargeCard(session, Status::Deny, Fraud::Accept);
        return;
    }
    Transaction *transaction = m_store.transactionOf(session);
    if (!transaction || transaction->status() != Status::Pending)
        return;
    const ChannelKind kind = transaction->channel().kind;
    if (kind == ChannelKind::Wallet || kind == ChannelKind::Qris)
        session.notice = u"failed"_s; // the customer may simply try again
    else
        m_desk.move(*transaction, Status::Deny);
}

void PaymentPage::letExpire(Session &session)
{
    Transaction *transaction = m_store.transactionOf(session);
    if (transaction && transaction->status() == Status::Pending)
        m_desk.move(*transaction, Status::Expire);
    else
        m_desk.expirePage(session); // a page that runs out tells nobody
}

} // namespace kai::simulator
