#pragma once

#include "simulator/channel.h"

#include <QDateTime>
#include <QList>
#include <QUrl>

#include <optional>

namespace kai::simulator {

/// A line of item_details; a negative price is a discount.
struct Item
{
    QString name;
    qint64 price = 0;
    qint64 quantity = 1;
};

/// The `expiry` object: how long a chosen method may be paid.
struct Expiry
{
    std::optional<QDateTime> start; // absent: counted from the choice of the method
    std::chrono::seconds duration {0};
};

/// A Snap request that has passed validation. Amounts are whole rupiah.
struct SnapOrder
{
    QString orderId;
    qint64 grossAmount = 0;
    QList<Item> items;
    QString customerName;
    QString finishUrl;
    QList<const Channel *> enabled; // empty: every channel
    std::optional<Expiry> expiry;
    std::optional<std::chrono::seconds> pageLifetime;
    QList<std::pair<QString, QString>> customFields;
    QList<QUrl> notifyUrls; // where this order's notifications go
};

enum class SessionState { Open, Cancelled, Revoked };

/// A payment page and its token. It has no transaction until a method has been chosen.
struct Session
{
    QString token;
    SnapOrder order;
    QDateTime createdAt;
    QDateTime pageExpiresAt;
    SessionState state = SessionState::Open;
    const Channel *card = nullptr; // the card form is on show; a card is charged only when paid
    QString notice; // a failed wallet try leaves the payment pending
};

} // namespace kai::simulator
