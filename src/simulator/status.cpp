#include "simulator/status.h"

#include <QList>

#include <array>
#include <utility>

namespace kai::simulator {

namespace {

const std::array<std::pair<Status, const char *>, 12> names {{
    {Status::Pending, "pending"},
    {Status::Authorize, "authorize"},
    {Status::Capture, "capture"},
    {Status::Settlement, "settlement"},
    {Status::Deny, "deny"},
    {Status::Cancel, "cancel"},
    {Status::Expire, "expire"},
    {Status::Failure, "failure"},
    {Status::Refund, "refund"},
    {Status::PartialRefund, "partial_refund"},
    {Status::Chargeback, "chargeback"},
    {Status::PartialChargeback, "partial_chargeback"},
}};

QList<Status> successors(Status from)
{
    using enum Status;
    switch (from) {
    case Pending:
        return {Settlement, Capture, Authorize, Expire, Cancel, Deny, Failure};
    case Authorize:
        return {Capture, Cancel, Deny, Expire};
    case Capture:
        return {Settlement, Cancel, Deny};
    case Settlement:
        return {Refund, PartialRefund, Chargeback, PartialChargeback, Deny};
    case PartialRefund:
        return {PartialRefund, Refund};
    case PartialChargeback:
        return {Chargeback};
    case Deny:
    case Cancel:
    case Expire:
    case Failure:
    case Refund:
    case Chargeback:
    case Foreign:
        return {};
    }
    return {};
}

} // namespace

QString wireName(Status status)
{
    for (const auto &[value, name] : names) {
        if (value == status)
            return QString::fromLatin1(name);
    }
    return {};
}

QString wireName(Fraud fraud)
{
    switch (fraud) {
    case Fraud::Accept:
        return QStringLiteral("accept");
    case Fraud::Challenge:
        return QStringLiteral("challenge");
    case Fraud::Deny:
        return QStringLiteral("deny");
    }
    return {};
}

Status statusFromString(const QString &name)
{
    for (const auto &[value, known] : names) {
        if (name.compare(QLatin1String(known), Qt::CaseInsensitive) == 0)
            return value;
    }
    return Status::Foreign;
}

std::optional<Fraud> fraudFromString(const QString &name)
{
    for (const Fraud fraud : {Fraud::Accept, Fraud::Challenge, Fraud::Deny}) {
        if (wireName(fraud) == name)
            return fraud;
    }
    return std::nullopt;
}

bool mayFollow(Status from, Status to)
{
    return successors(from).contains(to);
}

bool isDead(Status status)
{
    return status == Status::Deny || status == Status::Cancel || status == Status::Expire
           || status == Status::Failure;
}

bool usesUpOrder(Status status)
{
    return status != Status::Pending && !isDead(status);
}

} // namespace kai::simulator
