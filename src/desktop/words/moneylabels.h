#pragma once

#include "domain/deskcase.h"
#include "domain/notification.h"
#include "domain/probe.h"
#include "domain/refund.h"
#include "domain/shift.h"

#include <QCoreApplication>

namespace kai {

/// One thing that was seen of a case: what it is, and its value.
struct CaseFact
{
    QString name;
    QString value;

    friend bool operator==(const CaseFact &, const CaseFact &) = default;
};

/// The words for what happens to money after it was paid, in the language of the moment.
class MoneyLabels
{
    Q_DECLARE_TR_FUNCTIONS(kai::MoneyLabels)

public:
    static QString of(CaseKind kind);
    /// What has happened, in a sentence.
    static QString explanationOf(CaseKind kind);
    static QString of(CaseAction action);
    /// What an action does about a case of the kind, in a sentence.
    static QString effectOf(CaseAction action, CaseKind kind);
    static QString of(RefundStatus status);
    static QString of(RefundChannel channel);
    static QString of(NotificationState state);
    static QString of(ProbeStage stage);
    static QString of(StageState state);
    static QString of(CashDirection direction);

    /// What came of a notification, from the server's stable word for it.
    static QString outcome(const QString &code);
    /// What to do about a probe that failed, from the server's code.
    static QString remedyOf(const QString &probeCode);
    /// What was seen of a case, in words.
    static QList<CaseFact> factsOf(const DeskCase &found);
    /// "2 h 05 min ago", or that it never was.
    static QString age(const std::optional<qint64> &seconds);
    /// "Rp 5.000 too much", "Rp 5.000 missing", "exact".
    static QString difference(Money difference);

private:
    static QString effectOfAccepting(CaseKind kind);
    static QString factName(const QString &member);
    static QString reason(const QString &code);
};

} // namespace kai
