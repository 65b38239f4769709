#pragma once

#include "desktop/client/apiclient.h"
#include "desktop/client/moneyclient.h"
#include "desktop/widgets/page.h"

namespace kai {

class ShiftsModel;

namespace Ui {
class ShiftPage;
}

/// A cashier's drawer: open it with a float, put cash in and out, count it without knowing what
/// should be there, and get the Z-report. Beside it all shifts that the user may see.
class ShiftPage : public Page
{
    Q_OBJECT

public:
    explicit ShiftPage(ApiClient &client, QWidget *parent = nullptr);
    ~ShiftPage() override;

    QString title() const override;
    bool isFor(Role role) const override;
    void activate() override;
    void reset() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void wire();
    void wireReports();
    void askForShift();
    void takeShift(const Answer<Shift> &answer);
    void openShift();
    void takeOpening(const Answer<Shift> &answer);
    void showClosed(const Shift &shift);
    const Shift *chosenShift() const;
    enum class Use { Open, Save };
    void fetchReport(const Shift &shift, Use use);
    void useReport(const QString &name, const QByteArray &pdf, Use use);
    void updateTexts();
    void updateClosed();
    void updateButtons();

    std::unique_ptr<Ui::ShiftPage> m_ui;
    ApiClient &m_client;
    ShiftsModel *m_shifts;
    std::unique_ptr<QObject> m_round; ///< receives the answers about this user's shift
    std::optional<Shift> m_closed; ///< the one that was counted just now
    QString m_unknown; ///< why nothing is known about a shift
    bool m_busy = false;
};

} // namespace kai
