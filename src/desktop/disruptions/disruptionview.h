#pragma once

#include "domain/disruption.h"

#include <QFrame>

namespace kai {

namespace Ui {
class DisruptionView;
}

/// One disruption of a departure: what was reported, how far its orders have been dealt with, and
/// which of them need a person.
class DisruptionView : public QFrame
{
    Q_OBJECT

public:
    explicit DisruptionView(QWidget *parent = nullptr);
    ~DisruptionView() override;

    using QFrame::show;
    void show(const Disruption &disruption);

Q_SIGNALS:
    void orderRequested(const QString &code);
    /// Orders that wait shall not be dealt with by themselves any more.
    void stopRequested(DisruptionId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateTexts();
    void updateFailures();
    static QString what(const DisruptionNotice &notice);
    static QString counts(const DisruptionProgress &progress);

    std::unique_ptr<Ui::DisruptionView> m_ui;
    Disruption m_disruption;
};

} // namespace kai
