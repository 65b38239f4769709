#pragma once

#include "desktop/client/apiclient.h"
#include "desktop/client/peopleclient.h"
#include "desktop/widgets/page.h"

#include <QTimer>

namespace kai {

class PeopleModel;

namespace Ui {
class PeoplePage;
}

/// The accounts of all people, for administrators.
class PeoplePage : public Page
{
    Q_OBJECT

public:
    explicit PeoplePage(ApiClient &client, QWidget *parent = nullptr);
    ~PeoplePage() override;

    QString title() const override;
    bool isFor(Role role) const override;
    void activate() override;
    void reset() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void wire();
    PeopleQuery query() const;
    void reload();
    void pick();
    void keepChoice();
    void openDialog();
    void updateTexts();

    std::unique_ptr<Ui::PeoplePage> m_ui;
    ApiClient &m_client;
    PeopleModel *m_people;
    QTimer m_typing; ///< a search begins when nobody has typed for a moment
};

} // namespace kai
