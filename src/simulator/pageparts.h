#pragma once

#include "simulator/pagetext.h"
#include "simulator/transaction.h"

namespace kai::simulator {

/// The middle of the payment page in each of its states, as HTML.
class PageParts
{
public:
    explicit PageParts(const PageText &text)
        : m_text(text)
    {
    }

    QString unknownLink() const;
    QString closed(const Session &session) const;
    QString methods(const Session &session) const;
    QString cardForm(const Session &session) const;
    QString instructions(const Transaction &transaction) const;
    /// `mayRetry`: the try failed, and the customer can choose again.
    QString result(const Transaction &transaction, bool mayRetry) const;

private:
    struct Outcome
    {
        QString tone;
        QString mark;
        QString title;
        QString detail;
    };

    QString form(const Session &session, const QString &action, const QString &label,
                 const QString &look = {}) const;
    QString methodButton(const Session &session, const Channel &channel) const;
    QString methodHeading(ChannelKind kind) const;
    QString howToPay(const Transaction &transaction) const;
    QString payLabel(ChannelKind kind) const;
    Outcome outcomeOf(const Transaction &transaction) const;
    QString message(const Outcome &outcome) const;
    QString backToMerchant(const Transaction &transaction) const;

    const PageText &m_text;
};

} // namespace kai::simulator
