#pragma once

#include <QList>
#include <QString>

#include <chrono>

namespace kai::simulator {

enum class ChannelKind { Card, Qris, Wallet, VirtualAccount, PermataAccount, MandiriBill, Store };
enum class RefundRule { None, FullOnly, AnyAmount };
enum class Idempotency { Supported, Unsupported };

/// One way to pay. `name` is Snap's word in enabled_payments, `paymentType` the word in every
/// transaction object; `partner` is the bank, the store or the QR acquirer.
struct Channel
{
    QString name;
    QString paymentType;
    QString partner;
    QString label;
    ChannelKind kind = ChannelKind::Qris;
    RefundRule refundRule = RefundRule::None;
    std::chrono::seconds lifetime {0};
    Idempotency idempotency = Idempotency::Supported;
};

/// Every channel the stand-in knows, kind by kind, in the order in which the page shows them.
const QList<Channel> &channels();

/// Finds by Snap's name, or by payment_type (bank_transfer, cstore) and an optional partner.
const Channel *findChannel(const QString &name, const QString &partner = {});

/// The channels of one enabled_payments entry; aliases stand for several.
QList<const Channel *> channelsNamed(const QString &snapName);

} // namespace kai::simulator
