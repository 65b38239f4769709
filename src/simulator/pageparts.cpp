#include "simulator/pageparts.h"

#include "simulator/pageframe.h"
#include "simulator/wire.h"

#include <QUrlQuery>

namespace kai::simulator {

using namespace Qt::StringLiterals;

namespace {

QList<const Channel *> offered(const SnapOrder &order)
{
    QList<const Channel *> list;
    for (const Channel &channel : channels()) {
        if (order.enabled.isEmpty() || order.enabled.contains(&channel))
            list.append(&channel);
    }
    return list;
}

QString clockTime(const QDateTime &time)
{
    return time.toOffsetFromUtc(gmt7Seconds).toString(u"dd/MM/yyyy HH:mm"_s);
}

QString action(const Session &session, const QString &name)
{
    return u"/snap/v3/redirection/"_s + session.token + u'/' + name;
}

} // namespace

QString PageParts::form(const Session &session, const QString &name, const QString &label,
                        const QString &look) const
{
    return u"<form method=\"post\" action=\"%1\"><button class=\"%2\">%3</button>"_s
           u"</form>"_s.arg(action(session, name), look, label.toHtmlEscaped());
}

QString PageParts::message(const Outcome &outcome) const
{
    return u"<div class=\"result\"><div class=\"mark %1\" aria-hidden=\"true\">%2"_s
           u"</div><h1 class=\"%1\">%3</h1><p class=\"soft\">%4</p></div>"_s.arg(
               outcome.tone, outcome.mark, outcome.title, outcome.detail);
}

QString PageParts::unknownLink() const
{
    return u"<section class=\"card\">"_s
           + message({u"bad"_s, u"?"_s, m_text.pick("Tautan tidak dikenal", "Unknown link"),
                      m_text.pick("Periksa kembali tautan pembayaran Anda.",
                                  "Please check your payment link.")})
           + u"</section>"_s;
}

QString PageParts::closed(const Session &session) const
{
    const bool ran = session.state == SessionState::Open;
    const QString title = ran ? m_text.pick("Waktu pembayaran habis", "The time to pay is over")
                              : m_text.pick("Halaman ini ditutup", "This page has been closed");
    return u"<section class=\"card\">"_s
           + message({u"bad"_s, u"!"_s, title,
                      m_text.pick("Silakan kembali ke penjual dan buat pembayaran baru.",
                                  "Please go back to the seller and start a new payment.")})
           + u"</section>"_s;
}

QString PageParts::methodHeading(ChannelKind kind) const
{
    switch (kind) {
    case ChannelKind::Qris:
    case ChannelKind::Wallet:
        return m_text.pick("QRIS dan dompet digital", "QRIS and wallets");
    case ChannelKind::VirtualAccount:
    case ChannelKind::PermataAccount:
    case ChannelKind::MandiriBill:
        return m_text.pick("Transfer bank", "Bank transfer");
    case ChannelKind::Card:
        return m_text.pick("Kartu kredit dan debit", "Credit and debit card");
    case ChannelKind::Store:
        return m_text.pick("Gerai", "Convenience store");
    }
    return {};
}

QString PageParts::methodButton(const Session &session, const Channel &channel) const
{
    return u"<form method=\"post\" action=\"%1\"><button class=\"method\" "_s
           u"name=\"method\" value=\"%2\">%3</button></form>"_s.arg(
               action(session, u"choose"_s), channel.name, channel.label.toHtmlEscaped());
}

QString PageParts::methods(const Session &session) const
{
    QString html = u"<section class=\"card\"><h1>"_s
                   + m_text.pick("Pilih cara pembayaran", "Choose how to pay") + u"</h1>"_s;
    QString heading;
    for (const Channel *channel : offered(session.order)) {
        if (methodHeading(channel->kind) != heading) {
            heading = methodHeading(channel->kind);
            html += u"<h2>"_s + heading + u"</h2>"_s;
        }
        html += methodButton(session, *channel);
    }
    return html + u"</section><section class=\"card\">"_s
           + form(session, u"expire"_s, m_text.pick("Biarkan kedaluwarsa", "Let it expire"),
                  u"plain"_s)
           + u"</section>"_s;
}

QString PageParts::cardForm(const Session &session) const
{
    return u"<section class=\"card\"><h1>"_s + methodHeading(ChannelKind::Card)
           + u"</h1><p class=\"soft\">"_s + m_text.pick("Nomor kartu uji", "Test card number")
           + u"</p><p class=\"code\">4811 1111 1111 1114</p>"_s
           + form(session, u"pay"_s, m_text.pick("Bayar", "Pay"))
           + form(session, u"challenge"_s,
                  m_text.pick("Bayar, lalu ditahan untuk pemeriksaan penipuan",
                              "Pay, then held for a fraud review"),
                  u"plain"_s)
           + form(session, u"fail"_s,
                  m_text.pick("Bank menolak kartu", "The bank declines the card"), u"bad"_s)
           + form(session, u"back"_s, m_text.pick("Pilih cara lain", "Choose another way"),
                  u"plain"_s)
           + form(session, u"expire"_s, m_text.pick("Biarkan kedaluwarsa", "Let it expire"),
                  u"plain"_s)
           + u"</section>"_s;
}

QString PageParts::howToPay(const Transaction &transaction) const
{
    const auto numbered = [&transaction](const QString &label, const QString &prefix = {}) {
        return u"<p class=\"soft\">"_s + label + u"</p><p class=\"code\">"_s + prefix
               + transaction.paymentCode() + u"</p>"_s;
    };
    switch (transaction.channel().kind) {
    case ChannelKind::Qris:
        return qrDrawing(transaction.id());
    case ChannelKind::Wallet:
        return u"<p>"_s
               + m_text.pick("Selesaikan pembayaran di aplikasi dompet digital Anda.",
                             "Finish the payment in your wallet app.")
               + u"</p>"_s;
    case ChannelKind::VirtualAccount:
    case ChannelKind::PermataAccount:
        return numbered(m_text.pick("Nomor virtual account", "Virtual account number"));
    case ChannelKind::MandiriBill:
        return numbered(
            m_text.pick("Kode perusahaan dan nomor tagihan", "Company code and bill key"),
            u"70012 \u00b7 "_s);
    case ChannelKind::Store:
        return numbered(m_text.pick("Kode pembayaran untuk kasir", "Payment code for the cashier"));
    case ChannelKind::Card:
        return {};
    }
    return {};
}

QString PageParts::payLabel(ChannelKind kind) const
{
    switch (kind) {
    case ChannelKind::Qris:
        return m_text.pick("Pindai dan bayar", "Scan and pay");
    case ChannelKind::Store:
        return m_text.pick("Bayar di kasir", "Pay at the till");
    case ChannelKind::VirtualAccount:
    case ChannelKind::PermataAccount:
    case ChannelKind::MandiriBill:
        return m_text.pick("Transfer sekarang", "Transfer now");
    case ChannelKind::Wallet:
    case ChannelKind::Card:
        return m_text.pick("Bayar", "Pay");
    }
    return {};
}

QString PageParts::instructions(const Transaction &transaction) const
{
    const Session &session = transaction.session();
    const QString notice = m_text.pick("Percobaan terakhir gagal. Pembayaran masih ditunggu.",
                                       "The last try failed. The payment is still awaited.");
    QString html = u"<section class=\"card\"><h1>"_s + transaction.channel().label + u"</h1>"_s;
    if (!session.notice.isEmpty())
        html += u"<p class=\"notice\" role=\"status\">"_s + notice + u"</p>"_s;
    html += howToPay(transaction) + u"<p class=\"soft\">"_s
            + m_text.pick("Bayar sebelum", "Pay before") + u" "_s
            + clockTime(transaction.expiresAt()) + u" WIB</p>"_s;
    return html + form(session, u"pay"_s, payLabel(transaction.channel().kind))
           + form(session, u"fail"_s, m_text.pick("Gagalkan pembayaran", "Make the payment fail"),
                  u"bad"_s)
           + form(session, u"expire"_s, m_text.pick("Biarkan kedaluwarsa", "Let it expire"),
                  u"plain"_s)
           + u"</section>"_s;
}

PageParts::Outcome PageParts::outcomeOf(const Transaction &transaction) const
{
    switch (transaction.status()) {
    case Status::Settlement:
    case Status::Capture:
    case Status::Authorize:
        if (transaction.fraud() == Fraud::Challenge) {
            return {u"warn"_s, u"!"_s, m_text.pick("Pembayaran diperiksa", "Payment under review"),
                    m_text.pick("Penjual akan memeriksa pembayaran ini.",
                                "The seller will look at this payment.")};
        }
        return {u"good"_s, u"\u2713"_s, m_text.pick("Pembayaran berhasil", "Payment successful"),
                m_text.pick("Terima kasih.", "Thank you.")};
    case Status::Refund:
    case Status::PartialRefund:
        return {u"warn"_s, u"\u21ba"_s, m_text.pick("Dana dikembalikan", "Money returned"),
                PageText::rupiah(transaction.refundedAmount())};
    case Status::Expire:
        return {u"bad"_s, u"!"_s, m_text.pick("Waktu pembayaran habis", "The time to pay is over"),
                m_text.pick("Silakan buat pembayaran baru di penjual.",
                            "Please start a new payment at the seller.")};
    case Status::Cancel:
        return {
            u"bad"_s, u"\u00d7"_s, m_text.pick("Pembayaran dibatalkan", "Payment cancelled"), {}};
    case Status::Deny:
    case Status::Failure:
        return {u"bad"_s, u"\u00d7"_s, m_text.pick("Pembayaran gagal", "Payment failed"),
                m_text.pick("Tidak ada dana yang diambil.", "No money was taken.")};
    case Status::Chargeback:
    case Status::PartialChargeback:
    case Status::Foreign:
    case Status::Pending:
        return {u"warn"_s, u"!"_s, m_text.pick("Status pembayaran", "Payment status"),
                transaction.statusName().toHtmlEscaped()};
    }
    return {};
}

// The shop's page is only linked where it is a web address: a script must not get in here.
QString PageParts::backToMerchant(const Transaction &transaction) const
{
    QUrl url(transaction.session().order.finishUrl);
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return {};
    QUrlQuery query(url);
    query.addQueryItem(u"order_id"_s, transaction.orderId());
    query.addQueryItem(u"status_code"_s, usesUpOrder(transaction.status()) ? u"200"_s : u"202"_s);
    query.addQueryItem(u"transaction_status"_s, transaction.statusName());
    url.setQuery(query);
    return u"<a class=\"button\" href=\""_s + url.toString(QUrl::FullyEncoded).toHtmlEscaped()
           + u"\">"_s + m_text.pick("Kembali ke penjual", "Back to the seller") + u"</a>"_s;
}

QString PageParts::result(const Transaction &transaction, bool mayRetry) const
{
    const Session &session = transaction.session();
    QString html = u"<section class=\"card\">"_s + message(outcomeOf(transaction))
                   + backToMerchant(transaction);
    html += u"</section>"_s;
    return mayRetry ? html + methods(session) : html;
}

} // namespace kai::simulator
