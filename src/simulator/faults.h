#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace kai::simulator {

/// What goes wrong with notifications. Chances are 0 to 1, times are milliseconds.
struct NotificationFaults
{
    double drop = 0; // never sent, retries included
    int duplicate = 0; // further copies of each, sent together with it
    bool reorder = false; // what one order gets within a short window arrives backwards
    int delayMs = 0; // before the first try
    double forgeSignature = 0; // the signature is wrong
    double tamperStatus = 0; // transaction_status lies; the signature, not covering it, is right
};

/// What goes wrong with calls of /snap/v1 and /v2.
struct ApiFaults
{
    double error500 = 0; // not applied, answered with 500
    double error503 = 0; // not applied, answered with 503
    double error429 = 0; // not applied, answered with 429
    double unauthorized = 0; // not applied, answered with 401
    double timeout = 0; // not applied and never answered
    double resetAfterAccept = 0; // applied, then the connection is reset
    int delayMs = 0; // applied at once, answered late
};

/// What goes wrong with the money.
struct PaymentFaults
{
    double denyAfterSettlement = 0; // the provider takes a settled payment back
    int denyDelayMs = -1; // -1: one minute of the compressed clock
};

struct RefundFaults
{
    double bankRefuse = 0; // answered with 202, nothing refunded, the key may be used again
    double insufficientFunds = 0; // answered with 414
    bool confirm = true; // whether the second notification ever comes
    int confirmDelayMs = -1; // -1: ten minutes of the compressed clock
};

struct FaultPlan
{
    NotificationFaults notifications;
    ApiFaults api;
    PaymentFaults payments;
    RefundFaults refunds;
    std::optional<quint64> seed;

    QJsonObject toJson() const;
};

struct ParsedFaults
{
    FaultPlan plan;
    QStringList errors;
};

/// Reads POST /control/faults; every unknown or ill-typed member is an error.
ParsedFaults parseFaults(const QJsonObject &json);

/// Repeatable chance: the n-th draw of a kind depends on the seed, the kind and n alone, so that
/// two runs that ask for the same things in the same order see the same faults.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_seed(seed)
    {
    }
    /// Uniform in [0, 1).
    double draw(const QByteArray &kind);
    void reseed(quint64 seed);
    quint64 seed() const { return m_seed; }

private:
    quint64 m_seed;
    QHash<QByteArray, quint64> m_counters;
};

/// The plan in force and the dice it is played with.
class Faults
{
public:
    explicit Faults(quint64 seed)
        : m_dice(seed)
    {
    }
    const FaultPlan &plan() const { return m_plan; }
    void apply(const FaultPlan &plan);
    bool happens(const QByteArray &kind, double chance);
    Dice &dice() { return m_dice; }

private:
    FaultPlan m_plan;
    Dice m_dice;
};

} // namespace kai::simulator
