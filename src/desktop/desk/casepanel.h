#pragma once

#include "desktop/client/moneyclient.h"

#include <QFrame>

class QButtonGroup;

namespace kai {

namespace Ui {
class CasePanel;
}

/// One case of the desk: what has happened, and the decision about it. What somebody types stays
/// while news of the same case arrive.
class CasePanel : public QFrame
{
    Q_OBJECT

public:
    explicit CasePanel(QWidget *parent = nullptr);
    ~CasePanel() override;

    void setClient(ApiTransport &transport) { m_transport = &transport; }
    /// Whether it may only be looked at.
    void setMayDecide(bool mayDecide);
    void open(const DeskCase &found);
    void close();
    /// Of the case that is shown; invalid for none.
    DeskCaseId caseId() const { return m_case ? m_case->id : DeskCaseId(); }

Q_SIGNALS:
    void decided(const kai::DeskCase &found);
    void orderRequested(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void offerActions();
    void updateTexts();
    void updateDecision();
    std::optional<CaseAction> chosenAction() const;
    void decide();
    void takeAnswer(const Answer<DeskCase> &answer);
    void setBusy(bool busy);

    std::unique_ptr<Ui::CasePanel> m_ui;
    ApiTransport *m_transport = nullptr;
    std::unique_ptr<QObject> m_round; ///< receives the answers about this case
    QButtonGroup *m_actions;
    std::optional<DeskCase> m_case;
    bool m_mayDecide = false;
    bool m_busy = false;
};

} // namespace kai
