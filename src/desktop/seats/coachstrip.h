#pragma once

#include "domain/seatmap.h"

#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QToolButton;

namespace kai {

/// The coaches of a train from its front, each with its free seats. Those of another class than the
/// one being sold are shown, but cannot be chosen.
class CoachStrip : public QWidget
{
    Q_OBJECT

public:
    explicit CoachStrip(QWidget *parent = nullptr);

    /// After which control the tab key comes to the coaches.
    void setTabAnchor(QWidget *anchor) { m_tabAnchor = anchor; }
    void setCoaches(const QList<MappedCoach> &coaches, TravelClass travelClass);
    void setCurrent(CoachId coach);
    CoachId current() const { return m_current; }

Q_SIGNALS:
    void coachChosen(kai::CoachId coach);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void refresh();

    QWidget *m_tabAnchor = nullptr;
    QGridLayout *m_layout;
    QButtonGroup *m_group;
    QList<QToolButton *> m_buttons;
    QList<MappedCoach> m_coaches;
    TravelClass m_class = TravelClass::Economy;
    CoachId m_current;
};

/// How many seats of the coach are free.
int freeSeats(const MappedCoach &coach);

} // namespace kai
