#pragma once

#include <QString>

#include <optional>

namespace kai::simulator {

/// The transaction_status values of Midtrans; Foreign stands for a name nobody documents.
enum class Status {
    Pending,
    Authorize,
    Capture,
    Settlement,
    Deny,
    Cancel,
    Expire,
    Failure,
    Refund,
    PartialRefund,
    Chargeback,
    PartialChargeback,
    Foreign,
};

enum class Fraud { Accept, Challenge, Deny };

QString wireName(Status status);
QString wireName(Fraud fraud);

/// Reads a wire name in any case; an undocumented name is Foreign.
Status statusFromString(const QString &name);
std::optional<Fraud> fraudFromString(const QString &name);

/// Whether the gateway itself would ever move a transaction this way.
bool mayFollow(Status from, Status to);

/// Money has reached (or is promised to) the merchant, so the order_id is used up.
bool usesUpOrder(Status status);

/// Nothing more can happen to this transaction_id, and no money came.
bool isDead(Status status);

} // namespace kai::simulator
