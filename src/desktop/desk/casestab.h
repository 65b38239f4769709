#pragma once

#include "desktop/client/apiclient.h"
#include "desktop/client/moneyclient.h"

#include <QTimer>

namespace kai {

class DeskCasesModel;

namespace Ui {
class CasesTab;
}

/// The queue of the payments desk, with the case that is being looked at.
class CasesTab : public QWidget
{
    Q_OBJECT

public:
    explicit CasesTab(QWidget *parent = nullptr);
    ~CasesTab() override;

    void setClient(ApiClient &client);
    void setUser(const User &user);
    void reload();
    void reset();

Q_SIGNALS:
    void orderRequested(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void wire();
    CaseQuery query() const;
    void pick();
    void keepChoice();
    void takeDecision(const DeskCase &found);
    void updateTexts();

    std::unique_ptr<Ui::CasesTab> m_ui;
    DeskCasesModel *m_cases = nullptr;
    QTimer m_typing; ///< a search begins when nobody has typed for a moment
};

} // namespace kai
