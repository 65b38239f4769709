#pragma once

#include "desktop/client/apiclient.h"
#include "desktop/widgets/page.h"

namespace kai {

namespace Ui {
class TrainsPage;
}

/// What runs and how full it is, for supervisors; and for administrators what is sold.
class TrainsPage : public Page
{
    Q_OBJECT

public:
    explicit TrainsPage(ApiClient &client, QWidget *parent = nullptr);
    ~TrainsPage() override;

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
    void showTab(int index);
    void updateTexts();

    std::unique_ptr<Ui::TrainsPage> m_ui;
};

} // namespace kai
