#pragma once

#include "desktop/client/apiclient.h"

#include <QWidget>

namespace kai {

/// What a change of an order would cost or bring, before anything is done.
struct FormQuote
{
    QList<PriceLine> lines; ///< sums to the total
    QList<Passenger> passengers; ///< whom the lines name
    QString caption; ///< of the total: "To pay now"
    Money total;
    QString remark; ///< what else follows; may be empty
};

/// What somebody fills in to change an order. OrderDialog asks it for its quote whenever it has
/// changed, and lets it be carried out only after a quote of what it says at that moment.
class OrderForm : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual QString commitText() const = 0;
    /// What is still missing before a quote can be asked for; empty for nothing.
    virtual QString missing() const = 0;
    virtual void quote(QObject *receiver, Then<FormQuote> then) = 0;
    /// Answers with what has happened, in words.
    virtual void commit(QObject *receiver, Then<QString> then) = 0;
    /// The order is as it is now; what has been typed stays.
    virtual void takeOrder(const Order &order) = 0;
    /// Shows what the server said about fields. Returns false where it has no such fields.
    virtual bool showErrors(const ApiError &error) = 0;

Q_SIGNALS:
    /// What it says is another thing now: its quote does not hold any more.
    void changed();
};

} // namespace kai
