#pragma once

#include "desktop/client/apiclient.h"
#include "desktop/widgets/page.h"

#include <QTimer>

namespace kai {

namespace Ui {
class DeskPage;
}

/// The payments desk: money that a person must look at, and refunds that a person must pay out.
class DeskPage : public Page
{
    Q_OBJECT

public:
    explicit DeskPage(ApiClient &client, QWidget *parent = nullptr);
    ~DeskPage() override;

    QString title() const override;
    bool isFor(Role role) const override;
    void activate() override;
    void setUser(const User &user) override;
    void reset() override;

Q_SIGNALS:
    void orderRequested(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateTexts();

    std::unique_ptr<Ui::DeskPage> m_ui;
    QTimer m_changed; ///< gathers the changes of a moment
};

} // namespace kai
