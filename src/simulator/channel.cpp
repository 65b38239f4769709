#include "simulator/channel.h"

namespace kai::simulator {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

Channel card()
{
    return {u"credit_card"_s,  u"credit_card"_s,      u"bni"_s, u"Visa / Mastercard / JCB"_s,
            ChannelKind::Card, RefundRule::AnyAmount, 24h};
}

Channel wallet(const QString &name, const QString &label, RefundRule rule)
{
    return {name, name, {}, label, ChannelKind::Wallet, rule, 15min};
}

Channel account(const QString &bank, const QString &label)
{
    return {bank + u"_va"_s,
            u"bank_transfer"_s,
            bank,
            label,
            ChannelKind::VirtualAccount,
            RefundRule::None,
            24h,
            bank == u"cimb"_s ? Idempotency::Unsupported : Idempotency::Supported};
}

Channel store(const QString &name, const QString &label, Idempotency idempotency)
{
    return {name, u"cstore"_s, name, label, ChannelKind::Store, RefundRule::None, 24h, idempotency};
}

QList<Channel> everyChannel()
{
    return {
        {u"other_qris"_s, u"qris"_s, u"gopay"_s, u"QRIS"_s, ChannelKind::Qris,
         RefundRule::AnyAmount, 15min},
        wallet(u"gopay"_s, u"GoPay"_s, RefundRule::AnyAmount),
        wallet(u"shopeepay"_s, u"ShopeePay"_s, RefundRule::FullOnly),
        wallet(u"dana"_s, u"DANA"_s, RefundRule::AnyAmount),
        wallet(u"ovo"_s, u"OVO"_s, RefundRule::FullOnly),
        wallet(u"akulaku"_s, u"Akulaku"_s, RefundRule::AnyAmount),
        wallet(u"kredivo"_s, u"Kredivo"_s, RefundRule::AnyAmount),
        account(u"bca"_s, u"BCA Virtual Account"_s),
        account(u"bni"_s, u"BNI Virtual Account"_s),
        account(u"bri"_s, u"BRI Virtual Account"_s),
        {u"permata_va"_s, u"bank_transfer"_s, u"permata"_s, u"Permata Virtual Account"_s,
         ChannelKind::PermataAccount, RefundRule::None, 24h, Idempotency::Unsupported},
        {u"echannel"_s, u"echannel"_s, u"mandiri"_s, u"Mandiri Bill Payment"_s,
         ChannelKind::MandiriBill, RefundRule::None, 24h},
        account(u"cimb"_s, u"CIMB Niaga Virtual Account"_s),
        account(u"danamon"_s, u"Danamon Virtual Account"_s),
        account(u"bsi"_s, u"BSI Virtual Account"_s),
        account(u"seabank"_s, u"SeaBank Virtual Account"_s),
        account(u"saqu"_s, u"Bank Saqu Virtual Account"_s),
        card(),
        store(u"indomaret"_s, u"Indomaret"_s, Idempotency::Unsupported),
        store(u"alfamart"_s, u"Alfamart"_s, Idempotency::Supported),
    };
}

bool belongsTo(const Channel &channel, const QString &snapName)
{
    if (channel.name == snapName)
        return true;
    // For the banks without accounts of their own the gateway shows one of this bank.
    if (snapName == "other_va"_L1)
        return channel.name == "bni_va"_L1;
    if (snapName == "cstore"_L1)
        return channel.kind == ChannelKind::Store;
    if (snapName == "bank_transfer"_L1)
        return channel.paymentType == snapName || channel.kind == ChannelKind::MandiriBill;
    return false;
}

} // namespace

const QList<Channel> &channels()
{
    static const QList<Channel> all = everyChannel();
    return all;
}

const Channel *findChannel(const QString &name, const QString &partner)
{
    for (const Channel &channel : channels()) {
        const bool named = channel.name == name || channel.paymentType == name
                           || (name == "mandiri_va"_L1 && channel.kind == ChannelKind::MandiriBill);
        if (named && (partner.isEmpty() || channel.partner == partner))
            return &channel;
    }
    return nullptr;
}

QList<const Channel *> channelsNamed(const QString &snapName)
{
    QList<const Channel *> result;
    for (const Channel &channel : channels()) {
        if (belongsTo(channel, snapName))
            result.append(&channel);
    }
    return result;
}

} // namespace kai::simulator
