#pragma once

#include <QWidget>

class QLabel;
class QListWidget;

namespace kai {

/// The orders for which a change of master data was refused; each leads to its page. Hidden while
/// there are none.
class OrdersInTheWay : public QWidget
{
    Q_OBJECT

public:
    explicit OrdersInTheWay(QWidget *parent = nullptr);

    void setCodes(const QStringList &codes);
    void clear() { setCodes({}); }

Q_SIGNALS:
    void orderRequested(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateTexts();

    QLabel *m_title;
    QListWidget *m_codes;
};

} // namespace kai
