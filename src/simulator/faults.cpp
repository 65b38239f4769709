#include "simulator/faults.h"

#include <QJsonValue>
#include <QSet>

#include <cmath>
#include <limits>

namespace kai::simulator {

using namespace Qt::StringLiterals;

namespace {

/// Reads one object member by member and notices what it was not asked for.
class Reader
{
public:
    Reader(const QJsonObject &json, const QString &path, QStringList &errors)
        : m_json(json)
        , m_path(path)
        , m_errors(errors)
    {
    }

    ~Reader()
    {
        for (auto it = m_json.begin(); it != m_json.end(); ++it) {
            if (!m_known.contains(it.key()))
                m_errors.append(m_path + it.key() + u" is unknown"_s);
        }
    }

    Q_DISABLE_COPY_MOVE(Reader)

    void chance(const QString &name, double &target)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return;
        if (value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= 1)
            target = value.toDouble();
        else
            m_errors.append(m_path + name + u" must be a number from 0 to 1"_s);
    }

    void count(const QString &name, int &target)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return;
        const double number = value.toDouble(-2);
        const bool whole = number == std::floor(number);
        if (whole && number >= -1 && number <= std::numeric_limits<int>::max())
            target = int(number);
        else
            m_errors.append(m_path + name + u" must be a whole number"_s);
    }

    void flag(const QString &name, bool &target)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return;
        if (value.isBool())
            target = value.toBool();
        else
            m_errors.append(m_path + name + u" must be true or false"_s);
    }

    QJsonObject object(const QString &name)
    {
        const QJsonValue value = take(name);
        if (!value.isUndefined() && !value.isObject())
            m_errors.append(m_path + name + u" must be an object"_s);
        return value.toObject();
    }

    QJsonValue take(const QString &name)
    {
        m_known.insert(name);
        return m_json.contains(name) ? m_json.value(name) : QJsonValue(QJsonValue::Undefined);
    }

private:
    const QJsonObject m_json;
    QString m_path;
    QStringList &m_errors;
    QSet<QString> m_known;
};

void readNotifications(const QJsonObject &json, NotificationFaults &target, QStringList &errors)
{
    Reader reader(json, u"notifications."_s, errors);
    reader.chance(u"drop"_s, target.drop);
    reader.count(u"duplicate"_s, target.duplicate);
    reader.flag(u"reorder"_s, target.reorder);
    reader.count(u"delayMs"_s, target.delayMs);
    reader.chance(u"forgeSignature"_s, target.forgeSignature);
    reader.chance(u"tamperStatus"_s, target.tamperStatus);
}

void readApi(const QJsonObject &json, ApiFaults &target, QStringList &errors)
{
    Reader reader(json, u"api."_s, errors);
    reader.chance(u"error500"_s, target.error500);
    reader.chance(u"error503"_s, target.error503);
    reader.chance(u"error429"_s, target.error429);
    reader.chance(u"unauthorized"_s, target.unauthorized);
    reader.chance(u"timeout"_s, target.timeout);
    reader.chance(u"resetAfterAccept"_s, target.resetAfterAccept);
    reader.count(u"delayMs"_s, target.delayMs);
}

void readMoney(Reader &reader, FaultPlan &plan, QStringList &errors)
{
    Reader payments(reader.object(u"payments"_s), u"payments."_s, errors);
    payments.chance(u"denyAfterSettlement"_s, plan.payments.denyAfterSettlement);
    payments.count(u"denyDelayMs"_s, plan.payments.denyDelayMs);
    Reader refunds(reader.object(u"refunds"_s), u"refunds."_s, errors);
    refunds.chance(u"bankRefuse"_s, plan.refunds.bankRefuse);
    refunds.chance(u"insufficientFunds"_s, plan.refunds.insufficientFunds);
    refunds.flag(u"confirm"_s, plan.refunds.confirm);
    refunds.count(u"confirmDelayMs"_s, plan.refunds.confirmDelayMs);
}

// The readers report when they go out of scope, so none may outlive this function.
void readPlan(const QJsonObject &json, FaultPlan &plan, QStringList &errors)
{
    Reader reader(json, {}, errors);
    readNotifications(reader.object(u"notifications"_s), plan.notifications, errors);
    readApi(reader.object(u"api"_s), plan.api, errors);
    readMoney(reader, plan, errors);
    const QJsonValue seed = reader.take(u"seed"_s);
    if (seed.isDouble() && seed.toDouble() >= 0)
        plan.seed = quint64(seed.toDouble());
    else if (!seed.isUndefined())
        errors.append(u"seed must be a whole number"_s);
}

quint64 mix(quint64 x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

quint64 fingerprint(const QByteArray &text)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const char c : text)
        hash = (hash ^ quint8(c)) * 0x100000001b3ULL;
    return hash;
}

} // namespace

QJsonObject FaultPlan::toJson() const
{
    QJsonObject json {
        {u"notifications"_s, QJsonObject {{u"drop"_s, notifications.drop},
                                          {u"duplicate"_s, notifications.duplicate},
                                          {u"reorder"_s, notifications.reorder},
                                          {u"delayMs"_s, notifications.delayMs},
                                          {u"forgeSignature"_s, notifications.forgeSignature},
                                          {u"tamperStatus"_s, notifications.tamperStatus}}},
        {u"api"_s, QJsonObject {{u"error500"_s, api.error500},
                                {u"error503"_s, api.error503},
                                {u"error429"_s, api.error429},
                                {u"unauthorized"_s, api.unauthorized},
                                {u"timeout"_s, api.timeout},
                                {u"resetAfterAccept"_s, api.resetAfterAccept},
                                {u"delayMs"_s, api.delayMs}}},
        {u"payments"_s, QJsonObject {{u"denyAfterSettlement"_s, payments.denyAfterSettlement},
                                     {u"denyDelayMs"_s, payments.denyDelayMs}}},
        {u"refunds"_s, QJsonObject {{u"bankRefuse"_s, refunds.bankRefuse},
                                    {u"insufficientFunds"_s, refunds.insufficientFunds},
                                    {u"confirm"_s, refunds.confirm},
                                    {u"confirmDelayMs"_s, refunds.confirmDelayMs}}},
    };
    if (seed)
        json[u"seed"_s] = double(*seed);
    return json;
}

ParsedFaults parseFaults(const QJsonObject &json)
{
    ParsedFaults parsed;
    readPlan(json, parsed.plan, parsed.errors);
    return parsed;
}

double Dice::draw(const QByteArray &kind)
{
    const quint64 turn = m_counters[kind]++;
    const quint64 bits = mix(mix(m_seed ^ fingerprint(kind)) + turn);
    return double(bits >> 11) * 0x1.0p-53;
}

void Dice::reseed(quint64 seed)
{
    m_seed = seed;
    m_counters.clear();
}

void Faults::apply(const FaultPlan &plan)
{
    m_plan = plan;
    m_dice.reseed(plan.seed.value_or(m_dice.seed()));
}

bool Faults::happens(const QByteArray &kind, double chance)
{
    return chance > 0 && m_dice.draw(kind) < chance;
}

} // namespace kai::simulator
