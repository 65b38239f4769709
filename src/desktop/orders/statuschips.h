#pragma once

#include "domain/order.h"

#include <QWidget>

class QButtonGroup;

namespace kai {

/// The states of orders as a row of buttons of which one is down: the contract lists one status, or
/// all.
class StatusChips : public QWidget
{
    Q_OBJECT

public:
    explicit StatusChips(QWidget *parent = nullptr);

    std::optional<OrderStatus> status() const;
    void setStatus(std::optional<OrderStatus> status);

Q_SIGNALS:
    /// Somebody has chosen another one.
    void chosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QButtonGroup *m_chips;
};

} // namespace kai
