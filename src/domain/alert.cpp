#include "domain/alert.h"

#include <algorithm>

namespace kai {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds window = 60s; ///< over which counts are compared
constexpr size_t mostCleared = 100;

AlertEngine::AlertEngine(std::span<const AlertRule> rules)
    : m_rules(rules)
{
}

QList<Alert> AlertEngine::observe(const Observation &observation)
{
    if (m_past.empty()) {
        // The counts began at nothing with the server: what was counted before the first look is
        // news.
        Observation start;
        start.at = observation.at;
        m_past.push_back(start);
    }
    m_past.push_back(observation);
    while (m_past.size() > 2 && m_past[1].at.msecsTo(observation.at) >= window.count())
        m_past.pop_front();
    QList<Alert> changes;
    for (const AlertRule &rule : m_rules) {
        const auto findings = rule.check(observation, m_past.front());
        if (!findings)
            continue;
        note(rule, *findings, observation.at);
        decide(rule, observation.at, changes);
    }
    return changes;
}

void AlertEngine::note(const AlertRule &rule, const QList<Finding> &findings, const QDateTime &now)
{
    for (auto &[key, watched] : m_watched) {
        const bool found = std::any_of(findings.begin(), findings.end(),
                                       [&](const Finding &f) { return f.subject == key.second; });
        if (key.first == rule.kind && !found)
            watched.foundSince = {};
    }
    for (const Finding &finding : findings) {
        Watched &watched = m_watched[{rule.kind, finding.subject}];
        if (watched.foundSince.isNull())
            watched.foundSince = now;
        watched.lastFound = now;
        watched.detail = finding.detail;
        if (watched.alert)
            watched.alert->detail = finding.detail;
    }
}

static bool hasPassed(const QDateTime &since, std::chrono::seconds time, const QDateTime &now)
{
    return since.msecsTo(now) >= std::chrono::milliseconds(time).count();
}

void AlertEngine::decide(const AlertRule &rule, const QDateTime &now, QList<Alert> &changes)
{
    for (auto &[key, watched] : m_watched) {
        if (key.first != rule.kind)
            continue;
        const bool found = !watched.foundSince.isNull();
        if (found && !watched.alert && hasPassed(watched.foundSince, rule.raiseAfter, now)) {
            watched.alert = Alert {AlertId(++m_lastId), rule.kind,      rule.severity,
                                   key.second,          watched.detail, now};
            changes.append(*watched.alert);
        } else if (!found && watched.alert && hasPassed(watched.lastFound, rule.clearAfter, now)) {
            clear(watched, now, changes);
        }
    }
    std::erase_if(m_watched, [&](const auto &entry) {
        return entry.first.first == rule.kind && !entry.second.alert
               && entry.second.foundSince.isNull();
    });
}

void AlertEngine::clear(Watched &watched, const QDateTime &now, QList<Alert> &changes)
{
    watched.alert->clearedAt = now;
    changes.append(*watched.alert);
    m_cleared.push_front(*watched.alert);
    if (m_cleared.size() > mostCleared)
        m_cleared.pop_back();
    watched.alert.reset();
}

QList<Alert> AlertEngine::alerts() const
{
    QList<Alert> all;
    for (const auto &[key, watched] : m_watched) {
        if (watched.alert)
            all.append(*watched.alert);
    }
    std::sort(all.begin(), all.end(), [](const Alert &a, const Alert &b) { return a.id > b.id; });
    all.append(QList<Alert>(m_cleared.begin(), m_cleared.end()));
    return all;
}

std::optional<Alert> AlertEngine::acknowledge(AlertId id, UserId by, const QDateTime &at)
{
    const auto note = [&](Alert &alert) {
        if (!alert.acknowledgedBy) {
            alert.acknowledgedBy = by;
            alert.acknowledgedAt = at;
        }
        return alert;
    };
    for (auto &[key, watched] : m_watched) {
        if (watched.alert && watched.alert->id == id)
            return note(*watched.alert);
    }
    for (Alert &alert : m_cleared) {
        if (alert.id == id)
            return note(alert);
    }
    return std::nullopt;
}

} // namespace kai
