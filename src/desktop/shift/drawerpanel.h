#pragma once

#include "desktop/client/moneyclient.h"

#include <QWidget>

namespace kai {

namespace Ui {
class DrawerPanel;
}

/// The open shift: cash that goes in and out, and the count that ends it. The count is blind: what
/// should be there is not known here either.
class DrawerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DrawerPanel(QWidget *parent = nullptr);
    ~DrawerPanel() override;

    void setClient(ApiTransport &transport) { m_transport = &transport; }
    /// What is typed stays where it is the same shift.
    void open(const Shift &shift);
    void close();
    const std::optional<Shift> &shift() const { return m_shift; }

Q_SIGNALS:
    void moved(const kai::CashMovement &movement);
    void counted(const kai::Shift &shift);
    /// It is not known any more which shift is open.
    void lost();

protected:
    void changeEvent(QEvent *event) override;

private:
    CashMovement movement() const;
    void book();
    void takeMovement(const CashMovement &movement, const Answer<Shift> &answer);
    void askToClose();
    void closeShift(Money counted);
    void showError(const ApiError &error);
    void clearErrors();
    void setBusy(bool busy);
    void updateTexts();

    std::unique_ptr<Ui::DrawerPanel> m_ui;
    ApiTransport *m_transport = nullptr;
    std::unique_ptr<QObject> m_round; ///< receives the answers about this shift
    std::optional<Shift> m_shift;
    bool m_busy = false;
};

} // namespace kai
