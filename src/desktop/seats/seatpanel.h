#pragma once

#include "desktop/client/apiclient.h"

#include <QFrame>
#include <QTimer>

namespace kai {

class SeatListModel;

namespace Ui {
class SeatPanel;
}

/// A seat that was chosen for a passenger.
struct ChosenSeat
{
    SeatId id;
    QString coach; ///< "EKS 1"
    QString label; ///< "10C"
    Money fare;

    QString text() const { return coach + QStringLiteral(" / ") + label; }
    friend bool operator==(const ChosenSeat &, const ChosenSeat &) = default;
};

/// The seats of one class of one departure, kept up to date while it can be seen. Remembers the
/// choice over all coaches; a chosen seat that somebody else takes leaves the choice.
class SeatPanel : public QFrame
{
    Q_OBJECT

public:
    /// As many adults as one order may have.
    static constexpr int mostSeats = 4;

    explicit SeatPanel(QWidget *parent = nullptr);
    ~SeatPanel() override;

    void setClient(ApiClient &client);
    /// With one seat at most, another choice takes the place of the first.
    void setMostSeats(int most) { m_most = most; }
    /// Another departure: the choice is forgotten.
    void open(const Trip &trip, TravelClass travelClass);
    void close();
    /// Asks for the state of the seats now.
    void refresh();
    /// The choice stands and has been bought: it is shown, and nothing can be chosen any more.
    void lock();
    void unlock();

    const QList<ChosenSeat> &chosen() const { return m_chosen; }
    void giveBack(SeatId seat);
    void focusMap();
    QWidget *map() const;

Q_SIGNALS:
    void chosenChanged(const QList<kai::ChosenSeat> &seats);
    /// A chosen seat has been taken by somebody else.
    void seatLost(const QString &seat);
    /// Something could not be done, in words.
    void refused(const QString &reason);
    void freeSeatsKnown(int freeSeats);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void wireViews();
    void showAsList(bool asList);
    void take(const SeatMap &map);
    void dropLostSeats();
    void showCoach(CoachId coach);
    void stepCoach(int step);
    void toggle(SeatId seat);
    void choose(const MappedCoach &coach, const MappedSeat &seat);
    void updateChosen();
    void updateTexts();
    void showStale(const QString &reason);
    const MappedCoach *currentCoach() const;
    SeatStatus statusOf(SeatId seat) const;
    bool isChosen(SeatId seat) const;

    enum class State { Closed, Open, Locked };

    std::unique_ptr<Ui::SeatPanel> m_ui;
    SeatListModel *m_list;
    ApiClient *m_client = nullptr;
    std::unique_ptr<QObject> m_round; ///< receives the answers about this departure
    QTimer m_poll;
    QTimer m_changed; ///< gathers the changes of a moment
    State m_state = State::Closed;
    Trip m_trip;
    TravelClass m_class = TravelClass::Economy;
    SeatMap m_map;
    QList<ChosenSeat> m_chosen;
    std::optional<int> m_free; ///< seats of the class, once they are known
    int m_most = mostSeats;
    bool m_asking = false;
};

} // namespace kai
